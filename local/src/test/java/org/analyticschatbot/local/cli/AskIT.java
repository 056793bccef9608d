package org.analyticschatbot.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class AskIT {

    @TempDir
    private Path folder;

    @Test
    void a_metric_of_chatbot_yaml_is_computed_as_its_owner_says_and_the_answer_says_so() throws IOException {
        Path data = Files.createDirectory(folder.resolve("described"));
        Files.writeString(data.resolve("orders.csv"), "id,rgn,amount,status\n1,EU,10,paid\n2,EU,5,open\n3,US,7,paid\n");
        Files.writeString(data.resolve("chatbot.yaml"), """
                tables: {orders: {columns: {rgn: {synonyms: [region]}}}}
                metrics:
                  - {name: revenue, table: orders, expression: sum(amount), where: status = 'paid'}
                """);

        Run run = Run.of("ask", "--data", data.toString(), "revenue by region");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .containsPattern("EU.*10")
                .containsPattern("US.*7")
                .contains("Revenue is sum(amount) where status = 'paid', as chatbot.yaml says.");
    }

    @Test
    void an_answer_has_its_sentence_its_table_its_sql_and_who_planned_it() throws IOException {
        Run run = Run.of("ask", "--data", DataFolder.withOrders(folder).toString(), "How many orders are there?");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("3", "1 row", "SQL", "SELECT", "Planned by rules");
        assertThat(run.err()).isEqualTo("Read 1 table.\n");
    }

    @Test
    void the_words_of_a_question_need_no_quotes_and_options_may_stand_anywhere() throws IOException {
        String data = DataFolder.withOrders(folder).toString();

        Run run = Run.of("--data", data, "ask", "How", "many", "orders", "are", "there?", "--json");

        assertThat(document(run).path("human_prompt").asString()).isEqualTo("How many orders are there?");
    }

    @Test
    void json_is_the_only_thing_on_standard_output() throws IOException {
        String data = DataFolder.withOrdersAndABrokenFile(folder).toString();

        Run run = Run.of("ask", "--json", "--data", data, "How many orders are there?");

        JsonNode document = document(run);
        assertThat(run.exitCode()).isZero();
        assertThat(document.path("status").asString()).isEqualTo("PROCESSED");
        assertThat(document.path("answer").path("kind").asString()).isEqualTo("table");
        assertThat(document.path("answer").path("rows").path(0).path(0).asInt()).isEqualTo(3);
        assertThat(document.path("result_url").isNull()).isTrue();
        assertThat(document.path("error").isNull()).isTrue();
        assertThat(run.err()).contains("broken.csv");
    }

    @Test
    void the_chart_goes_to_the_file_that_was_named() throws IOException {
        String data = DataFolder.withOrders(folder).toString();
        Path png = folder.resolve("chart.png");

        Run run = Run.of(
                "ask", "--json", "--data", data, "--chart", png.toString(), "What is the total amount per region?");

        assertThat(Files.readAllBytes(png)).startsWith(0x89, 'P', 'N', 'G');
        assertThat(document(run).at("/answer/chart/url").asString()).endsWith("chart.png");
        assertThat(document(run).at("/answer/chart/type").asString()).contains("bar");
    }

    @Test
    void the_chart_may_be_dark() throws IOException {
        String data = DataFolder.withOrders(folder).toString();
        Path light = folder.resolve("light.png");
        Path dark = folder.resolve("dark.png");
        String question = "What is the total amount per region?";

        Run.of("ask", "--data", data, "--chart", light.toString(), question);
        Run.of("ask", "--data", data, "--chart", dark.toString(), "--theme", "dark", question);

        assertThat(ImageIO.read(dark.toFile()).getRGB(0, 0))
                .isNotEqualTo(ImageIO.read(light.toFile()).getRGB(0, 0));
    }

    @Test
    void all_rows_go_to_the_file_that_was_named() throws IOException {
        String data = DataFolder.withOrders(folder).toString();
        Path csv = folder.resolve("rows.csv");

        Run run = Run.of("ask", "--data", data, "--csv", csv.toString(), "What is the total amount per region?");

        assertThat(run.exitCode()).isZero();
        assertThat(Files.readString(csv)).contains("Europe", "12.5", "Asia");
    }

    @Test
    void a_file_that_cannot_be_written_is_named() throws IOException {
        String data = DataFolder.withOrders(folder).toString();
        Path csv = folder.resolve("missing").resolve("rows.csv");

        Run run = Run.of("ask", "--data", data, "--csv", csv.toString(), "How many orders are there?");

        assertThat(run.exitCode()).isEqualTo(6);
        assertThat(run.err()).contains(csv.toString(), "its folder does not exist");
    }

    @Test
    void what_is_not_in_the_data_is_refused_with_questions_that_could_be_asked() throws IOException {
        String data = DataFolder.withOrders(folder).toString();

        Run run = Run.of("ask", "--data", data, "What is the weather in Paris tomorrow?");

        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.out()).contains("You could ask:");
    }

    @Test
    void escape_sequences_in_cells_do_not_reach_the_terminal() throws IOException {
        String data = DataFolder.withEscapeSequences(folder).toString();

        Run run = Run.of("ask", "--data", data, "How many orders are there per region?");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Europe").doesNotContain("\u001b", "\u0007");
    }

    @Test
    void a_question_can_come_from_standard_input() throws IOException {
        String data = DataFolder.withOrders(folder).toString();

        Run run = Run.withInput("How many orders are there?\n", "ask", "--data", data, "-");

        assertThat(run.exitCode()).isZero();
    }

    @Test
    void no_question_and_one_of_ten_megabytes_are_wrong_usage() throws IOException {
        String data = DataFolder.withOrders(folder).toString();
        String endless = "orders ".repeat(1_500_000);

        assertUsage(Run.withInput("", "ask", "--data", data, "-"), "There is no question here");
        assertUsage(Run.of("ask", "--data", data, " "), "There is no question here");
        assertUsage(Run.of("ask", "--data", data, endless), "longer than 4000 characters");
        assertUsage(Run.withInput(endless, "ask", "--data", data, "-"), "longer than 4000 characters");
        assertUsage(Run.of("ask", "--data", data, "orders\u0000\u001b[2J"), "not text");
    }

    @Test
    void no_data_and_data_that_gives_no_table_are_data_problems() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path unreadable = Files.createDirectory(folder.resolve("unreadable"));
        Files.write(unreadable.resolve("orders.xlsx"), new byte[] {'P', 'K', 3, 4});

        assertDataProblem(Run.of("ask", "--data", folder.resolve("nowhere").toString(), "How many?"), "nowhere");
        assertDataProblem(Run.of("ask", "--data", empty.toString(), "How many?"), empty.toString());
        assertDataProblem(Run.of("ask", "--data", unreadable.toString(), "How many?"), "orders.xlsx");
    }

    @Test
    void tables_and_their_columns_are_listed() throws IOException {
        String data = DataFolder.withOrders(folder).toString();

        Run tables = Run.of("tables", "--data", data);
        Run columns = Run.of("describe", "Orders", "--data", data);

        assertThat(tables.exitCode()).isZero();
        assertThat(tables.out()).containsPattern("orders +3 +3");
        assertThat(columns.exitCode()).isZero();
        assertThat(columns.out()).contains("order_id", "region", "amount");
    }

    @Test
    void a_mistyped_table_gets_the_nearest_name() throws IOException {
        Run run = Run.of(
                "describe", "oders", "--data", DataFolder.withOrders(folder).toString());

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).endsWith("chatbot: There is no table oders. Did you mean orders?\n");
    }

    private static void assertUsage(Run run, String message) {
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    private static void assertDataProblem(Run run, String message) {
        assertThat(run.exitCode()).isEqualTo(5);
        assertThat(run.err()).contains(message, "--data").doesNotContain("\tat ");
        assertThat(run.out()).isEmpty();
    }

    private static JsonNode document(Run run) {
        return JsonMapper.shared().readTree(run.out());
    }
}
