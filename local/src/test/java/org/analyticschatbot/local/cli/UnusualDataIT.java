package org.analyticschatbot.local.cli;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the file to the rows, for data and questions that are unlike those of most people. */
final class UnusualDataIT {

    @TempDir
    private Path folder;

    @Test
    void names_in_any_script_reserved_words_spaces_and_empty_tables_are_asked_about() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("заказы.csv"), "номер,сумма\n1,10\n2,30\n");
        Files.writeString(data.resolve("顧客.csv"), "番号,国\n1,日本\n2,日本\n3,スペイン\n");
        Files.writeString(data.resolve("طلبات.csv"), "رقم,مبلغ\n1,5\n");
        Files.writeString(data.resolve("order.csv"), "group,select,From\na,1,x\nb,2,y\nb,4,z\n");
        Files.writeString(data.resolve("Sales Figures.csv"), "Sales Person,netValue\nAda,7\nBob,8\n");
        Files.writeString(data.resolve("vacancies.csv"), "vacancy_id,label\n");
        Files.writeString(data.resolve("sensors.csv"), numbered("reading_") + "\n" + numbered("") + "\n");

        JsonNode report = evaluated(
                data,
                question("How many заказы are there?", "[[2]]"),
                question("How many 顧客 are there for each 国?", "[[\"日本\",2],[\"スペイン\",1]]"),
                question("How many طلبات are there?", "[[1]]"),
                question("How many orders are there for each group?", "[[\"a\",1],[\"b\",2]]"),
                question("What is the highest net value?", "[[8]]"),
                question("How many vacancies are there?", "[[0]]"),
                question("Show all vacancies", "[]"),
                question("What is the average reading_777 of sensors?", "[[777]]"));

        assertThat(report.path("right").asInt()).isEqualTo(8);
    }

    @Test
    void other_languages_are_answered_by_a_model_and_declined_by_the_rules() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("orders.csv"), "order_id,region\n1,EU\n2,US\n");
        String[] questions = {
            question(1, "Wie viele Bestellungen gibt es?", "[[2]]"),
            question(2, "¿Cuántos pedidos hay en la región EU?", "[[1]]"),
            question(3, "注文は何件ありますか", "[[2]]"),
        };
        Path recorded = Files.writeString(folder.resolve("recorded.jsonl"), """
                {"id":1,"sql":"SELECT count(*) FROM orders"}
                {"id":2,"sql":"SELECT count(*) FROM orders WHERE region = 'EU'"}
                {"id":3,"sql":"SELECT count(*) FROM orders"}
                """);

        assertThat(evaluated(data, questions).path("declined").asInt()).isEqualTo(3);
        assertThat(evaluated(data, recorded, questions).path("right").asInt()).isEqualTo(3);
    }

    private static String numbered(String prefix) {
        return IntStream.range(0, 1_000).mapToObj(number -> prefix + number).collect(joining(","));
    }

    private static String question(String text, String rows) {
        return question(0, text, rows);
    }

    private static String question(int id, String text, String rows) {
        return "{\"id\":" + id + ",\"question\":\"" + text + "\",\"gold_rows\":" + rows + "}";
    }

    private JsonNode evaluated(Path data, String... questions) throws IOException {
        Run run = Run.of(
                "eval",
                "--data",
                data.toString(),
                "--questions",
                file(questions).toString(),
                "--json");
        return JsonMapper.shared().readTree(run.out());
    }

    private JsonNode evaluated(Path data, Path recorded, String... questions) throws IOException {
        Run run = Run.of(
                "eval",
                "--data",
                data.toString(),
                "--questions",
                file(questions).toString(),
                "--recorded",
                recorded.toString(),
                "--json");
        return JsonMapper.shared().readTree(run.out());
    }

    private Path file(String... questions) throws IOException {
        return Files.writeString(folder.resolve("questions.jsonl"), String.join("\n", questions) + "\n");
    }
}
