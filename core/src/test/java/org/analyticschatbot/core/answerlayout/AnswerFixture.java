package org.analyticschatbot.core.answerlayout;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.sql.ReadSources;
import org.jspecify.annotations.Nullable;

/** Answers as askers get them. */
public final class AnswerFixture {

    private static final String REVENUE_SQL = """
            SELECT
              c.region
            , sum(o.amount) revenue
            , count(*) orders
            , avg(o.amount) average_order
            FROM
              (orders o
            INNER JOIN customers c ON (c.id = o.customer_id))
            WHERE (o.ordered_on >= DATE '2026-07-01') AND (o.ordered_on < DATE '2026-10-01')
            GROUP BY c.region
            ORDER BY revenue DESC
            LIMIT 1000000
            """;

    private AnswerFixture() {}

    public static Answer.Table revenueByRegion() {
        List<List<@Nullable Object>> rows = List.of(
                Arrays.asList("EMEA", decimal("412530.55"), 3_120L, 132.22126602564),
                Arrays.asList("North America", decimal("398114.00"), 2_877L, 138.3781717066389),
                Arrays.asList("APAC", decimal("120894.10"), 1_040L, 116.2443269230769),
                Arrays.asList(null, decimal("1204.90"), 11L, 109.5363636363636));
        return answer(
                "Revenue, orders, average order by region: 4 rows, from 412,530.55 (EMEA) to 1,204.9 (no value).",
                "Revenue, orders, average order by region",
                REVENUE_SQL,
                List.of(
                        new Column("region", "varchar"),
                        new Column("revenue", "decimal(18,2)"),
                        new Column("orders", "bigint"),
                        new Column("average_order", "double")),
                rows,
                4,
                false,
                List.of(
                        "“Revenue” is the sum of amount in orders.",
                        "“Q3” is July to September 2026, by ordered_on.",
                        "Orders and customers are joined by customer_id."),
                "rules",
                12_400_000,
                Duration.ofMillis(420));
    }

    public static Answer.Table revenueWithChart() {
        return revenueByRegion().with(new Answer.ChartImage("bar", "few groups", "results/chart.png"));
    }

    public static Answer.Table revenueByStore() {
        return table(
                        "Total revenue by store: 5 rows, from 3,618,204.10 (Berlin) to 862,990.00 (Vienna).",
                        "Total revenue by store",
                        """
                        SELECT
                          store
                        , sum(amount) revenue
                        FROM
                          sales
                        WHERE (sold_on >= DATE '2026-01-01')
                        GROUP BY store
                        """,
                        List.of(new Column("store", "varchar"), new Column("revenue", "decimal(18,2)")),
                        List.of(
                                List.of("Berlin", decimal("3618204.10")),
                                List.of("Hamburg", decimal("3221050.75")),
                                List.of("Vienna", decimal("862990.00")),
                                List.of("Zurich", decimal("878644.30")),
                                List.of("Oslo", decimal("1858310.20"))),
                        5,
                        false)
                .with(new Answer.ChartImage("bar", "few groups", "results/chart.png"));
    }

    /** Such as a platform can draw itself. */
    public static Answer.Table ordersByMonth() {
        return table(
                        "Number of orders by month: 6 rows, from 1,204 (2026-05) to 963 (2026-07).",
                        "Number of orders by month",
                        "SELECT date_trunc('month', ordered_on) month, count(*) orders\nFROM\n  orders\nGROUP BY 1\n",
                        List.of(new Column("month", "date"), new Column("orders", "bigint")),
                        List.of(
                                List.of("2026-04-01", 1_103L),
                                List.of("2026-05-01", 1_204L),
                                List.of("2026-06-01", 1_187L),
                                List.of("2026-07-01", 963L),
                                List.of("2026-08-01", 1_040L),
                                List.of("2026-09-01", 1_151L)),
                        6,
                        false)
                .with(new Answer.ChartImage("line", "a series in time", "results/chart.png"));
    }

    public static Answer.Table singleValue() {
        return table(
                "Number of orders: 7,048.",
                "Number of orders",
                "SELECT count(*) number_of_orders\nFROM\n  orders\nLIMIT 1000000\n",
                List.of(new Column("number_of_orders", "bigint")),
                List.of(List.of(7_048L)),
                1,
                false);
    }

