package org.analyticschatbot.texttosql.retrieval;

import static org.analyticschatbot.texttosql.retrieval.Shop.key;
import static org.analyticschatbot.texttosql.retrieval.Shop.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableRetrieverTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many order items are there?",
                "ORDERS and their ITEMS",
                "the item's order",
                "orderItems",
                "Ítems"
            })
    void words_meet_whatever_their_form(String question) {
        List<TableSchema> best = best(question, table("ships", "tonnage"), table("order_items", "id"));

        assertThat(names(best)).containsExactly("order_items");
    }

    @Test
    void a_column_in_camel_case_is_found_by_its_words() {
        assertThat(names(best("capacity of stadiums", table("arenas", "stadiumCapacity"), table("ships", "id"))))
                .containsExactly("arenas");
    }

    @Test
    void a_comment_says_what_a_name_does_not() {
        TableSchema cryptic = new TableSchema(Shop.name("t_17"), "Refunds", List.of(), List.of(), null);

        assertThat(names(best("refunds last month", table("ships", "id"), cryptic)))
                .containsExactly("t_17");
    }

    @Test
    void a_name_weighs_more_than_a_column() {
        TableSchema column = table("visits", "singer", "day");
        TableSchema name = table("singer", "id", "age");

        assertThat(names(best("singers", column, name))).containsExactly("singer", "visits");
    }

    @Test
    void among_tables_of_one_name_the_one_in_the_fitting_database_is_first() {
        List<TableSchema> best = best(
                "students with pets",
                table("college.student", "id"),
                table("dorm.student", "id"),
                table("household.student", "id"),
                table("household.pets", "id"),
                table("dorm.rooms", "id"));

        assertThat(names(best).subList(0, 2)).containsExactlyInAnyOrder("household.pets", "household.student");
    }

    @Test
    void words_that_only_ask_find_no_table() {
        assertThat(best("Which of them are there with how many?", table("affiliated_with", "of", "which")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ships AND (",
                "words:ships",
                "ships*~^ OR [a TO",
                "\"ships",
                "ships \\",
                "+ships -ships",
                "*:* ships"
            })
    void a_question_is_never_read_as_query_syntax(String question) {
        assertThat(names(best(question, table("singers", "age"), table("ships", "tonnage"))))
                .containsExactly("ships");
    }

    @Test
    void a_question_of_thousands_of_words_is_read_from_its_beginning() {
        String words = Stream.iterate(0, i -> i + 1)
                .limit(5_000)
                .map(i -> "x" + i + "y")
                .reduce("", (a, b) -> a + " " + b);

        assertThat(names(best("ships " + words, table("ships", "tonnage")))).containsExactly("ships");
    }

    @Test
    void equal_tables_keep_the_order_of_the_schema_however_many() {
        TableSchema[] tables = Stream.iterate(0, i -> i + 1)
                .limit(3_000)
                .map(i -> table("ship_" + i + "_x"))
                .toArray(TableSchema[]::new);

        assertThat(new TableRetriever(new Schema(List.of(tables), List.of())).best("ship", 3_000))
                .containsExactly(tables);
    }

    @Test
    void a_bridge_comes_before_what_hangs_on_one_table() {
        Schema schema = new Schema(
                List.of(table("concert"), table("stadium"), table("singer"), table("singer_in_concert"), table("far")),
                keys("concert>stadium", "singer_in_concert>concert", "singer_in_concert>singer", "far>stadium"));
        List<TableSchema> chosen = schema.tables().stream()
                .filter(table ->
                        List.of("concert", "singer").contains(table.name().name()))
                .toList();

        TableRetriever retriever = new TableRetriever(schema);

        assertThat(names(retriever.neighbours(chosen, 5))).containsExactly("singer_in_concert", "stadium");
        assertThat(names(retriever.neighbours(chosen, 1))).containsExactly("singer_in_concert");
    }

    private static List<ForeignKey> keys(String... pairs) {
        return Stream.of(pairs)
                .map(pair -> pair.split(">"))
                .map(pair -> key(pair[0], pair[1] + "_id", pair[1], 1))
                .toList();
    }

    private static List<TableSchema> best(String question, TableSchema... tables) {
        return new TableRetriever(new Schema(List.of(tables), List.of())).best(question, 10);
    }

    private static List<String> names(List<TableSchema> tables) {
        return tables.stream().map(table -> table.name().toString()).toList();
    }
}
