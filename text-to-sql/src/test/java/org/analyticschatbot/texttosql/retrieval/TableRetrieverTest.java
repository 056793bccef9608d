package org.analyticschatbot.texttosql.retrieval;

import static org.analyticschatbot.texttosql.retrieval.Shop.key;
import static org.analyticschatbot.texttosql.retrieval.Shop.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "How many stores are there?, shop",
        "staff by age, employee",
        "Who owns a rabbit?, pets",
        "visits from Germany, country",
        "what do Norwegian ones cost, country",
        "the heaviest of all, weight",
        "how many were there in 1998, year",
        "custoner, customer",
        "invioce, invoices",
        "what was his last name, lname",
        "lines per warehouse, orderlines",
        "the zip code, zipcode"
    })
    void other_words_for_the_same_find_it(String question, String name) {
        TableSchema[] others = {table("order"), table("lines"), table("harbour"), table("volcano")};

        assertThat(names(best(
                        question,
                        Stream.concat(Stream.of(others), Stream.of(table(name))).toArray(TableSchema[]::new))))
                .contains(name)
                .doesNotContain("harbour", "volcano");
    }

    @Test
    void the_word_itself_fits_better_than_another_for_it() {
        assertThat(names(best("stores", table("outlet", "id"), table("store", "id"), table("shop", "id"))))
                .containsExactly("store", "outlet", "shop");
    }

    @Test
    void a_word_that_the_catalog_has_is_not_corrected() {
        assertThat(names(best("cards", table("cars", "id"), table("cards", "id"))))
                .containsExactly("cards");
    }

    @Test
    void a_value_of_a_cell_finds_no_table() {
        TableSchema districts = new TableSchema(
                Shop.name("districts"),
                null,
                List.of(Shop.column("label", "varchar", Shop.values(1, "Zanzibar"))),
                List.of(),
                null);

        assertThat(best("Zanzibar", districts)).isEmpty();
    }

    @Test
    void without_databases_a_name_finds_its_table_where_its_keys_lead() {
        List<TableSchema> best = best(
                "names of authors with a prize",
                table("author", "name", "clubId"),
                table("author", "name", "shipId"),
                table("author", "name", "poetId"),
                table("prizes_won", "poetId", "prize"));

        assertThat(best.stream()
                        .filter(table -> table.name().name().equals("author"))
                        .findFirst())
                .hasValueSatisfying(first -> assertThat(first.column("poetId")).isPresent());
    }

    @Test
    void a_foreign_key_brings_a_table_whose_names_say_nothing() {
        Schema schema = new Schema(
                List.of(table("t_1", "x"), table("t_2", "y"), table("invoices", "id")),
                List.of(key("t_2", "y", "invoices", 1)));

        assertThat(names(new TableRetriever(schema).best("invoices", 10))).containsExactly("invoices", "t_2");
    }

    @Test
    void what_the_others_do_not_say_comes_before_more_of_the_same() {
        List<TableSchema> tables = new ArrayList<>();
        IntStream.range(0, 12).forEach(i -> tables.add(table("db" + i + ".student", "age", "major", "since")));
        tables.add(table("shelter.rabbits", "colour", "food", "since"));
        Shop.fillers(100).forEach(tables::add);

        assertThat(names(best("age and major of students with rabbits", tables.toArray(TableSchema[]::new))))
                .hasSize(10)
                .contains("shelter.rabbits");
    }

    @Test
    void a_column_among_a_thousand_is_found() {
        String[] columns = IntStream.range(0, 1_000)
                .mapToObj(i -> i == 500 ? "salinity" : "measure_" + i)
                .toArray(String[]::new);

        assertThat(names(best("salinity", table("probes", columns), table("salt", "sort"))))
                .containsExactly("probes");
    }

    @Test
    void equal_schemas_give_the_same_order() {
        String question = "students with pets and their teachers";

        assertThat(names(best(question, school()))).isEqualTo(names(best(question, school())));
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

    private static TableSchema[] school() {
        return IntStream.range(0, 40)
                .mapToObj(
                        i -> table("db" + i % 7 + (i % 2 == 0 ? ".student_" : ".pet_") + i, "id", "teacher_id", "name"))
                .toArray(TableSchema[]::new);
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
