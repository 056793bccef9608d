package org.analyticschatbot.texttosql.retrieval;

import static org.analyticschatbot.texttosql.retrieval.Shop.column;
import static org.analyticschatbot.texttosql.retrieval.Shop.key;
import static org.analyticschatbot.texttosql.retrieval.Shop.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.junit.jupiter.api.Test;

class CatalogExcerptTest {

    private final CatalogExcerpt excerpt = new CatalogExcerpt();

    @Test
    void a_small_catalog_is_shown_as_a_whole() {
        assertThat(excerpt.of("How many orders?", Shop.schema())).isEqualTo("""
                table sales.orders (1200 rows) -- Orders of the web shop
                 id bigint PK
                 customer_id bigint FK
                 status varchar: 'open', 'paid', … -- where it stands
                 ordered_at date: 2024-01-01..2026-11-22
                 "Total Price" decimal(10,2): 0.50..99.00
                table sales.customers
                 id bigint PK
                 email varchar
                 city varchar
                 district varchar: 'King''s Cross', 'Old Town'
                table web.page_visits
                 visited_at varchar
                 page varchar
                join sales.orders.customer_id = sales.customers.id
                """);
    }

    @Test
    void a_column_that_parts_its_table_is_marked() {
        ColumnSchema day = new ColumnSchema("dt", "varchar", null, false, null, true);
        TableSchema logs = new TableSchema(TableName.of("logs"), null, List.of(day), List.of(), null);

        assertThat(excerpt.of("visits", new Schema(List.of(logs), List.of()))).contains(" dt varchar PARTITION");
    }

    @Test
    void a_small_catalog_reads_the_same_for_every_question() {
        assertThat(excerpt.of("page visits", Shop.schema())).isEqualTo(excerpt.of("orders by city", Shop.schema()));
    }

    @Test
    void of_a_large_catalog_the_best_tables_come_first_and_their_neighbours_last() {
        Schema large = large(key("sales.orders", "customer_id", "sales.customers", 0.8));

        assertThat(new CatalogExcerpt(300).of("status of orders", large)).isEqualTo("""
                table sales.orders (1200 rows) -- Orders of the web shop
                 id bigint PK
                 customer_id bigint FK
                 status varchar: 'open', 'paid', … -- where it stands
                 ordered_at date: 2024-01-01..2026-11-22
                 "Total Price" decimal(10,2): 0.50..99.00
                table sales.customers
                 id bigint PK
                 email varchar
                 city varchar
                 district varchar: 'King''s Cross', 'Old Town'
                and 101 more tables
                join sales.orders.customer_id = sales.customers.id (guessed)
                """);
    }

    @Test
    void a_question_that_names_nothing_is_shown_the_first_tables() {
        assertThat(new CatalogExcerpt(300).of("and what about it?", large()))
                .startsWith("table other.filler_0\n")
                .endsWith("and 93 more tables\n");
    }

    @Test
    void of_a_wide_table_keys_and_fitting_columns_are_shown_in_their_order() {
        Schema wide = new Schema(
                Stream.concat(Stream.of(wide(200)), Shop.fillers(100)).toList(), List.of());

        String shown = new CatalogExcerpt(120).of("readings of the north with the highest temperature", wide);

        assertThat(shown).isEqualTo("""
                table plant.readings
                 column_0 varchar
                 column_1 varchar
                 column_2 varchar
                 column_3 varchar
                 column_4 varchar
                 column_5 varchar
                 column_6 varchar
                 column_7 varchar
                 column_8 varchar
                 temperature double
                 side varchar: 'north', 'south'
                 reading_id bigint PK
                 and 191 more columns
                and 100 more tables
                """);
    }

