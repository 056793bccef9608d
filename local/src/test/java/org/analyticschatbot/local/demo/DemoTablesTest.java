package org.analyticschatbot.local.demo;

import static org.analyticschatbot.local.duckdb.DataFiles.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.local.duckdb.DataFiles;
import org.analyticschatbot.local.duckdb.DuckDbDatabase;
import org.analyticschatbot.local.duckdb.DuckDbSettings;
import org.analyticschatbot.local.duckdb.catalog.DuckDbCatalog;
import org.analyticschatbot.local.duckdb.dialect.MacroLibrary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DemoTablesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<String> TABLES =
            List.of("stores", "customers", "products", "orders", "order_items", "returns");

    private static DuckDbDatabase demo;

    @BeforeAll
    static void make() {
        demo = open(25, TODAY, 2);
    }

    @AfterAll
    static void close() {
        demo.close();
    }

    @Test
    void it_is_as_large_as_it_says() {
        assertThat(number("SELECT count(*) FROM stores")).isEqualTo(24);
        assertThat(number("SELECT count(DISTINCT name) FROM stores")).isEqualTo(24);
        assertThat(number("SELECT count(*) FROM customers")).isBetween(17_000.0, 23_000.0);
        assertThat(number("SELECT count(DISTINCT name) FROM products")).isEqualTo(200);
        assertThat(number("SELECT count(DISTINCT category) FROM products")).isEqualTo(8);
        assertThat(number("SELECT count(*) FROM orders")).isBetween(190_000.0, 220_000.0);
        assertThat(rows(
                        demo,
                        "SELECT DISTINCT lines FROM (SELECT count(*) AS lines FROM order_items GROUP BY order_id)"))
                .containsExactlyInAnyOrder("1", "2", "3", "4");
        assertThat(number("SELECT (SELECT count(*) FROM returns) / (SELECT count(*) FROM order_items)::DOUBLE"))
                .isBetween(0.03, 0.08);
    }

    @Test
    void the_same_seed_and_day_give_the_same_rows_on_any_number_of_threads() {
        try (DuckDbDatabase again = open(25, TODAY, 1);
                DuckDbDatabase wide = open(25, TODAY, 5);
                DuckDbDatabase other = open(26, TODAY, 2)) {
            for (String table : TABLES) {
                assertThat(checksum(again, table)).as(table).isEqualTo(checksum(demo, table));
                assertThat(checksum(wide, table)).as(table).isEqualTo(checksum(demo, table));
            }
            assertThat(checksum(other, "order_items")).isNotEqualTo(checksum(demo, "order_items"));
        }
    }

    @Test
    void tomorrow_adds_a_day_and_leaves_what_was_sold_before() {
        String sold = "(SELECT order_items.* FROM order_items JOIN orders USING (order_id)"
                + " WHERE order_date BETWEEN DATE '2024-06-01' AND DATE '2026-11-23')";

        try (DuckDbDatabase tomorrow = open(25, TODAY.plusDays(1), 2)) {
            assertThat(checksum(tomorrow, sold)).isEqualTo(checksum(demo, sold));
            assertThat(rows(tomorrow, "SELECT count(*) > 100 FROM orders WHERE order_date = DATE '2026-11-24'"))
                    .containsExactly("true");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2027-01-01", "2028-02-29", "2029-12-31"})
    void every_day_of_thirty_months_up_to_today_has_orders_that_fit_together(LocalDate today) {
        try (DuckDbDatabase database = open(25, today, 2)) {
            String days = "SELECT min(order_date), max(order_date), count(DISTINCT order_date) FROM orders";
            LocalDate first = today.minusMonths(30);

            assertThat(rows(database, days))
                    .containsExactly(first + "|" + today + "|" + (today.toEpochDay() - first.toEpochDay() + 1));
            assertThat(rows(database, "SELECT count(*) BETWEEN 170000 AND 230000 FROM orders"))
                    .containsExactly("true");
            assertThat(violations(database, today)).containsOnly("0");
        }
    }

    /** Each counts rows that cannot be. */
    private static List<String> violations(DuckDbDatabase database, LocalDate today) {
        return List.of(
                        "order_items ANTI JOIN orders USING (order_id)",
                        "orders ANTI JOIN order_items USING (order_id)",
                        "order_items ANTI JOIN products USING (product_id)",
                        "orders ANTI JOIN customers USING (customer_id)",
                        "orders ANTI JOIN stores USING (store_id)",
                        "returns ANTI JOIN order_items USING (order_item_id)",
                        "orders JOIN customers USING (customer_id) WHERE signed_up_on > order_date",
                        "orders JOIN stores USING (store_id) WHERE opened_on > order_date",
                        "order_items JOIN orders USING (order_id) JOIN products USING (product_id)"
                                + " WHERE launched_on > order_date",
                        "returns JOIN order_items USING (order_item_id) JOIN orders USING (order_id)"
                                + " WHERE return_date < order_date OR returns.quantity > order_items.quantity"
                                + " OR refund > revenue OR status = 'cancelled'",
                        "returns WHERE return_date > DATE '" + today + "'",
                        "customers WHERE signed_up_on > DATE '" + today + "'",
                        "order_items WHERE revenue <= 0 OR revenue <> quantity * unit_price - coalesce(discount, 0)",
                        "products WHERE unit_cost >= price OR launched_on > DATE '" + today + "'")
                .stream()
                .flatMap(from -> rows(database, "SELECT count(*) FROM " + from).stream())
                .toList();
    }

    @Test
    void trade_has_seasons_weekdays_and_growth() {
        assertThat(ordersOfMonth("2025-12")).isGreaterThan(1.2 * ordersOfMonth("2025-10"));
        assertThat(ordersOfMonth("2025-08")).isLessThan(0.9 * ordersOfMonth("2025-05"));
        assertThat(ordersOfMonth("2026-10")).isBetween(1.05 * ordersOfMonth("2025-10"), 1.3 * ordersOfMonth("2025-10"));
        assertThat(number("SELECT count(*) FROM orders WHERE dayofweek(order_date) = 6"))
                .isGreaterThan(1.3 * number("SELECT count(*) FROM orders WHERE dayofweek(order_date) = 1"));
        assertThat(number("SELECT count(*) FROM orders WHERE order_date = DATE '2025-11-28'"))
                .isGreaterThan(1.7 * number("SELECT count(*) FROM orders WHERE order_date = DATE '2025-11-21'"));
    }

    @Test
    void stores_categories_and_customers_differ() {
        assertThat(number("SELECT max(n) / min(n) FROM (SELECT count(*)::DOUBLE AS n FROM orders GROUP BY store_id)"))
                .isGreaterThan(4);
        assertThat(returnShare("Shoes")).isGreaterThan(4 * returnShare("Beauty"));
        assertThat(soldInMonth("Toys", 12)).isGreaterThan(1.8 * soldInMonth("Toys", 10));
        assertThat(soldInMonth("Garden", 5)).isGreaterThan(3 * soldInMonth("Garden", 12));
        assertThat(number("SELECT max(n) FROM (SELECT count(*) AS n FROM orders GROUP BY customer_id)"))
                .isGreaterThan(40);
    }

    @Test
    void some_values_are_missing_and_some_are_far_out() {
        for (String column : List.of(
                "customers.segment", "customers.city", "orders.channel", "order_items.discount", "returns.reason")) {
            assertThat(missing(column)).as(column).isBetween(0.005, 0.07);
        }
        assertThat(number("SELECT max(quantity) FROM order_items")).isGreaterThan(30);
    }

    @Test
    void its_owner_tells_what_it_means_how_it_joins_and_what_is_private() {
        DuckDbCatalog catalog = DemoTables.catalog(demo);
        Schema schema = catalog.schema();

        assertThat(catalog.problems()).isEmpty();
        assertThat(schema.tables())
                .allMatch(table -> table.comment() != null)
                .allMatch(table -> table.primaryKey().size() == 1);
        assertThat(schema.foreignKeys()).hasSize(5).allMatch(key -> key.confidence() == 1);
        assertThat(columns(schema, "customers").filter(ColumnSchema::isPrivate).map(ColumnSchema::name))
                .containsExactly("first_name", "last_name", "email");
        assertThat(columns(schema, "order_items").filter(column -> column.name().equals("revenue")))
                .singleElement()
                .satisfies(revenue -> {
                    assertThat(revenue.type()).isEqualTo("decimal(12,2)");
                    assertThat(revenue.comment()).contains("euros", "quantity", "discount");
                });
    }

    private static Stream<ColumnSchema> columns(Schema schema, String table) {
        TableSchema found = schema.table(TableName.of(table)).orElseThrow();
        return found.columns().stream();
    }

    private static double ordersOfMonth(String month) {
        return number("SELECT count(*) FROM orders WHERE strftime(order_date, '%Y-%m') = '" + month + "'");
    }

    private static double returnShare(String category) {
        return number("SELECT count(return_id)::DOUBLE / count(*) FROM order_items JOIN products USING (product_id)"
                + " LEFT JOIN returns USING (order_item_id) WHERE category = '" + category + "'");
    }

    private static double soldInMonth(String category, int month) {
        return number("SELECT count(*) FROM order_items JOIN orders USING (order_id) JOIN products USING (product_id)"
                + " WHERE category = '" + category + "' AND year(order_date) = 2025 AND month(order_date) = " + month);
    }

    private static double missing(String column) {
        String[] name = column.split("\\.", 2);
        return number("SELECT 1 - count(" + name[1] + ")::DOUBLE / count(*) FROM " + name[0]);
    }

    private static double number(String sql) {
        return Double.parseDouble(rows(demo, sql).getFirst());
    }

    private static String checksum(DuckDbDatabase database, String relation) {
        return rows(database, "SELECT count(*), bit_xor(hash(t)), sum(hash(t)) FROM " + relation + " AS t")
                .getFirst();
    }

    private static DuckDbDatabase open(int seed, LocalDate today, int threads) {
        DuckDbSettings settings =
                new DuckDbSettings(DataFiles.workFolder(), 512L << 20, threads, 64L << 20, ZoneOffset.UTC);
        return DuckDbDatabase.open(settings, new DemoTables(seed, today), MacroLibrary::install);
    }
}
