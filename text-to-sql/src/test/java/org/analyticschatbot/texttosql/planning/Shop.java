package org.analyticschatbot.texttosql.planning;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.processprompt.PlanningContext;
import org.analyticschatbot.core.processprompt.PlanningContext.Turn;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;

/** A small shop and people who ask about it. */
final class Shop {

    static final Asker ANNA = new Asker("shop", "anna");
    static final Asker BERT = new Asker("shop", "bert");

    private Shop() {}

    static Schema schema() {
        return new Schema(List.of(orders(null, "region"), customers()), List.of());
    }

    /** With what a table owner may have written. */
    static Schema schema(@Nullable String comment, String column) {
        return new Schema(List.of(orders(comment, column), customers()), List.of());
    }

    private static TableSchema orders(@Nullable String comment, String column) {
        return new TableSchema(
                TableName.of("orders"),
                comment,
                List.of(
                        column("id", "bigint", List.of()),
                        column(column, "varchar", List.of("EU", "US")),
                        column("amount", "double", List.of()),
                        column("ordered_on", "date", List.of())),
                List.of("id"),
                100L);
    }

    private static TableSchema customers() {
        return new TableSchema(
                TableName.of("customers"),
                null,
                List.of(column("id", "bigint", List.of()), privateColumn("email")),
                List.of("id"),
                10L);
    }

    private static ColumnSchema column(String name, String type, List<String> frequent) {
        return new ColumnSchema(name, type, null, false, new ColumnStatistics(0, 10, null, null, frequent));
    }

    /** Catalogs keep no values of private columns; were one there all the same, it must not be shown. */
    private static ColumnSchema privateColumn(String name) {
        return new ColumnSchema(
                name,
                "varchar",
                null,
                true,
                new ColumnStatistics(0, 10, "aaa@canary.example", "zzz@canary.example", List.of("canary@example.com")));
    }

    static PlanningContext asks(String question) {
        return asks(ANNA, question, schema());
    }

    static PlanningContext asks(Asker asker, String question, Schema schema, Turn... history) {
        return new PlanningContext(
                new Question(
                        question,
                        asker,
                        ReplyAddress.pull(),
                        Instant.parse("2026-03-02T23:30:00Z"),
                        ZoneId.of("Europe/Berlin"),
                        DayOfWeek.MONDAY),
                schema,
                List.of(history));
    }
}
