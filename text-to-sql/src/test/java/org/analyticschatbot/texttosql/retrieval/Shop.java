package org.analyticschatbot.texttosql.retrieval;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;

/** A small catalog, and parts to make others of. */
final class Shop {

    private Shop() {}

    static Schema schema() {
        return new Schema(
                List.of(orders(), customers(), visits()),
                List.of(key("sales.orders", "customer_id", "sales.customers", 1)));
    }

    static TableSchema orders() {
        return new TableSchema(
                name("sales.orders"),
                "Orders of the web shop",
                List.of(
                        column("id", "bigint", ranged("1", "1200")),
                        column("customer_id", "bigint", ranged("1", "300")),
                        new ColumnSchema("status", "varchar", "where it stands", false, values(3, "open", "paid")),
                        column("ordered_at", "date", ranged("2024-01-01", "2026-11-22")),
                        new ColumnSchema(
                                "Total Price", "decimal(10,2)", "total price", false, ranged("0.50", "99.00"))),
                List.of("id"),
                1200L);
    }

    static TableSchema customers() {
        ColumnStatistics secret = new ColumnStatistics(0, 2, "a@secret", "z@secret", List.of("a@secret", "z@secret"));
        return new TableSchema(
                name("sales.customers"),
                null,
                List.of(
                        column("id", "bigint", null),
                        new ColumnSchema("email", "varchar", "secret comment", true, secret),
                        column("city", "varchar", values(900, "Leeds", "York")),
                        column("district", "varchar", values(2, "King's Cross", "Old Town"))),
                List.of("id"),
                null);
    }

    static TableSchema visits() {
        return table("web.page_visits", "visited_at", "page");
    }

    static TableSchema table(String name, String... columns) {
        return new TableSchema(
                name(name),
                null,
                Stream.of(columns).map(c -> column(c, "varchar", null)).toList(),
                List.of(),
                null);
    }

    /** Tables called {@code filler_0 …} of a database called {@code other}. */
    static Stream<TableSchema> fillers(int count) {
        return IntStream.range(0, count).mapToObj(i -> table("other.filler_" + i, "alpha_" + i, "beta_" + i));
    }

    static ForeignKey key(String from, String column, String to, double confidence) {
        return new ForeignKey(name(from), column, name(to), "id", confidence);
    }

    static TableName name(String qualified) {
        String[] parts = qualified.split("\\.", 2);
        return parts.length == 1 ? TableName.of(parts[0]) : new TableName(parts[0], parts[1]);
    }

    static ColumnSchema column(String name, String type, @Nullable ColumnStatistics statistics) {
        return new ColumnSchema(name, type, null, false, statistics);
    }

    static ColumnStatistics values(long distinct, String... values) {
        return new ColumnStatistics(0, distinct, null, null, List.of(values));
    }

    private static ColumnStatistics ranged(String min, String max) {
        return new ColumnStatistics(0, 1000, min, max, List.of());
    }
}
