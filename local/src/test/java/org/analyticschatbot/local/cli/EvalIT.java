package org.analyticschatbot.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class EvalIT {

    private static final String RIGHT =
            "{\"id\":1,\"database\":\"shop\",\"question\":\"How many orders are there?\",\"gold_rows\":[[2]]}";
    private static final String WRONG =
            "{\"id\":2,\"database\":\"shop\",\"question\":\"How many orders are there?\",\"gold_rows\":[[99]]}";
    private static final String DECLINED =
            "{\"id\":3,\"database\":\"shop\",\"question\":\"Why is the sky blue?\",\"gold_rows\":[[1]]}";
    private static final String ABSTAINED =
            "{\"id\":4,\"database\":\"shop\",\"question\":\"Why is the sky blue?\",\"expected\":\"abstain\"}";
    private static final String NOT_ABSTAINED =
            "{\"id\":5,\"database\":\"shop\",\"question\":\"How many orders are there?\",\"expected\":\"abstain\"}";

    @TempDir
    private Path folder;

    @Test
    void each_question_is_asked_of_its_own_database_and_judged_by_its_rows() throws IOException {
        Path data = twoDatabases();
        Path questions = questions(
                "{\"id\":1,\"database\":\"shop\",\"question\":\"How many orders are there?\",\"hardness\":\"easy\",\"ordered\":false,\"gold_rows\":[[2]]}",
                "{\"id\":2,\"database\":\"library\",\"question\":\"How many books are there?\",\"hardness\":\"easy\",\"ordered\":false,\"gold_rows\":[[3]]}",
                "{\"id\":3,\"database\":\"shop\",\"question\":\"How many orders are there?\",\"hardness\":\"easy\",\"ordered\":false,\"gold_rows\":[[99]]}",
                "{\"id\":4,\"database\":\"shop\",\"question\":\"Why is the sky blue?\",\"hardness\":\"hard\",\"ordered\":false,\"gold_rows\":[[1]]}");

        Run run = Run.of("eval", "--data", data.toString(), "--questions", questions.toString(), "--json");

        JsonNode report = JsonMapper.shared().readTree(run.out());
        assertThat(run.exitCode()).isZero();
        assertThat(report.path("questions").asInt()).isEqualTo(4);
        assertThat(report.path("right").asInt()).isEqualTo(2);
        assertThat(report.path("wrong").asInt()).isEqualTo(1);
        assertThat(report.path("declined").asInt()).isEqualTo(1);
        assertThat(report.path("failed").asInt()).isZero();
        assertThat(report.at("/by_hardness/easy/right").asInt()).isEqualTo(2);
    }

    @Test
    void a_question_that_expects_no_answer_is_right_when_it_is_declined() throws IOException {
        Path questions = questions(
                "{\"id\":1,\"database\":\"shop\",\"question\":\"How many orders are there?\",\"expected\":\"abstain\"}",
                "{\"id\":2,\"database\":\"shop\",\"question\":\"How is the weather?\",\"expected\":\"abstain\"}");

        Run run = Run.of("eval", "--data", twoDatabases().toString(), "--questions", questions.toString(), "--json");

        JsonNode report = JsonMapper.shared().readTree(run.out());
        assertThat(report.at("/abstention/expected").asInt()).isEqualTo(2);
        assertThat(report.at("/abstention/abstained").asInt()).isEqualTo(1);
        assertThat(report.path("wrong").asInt()).isEqualTo(1);
    }

    @Test
    void a_question_that_cannot_be_judged_is_named_by_its_line() throws IOException {
        Path questions = questions(
                "{\"id\":1,\"question\":\"How many?\",\"gold_rows\":[[2]]}",
                "{\"id\":2,\"question\":\"How many?\",\"expected\":\"silence\"}");

        Run run = Run.of("eval", "--data", twoDatabases().toString(), "--questions", questions.toString());

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err()).contains("line 2").contains("abstain");
    }

    @Test
    void a_database_that_is_not_there_is_named_before_anything_is_asked() throws IOException {
        Path data = twoDatabases();
        Path questions = questions(
                "{\"id\":1,\"database\":\"zoo\",\"question\":\"How many?\",\"hardness\":\"easy\",\"ordered\":false,\"gold_rows\":[[2]]}");

        Run run = Run.of("eval", "--data", data.toString(), "--questions", questions.toString());

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err()).contains("zoo");
    }

    @Test
    void a_recorded_model_goes_the_way_of_a_real_one() throws IOException {
        Path data = twoDatabases();
        Path questions = questions(
                "{\"id\":1,\"database\":\"shop\",\"question\":\"Which ones are in Europe?\",\"hardness\":\"easy\",\"ordered\":false,\"gold_rows\":[[1]]}",
                "{\"id\":2,\"database\":\"library\",\"question\":\"What is dear?\",\"hardness\":\"easy\",\"ordered\":false,\"gold_rows\":[[3]]}");
        Path recorded = Files.writeString(folder.resolve("some-model.jsonl"), """
                {"id":1,"sql":"SELECT order_id FROM orders WHERE region == \\"EU\\""}
                {"id":2,"sql":"SELECT price FROM books"}
                """);

        Run run = Run.of(
                "eval",
                "--data",
                data.toString(),
                "--questions",
                questions.toString(),
                "--recorded",
                recorded.toString(),
                "--json");

        JsonNode report = JsonMapper.shared().readTree(run.out());
        assertThat(report.path("right").asInt()).isEqualTo(1);
        assertThat(report.path("questions").asInt()).isEqualTo(2);
        assertThat(report.path("wrong").asInt()).isZero();
    }

    @Test
    void several_recordings_vote_by_their_rows_and_ask_back_where_none_has_a_majority() throws IOException {
        Path questions = questions(
                "{\"id\":1,\"database\":\"shop\",\"question\":\"Which ones are in Europe?\",\"gold_rows\":[[1]]}",
                "{\"id\":2,\"database\":\"library\",\"question\":\"What is dear?\",\"gold_rows\":[[3]]}");
        Path report = folder.resolve("report.json");

        Run run = Run.of(
                "eval",
                "--data",
                twoDatabases().toString(),
                "--questions",
                questions.toString(),
                "--recorded",
                recording("one", "SELECT order_id FROM orders", "SELECT count(*) FROM books")
                        .toString(),
                "--recorded",
                recording(
                                "two",
                                "SELECT order_id FROM orders WHERE region = 'EU'",
                                "SELECT count(DISTINCT genre) FROM books")
                        .toString(),
                "--recorded",
                recording("three", "SELECT min(order_id) FROM orders", "SELECT max(book_id) + 1 FROM books")
                        .toString(),
                "--report",
                report.toString(),
                "--json");

        JsonNode figures = JsonMapper.shared().readTree(run.out());
        assertThat(figures.path("right").asInt()).as(run.err()).isEqualTo(1);
        assertThat(figures.path("declined").asInt()).isEqualTo(1);
        assertThat(figures.path("calls").asInt()).isEqualTo(6);
        assertThat(Files.readString(report)).contains("one + two + three, recorded", "can be read in 3 ways");
    }

    /** @param sql of question 1, of question 2 and so on */
    private Path recording(String name, String... sql) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < sql.length; i++) {
            lines.append("{\"id\":%d,\"sql\":\"%s\"}\n".formatted(i + 1, sql[i]));
        }
        return Files.writeString(folder.resolve(name + ".jsonl"), lines);
    }

    @Test
    void a_recording_that_is_not_there_is_named() throws IOException {
        Path questions = questions("{\"id\":1,\"database\":\"shop\",\"question\":\"How many?\",\"gold_rows\":[[2]]}");

        Run run = Run.of(
                "eval",
                "--data",
                twoDatabases().toString(),
                "--questions",
                questions.toString(),
                "--recorded",
                folder.resolve("nothing.jsonl").toString());

        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err()).contains("nothing.jsonl");
    }

    @Test
    void a_figure_below_its_threshold_ends_with_code_three_and_one_line() throws IOException {
        Path questions = questions(RIGHT, WRONG, DECLINED, ABSTAINED, NOT_ABSTAINED);

        Run run = Run.of(
                eval(questions, "--at-least", "0.5", "--precision-at-least", "0.9", "--abstention-at-least", "0.51"));

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err().lines().filter(line -> line.startsWith("chatbot: ")))
                .containsExactly(
                        "chatbot: execution accuracy 0.3333 is below 0.5000 (--at-least).",
                        "chatbot: precision 0.3333 is below 0.9000 (--precision-at-least).",
                        "chatbot: abstention 0.5000 is below 0.5100 (--abstention-at-least).");
    }

    @Test
    void figures_that_reach_their_thresholds_end_with_code_zero() throws IOException {
        Path questions = questions(RIGHT, WRONG, DECLINED, ABSTAINED, NOT_ABSTAINED);

        Run run = Run.of(
                eval(questions, "--at-least", "0.3333", "--precision-at-least", "0.3", "--abstention-at-least", "0.5"));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 of 2 questions without an answer were declined");
    }

    @Test
    void options_that_make_no_sense_are_refused_before_anything_is_asked() throws IOException {
        Path questions = questions(RIGHT);

        assertThat(refusal(eval(questions, "--at-least", "70"))).contains("--at-least", "0 to 1");
        assertThat(refusal(eval(questions, "--abstention-at-least", "0.5"))).contains("abstain");
        assertThat(refusal(eval(questions, "--penalty", "-1"))).contains("--penalty");
        assertThat(refusal(eval(questions, "--price-input", "1"))).contains("--price-output");
        assertThat(refusal(eval(questions, "--model", "a", "--recorded", "b.jsonl")))
                .contains("Only one");
        assertThat(refusal(eval(questions, "--report", "report.pdf"))).contains(".html");
        assertThat(Run.of(eval(
                                questions,
                                "--report",
                                folder.resolve("nowhere/report.html").toString()))
                        .exitCode())
                .isEqualTo(6);
    }

    @Test
    void a_model_needs_the_provider_that_is_configured() throws IOException {
        Run run = Run.of(eval(questions(RIGHT), "--model", "some-model"));

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("CHATBOT_MODEL_PROVIDER");
    }

    @Test
    void reports_are_written_as_a_page_and_as_json() throws IOException {
        Path page = folder.resolve("report.html");
        Path document = folder.resolve("report.json");

        Run run = Run.of(
                eval(questions(RIGHT, WRONG, ABSTAINED), "--report", page.toString(), "--report", document.toString()));

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(page)
                .content()
                .startsWith("<!DOCTYPE html>")
                .contains("How many orders are there?", "<bdi>99</bdi>");
        JsonNode report = JsonMapper.shared().readTree(Files.readString(document));
        assertThat(report.path("planner").asString()).isEqualTo("rules");
        assertThat(report.path("verdicts")).hasSize(3);
        assertThat(report.at("/by_database/shop/questions").asInt()).isEqualTo(3);
        assertThat(report.at("/latency_ms/max").asInt()).isPositive();
    }

    @Test
    void what_repairs_are_worth_is_told_by_running_what_was_written() throws IOException {
        Path questions = questions(
                "{\"id\":1,\"database\":\"shop\",\"question\":\"Which ones are in Europe?\",\"gold_rows\":[[1]]}",
                "{\"id\":2,\"database\":\"shop\",\"question\":\"Which are there?\",\"gold_rows\":[[1],[2]]}");
        Path recorded = Files.writeString(folder.resolve("some-model.jsonl"), """
                {"id":1,"sql":"SELECT order_id FROM orders WHERE region == \\"EU\\""}
                {"id":2,"sql":"SELECT order_id FROM orders"}
                """);
        Path document = folder.resolve("report.json");

        Run run = Run.of(eval(questions, "--recorded", recorded.toString(), "--report", document.toString()));

        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode report = JsonMapper.shared().readTree(Files.readString(document));
        assertThat(report.at("/repairs/repaired").asInt()).isEqualTo(1);
        assertThat(report.at("/repairs/gain").asInt()).isEqualTo(1);
        assertThat(report.at("/verdicts/0/unmended_sql").asString()).contains("==");
        assertThat(report.path("calls").asInt()).isEqualTo(2);
        assertThat(report.at("/tokens/prompt").asInt()).isPositive();
        assertThat(report.path("planner").asString()).isEqualTo("some-model, recorded");
        assertThat(run.out()).contains("1 mended, 1 right for it, 0 lost by it");
    }

    private String[] eval(Path questions, String... more) throws IOException {
        return Stream.concat(
                        Stream.of("eval", "--data", twoDatabases().toString(), "--questions", questions.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private static String refusal(String... arguments) {
        Run run = Run.of(arguments);
        assertThat(run.exitCode()).isEqualTo(2);
        return run.err();
    }

    private Path twoDatabases() throws IOException {
        Path data = folder.resolve("data");
        Files.createDirectories(data.resolve("shop"));
        Files.createDirectories(data.resolve("library"));
        Files.writeString(data.resolve("shop/orders.csv"), "order_id,region\n1,EU\n2,US\n");
        Files.writeString(data.resolve("library/books.csv"), "book_id,genre\n1,crime\n2,crime\n3,travel\n");
        return data;
    }

    private Path questions(String... lines) throws IOException {
        return Files.writeString(folder.resolve("questions.jsonl"), String.join("\n", lines) + "\n");
    }
}