    public static Answer.Table noRows() {
        return table(
                "Orders: no rows match.",
                "Orders",
                "SELECT *\nFROM\n  orders\nWHERE (status = 'lost')\nLIMIT 1000000\n",
                List.of(new Column("order_id", "bigint"), new Column("status", "varchar")),
                List.of(),
                0,
                false);
    }

    /** A preview of more rows than are shown, of more columns than fit. */
    public static Answer.Table wideAndLong() {
        return dailyOrders(1_240, false);
    }

    /** As many rows as a query may give. */
    public static Answer.Table limited() {
        return dailyOrders(1_000_000, true);
    }

    private static Answer.Table dailyOrders(long rowCount, boolean truncated) {
        List<Column> columns = new ArrayList<>(List.of(
                new Column("order_id", "bigint"),
                new Column("ordered_at", "timestamp(3)"),
                new Column("customer", "varchar"),
                new Column("amount", "double"),
                new Column("note", "varchar")));
        IntStream.rangeClosed(1, 20).forEach(i -> columns.add(new Column("attribute_" + i, "varchar")));
        List<List<@Nullable Object>> rows =
                IntStream.range(0, 20).mapToObj(AnswerFixture::order).toList();
        return table(
                "Orders: %,d rows.".formatted(rowCount),
                "Orders",
                "SELECT *\nFROM\n  orders\nORDER BY ordered_at ASC\nLIMIT 1000000\n",
                columns,
                rows,
                rowCount,
                truncated);
    }

    private static List<@Nullable Object> order(int index) {
        List<@Nullable Object> row = new ArrayList<>();
        Collections.addAll(
                row,
                104_200L + index,
                "2026-07-%02dT%02d:30:00".formatted(index + 1, index),
                index % 7 == 3 ? null : "Müller & Söhne, branch " + index,
                1_250.5 * index + 12.25,
                index == 2 ? "Please call before delivery. ".repeat(9) : "standard");
        IntStream.rangeClosed(1, 20).forEach(i -> row.add("value " + i));
        return row;
    }

    public static Answer.Metadata tables() {
        return new Answer.Metadata(
                "Tables that can be asked about: 3.",
                List.of(
                        new Column("table", "varchar"),
                        new Column("columns", "bigint"),
                        new Column("rows", "bigint"),
                        new Column("comment", "varchar")),
                List.of(
                        Arrays.asList("orders", 9L, 7_048L, "One row for each order"),
                        Arrays.asList("customers", 6L, 1_240L, "Who buys, and where"),
                        Arrays.asList("products", 5L, null, null)),
                "rules");
    }

    public static Answer.Clarification clarification() {
        return new Answer.Clarification(
                "“Amount” can be read in more than one way.",
                List.of(
                        "What is the total amount in orders by region?",
                        "What is the total amount in payments by region?"),
                "rules");
    }

    public static Answer.Clarification welcome() {
        return new Answer.Clarification(
                "What would you like to know? Ask me about your data in plain words.",
                List.of(
                        "How many orders are there for each status?",
                        "What is the average amount of orders?",
                        "How many customers are there?"),
                "rules");
    }

    public static Answer.Refusal refusal() {
        return new Answer.Refusal(
                "I do not understand “why” and “tea”. I answer questions that count, sum up, rank, group or filter your data.",
                List.of(
                        "How many orders are there?",
                        "What is the total amount by region?",
                        "Which are the top 5 customers by amount?"),
                "rules");
    }

    public static Answer.Table table(
            String sentence,
            String title,
            String sql,
            List<Column> columns,
            List<List<@Nullable Object>> rows,
            long rowCount,
            boolean truncated) {
        return answer(
                sentence,
                title,
                sql,
                columns,
                rows,
                rowCount,
                truncated,
                List.of(),
                "rules",
                0,
                Duration.ofMillis(1_730));
    }

    @SuppressWarnings("NullAway") // it does not read the @Nullable inside a type from a class file
    public static Answer.Table answer(
            String sentence,
            String title,
            String sql,
            List<Column> columns,
            List<List<@Nullable Object>> rows,
            long rowCount,
            boolean truncated,
            List<String> assumptions,
            String planner,
            long bytesScanned,
            Duration elapsed) {
        return new Answer.Table(
                sentence,
                title,
                sql,
                columns,
                rows,
                rowCount,
                truncated,
                assumptions,
                "results/rows.csv",
                "",
                planner,
                bytesScanned,
                BigDecimal.ZERO,
                elapsed,
                null,
                ReadSources.of(sql));
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
