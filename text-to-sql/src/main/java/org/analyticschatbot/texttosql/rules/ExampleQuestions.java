package org.analyticschatbot.texttosql.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;

/** Questions about the very data at hand that the planner itself would answer. */
final class ExampleQuestions {

    private static final int MOST = 3;
    private static final int MOST_TABLES = 12;
    private static final int FEW_VALUES = 50;

    private ExampleQuestions() {}

    /** At most one of each kind, from the largest tables. */
    static List<String> of(Schema schema, Predicate<String> isAnswered) {
        List<TableSchema> tables = schema.tables().stream()
                .sorted(Comparator.comparingLong(ExampleQuestions::rows).reversed())
                .limit(MOST_TABLES)
                .toList();
        List<String> examples = new ArrayList<>();
        Stream.<Kind>of(
                        table -> counted(table, schema),
                        table -> averaged(table, schema),
                        table -> Optional.of("How many " + name(table) + " are there?"),
                        table -> Optional.of("Show all " + name(table)))
                .forEach(kind -> tables.stream()
                        .flatMap(table -> kind.question(table).stream())
                        .filter(isAnswered)
                        .findFirst()
                        .ifPresent(examples::add));
        return examples.stream().distinct().limit(MOST).toList();
    }

    private static long rows(TableSchema table) {
        Long rows = table.rowCount();
        return rows == null ? 0 : rows;
    }

    private interface Kind {
        Optional<String> question(TableSchema table);
    }

    private static Optional<String> counted(TableSchema table, Schema schema) {
        return columns(table, schema)
                .filter(column -> column.isText() && hasFewValues(column.column()))
                .findFirst()
                .map(column -> "How many " + name(table) + " are there for each " + readable(column.name()) + "?");
    }

    private static Optional<String> averaged(TableSchema table, Schema schema) {
        return columns(table, schema)
                .filter(ColumnRef::isNumeric)
                .findFirst()
                .map(column -> "What is the average " + readable(column.name()) + " of " + name(table) + "?");
    }

    /** Columns that hold something: no keys, nothing private. */
    private static Stream<ColumnRef> columns(TableSchema table, Schema schema) {
        return table.columns().stream()
                .filter(column -> !column.isPrivate() && !isKey(table, column, schema))
                .map(column -> new ColumnRef(table.name(), column));
    }

    private static boolean isKey(TableSchema table, ColumnSchema column, Schema schema) {
        return column.name().toLowerCase(Locale.ROOT).endsWith("id")
                || table.primaryKey().stream().anyMatch(column.name()::equalsIgnoreCase)
                || schema.foreignKeys().stream()
                        .anyMatch(key -> key.from().equals(table.name())
                                && key.fromColumn().equalsIgnoreCase(column.name()));
    }

    private static boolean hasFewValues(ColumnSchema column) {
        ColumnStatistics statistics = column.statistics();
        return statistics != null && statistics.distinctCount() > 1 && statistics.distinctCount() <= FEW_VALUES;
    }

    private static String name(TableSchema table) {
        return readable(table.name().name());
    }

    private static String readable(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