    @Test
    void of_a_thousand_columns_those_are_shown_that_identify_join_or_answer_in_other_words() {
        ColumnSchema day = new ColumnSchema("dt", "varchar", null, false, null, true);
        ColumnSchema pay = new ColumnSchema("c_612", "double", "monthly wage", false, null);
        List<ColumnSchema> telling =
                List.of(day, pay, column("plant_id", "bigint", null), column("gender", "varchar", null));
        TableSchema staff = new TableSchema(
                Shop.name("hr.staff"),
                null,
                Stream.concat(dull(1_000), telling.stream()).toList(),
                List.of("column_700"),
                null);
        TableSchema plants = table("hr.plants", "id");
        Schema schema = new Schema(
                Stream.concat(Stream.of(staff, plants), Shop.fillers(300)).toList(),
                List.of(key("hr.staff", "plant_id", "hr.plants", 1)));

        String shown = excerpt.of("average salary of women", schema);

        assertThat(shown)
                .startsWith("table hr.staff\n column_0 varchar\n")
                .contains(" column_700 varchar PK\n dt varchar PARTITION\n c_612 double -- monthly wage\n")
                .contains(" plant_id bigint FK\n gender varchar\n and 974 more columns\n");
    }

    @Test
    void keys_leave_room_for_what_the_question_asks_for() {
        List<ForeignKey> keys = IntStream.range(0, 60)
                .mapToObj(i -> key("plant.readings", "column_" + i, "other.filler_" + i, 1))
                .toList();
        Schema schema =
                new Schema(Stream.concat(Stream.of(wide(60)), Shop.fillers(100)).toList(), keys);

        assertThat(new CatalogExcerpt(300).of("highest temperature of the readings", schema))
                .contains("table plant.readings\n", " column_0 varchar FK\n", " temperature double\n");
    }

    @Test
    void the_budget_is_never_exceeded() {
        for (int budget = 100; budget <= 3_000; budget += 100) {
            String shown = new CatalogExcerpt(budget).of("status of orders by city, filler alpha beta", large());

            assertThat(Tokens.in(shown)).isBetween(1, budget);
        }
    }

    @Test
    void a_budget_that_holds_no_table_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CatalogExcerpt(99));
    }

    @Test
    void what_a_conversation_may_not_see_is_not_in_its_excerpt() {
        Schema visible = Shop.schema().only(name -> !name.name().equals("customers"));

        excerpt.of("customers", Shop.schema());

        assertThat(excerpt.of("customers", visible)).doesNotContain("customers").doesNotContain("join");
    }

    @Test
    void a_changed_catalog_is_read_again() {
        excerpt.of("orders", Shop.schema());

        Schema changed = new Schema(List.of(table("sales.refunds", "id")), List.of());

        assertThat(excerpt.of("orders", changed)).isEqualTo("table sales.refunds\n id varchar\n");
    }

    @Test
    void an_empty_catalog_has_an_empty_excerpt() {
        assertThat(excerpt.of("orders", new Schema(List.of(), List.of()))).isEmpty();
    }

    @Test
    void of_a_private_column_no_value_and_no_comment_is_shown_at_any_width() {
        Schema schema = new Schema(
                Stream.concat(Stream.of(Shop.customers()), Shop.fillers(100)).toList(), List.of());

        Stream.of(new CatalogExcerpt(300), excerpt)
                .map(each -> each.of("customers email secret", schema).toLowerCase(Locale.ROOT))
                .forEach(shown -> assertThat(shown).contains("email varchar\n").doesNotContain("secret"));
    }

    @Test
    void values_that_cannot_be_shown_as_they_are_stay_away() {
        ColumnSchema column = column("note", "varchar", Shop.values(3, "a\nb", "x".repeat(41), "fine"));
        TableSchema table = new TableSchema(Shop.name("notes"), null, List.of(column), List.of(), null);

        assertThat(excerpt.of("notes", new Schema(List.of(table), List.of())))
                .isEqualTo("table notes\n note varchar: 'fine', …\n");
    }

    private static Schema large(ForeignKey... keys) {
        return new Schema(
                Stream.concat(Shop.fillers(100), Shop.schema().tables().stream())
                        .toList(),
                List.of(keys));
    }

    private static TableSchema wide(int columns) {
        Stream<ColumnSchema> telling = Stream.of(
                column("temperature", "double", null),
                column("side", "varchar", Shop.values(2, "north", "south")),
                column("reading_id", "bigint", null));
        return new TableSchema(
                Shop.name("plant.readings"),
                null,
                Stream.concat(dull(columns), telling).toList(),
                List.of("reading_id"),
                null);
    }

    private static Stream<ColumnSchema> dull(int columns) {
        return IntStream.range(0, columns).mapToObj(i -> column("column_" + i, "varchar", null));
    }
}
