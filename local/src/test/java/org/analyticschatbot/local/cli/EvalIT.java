package org.analyticschatbot.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class EvalIT {

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
        Path recorded = Files.writeString(folder.resolve("recorded.jsonl"), """
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
