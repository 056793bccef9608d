package org.analyticschatbot.texttosql.retrieval;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.retrieval.ColumnChoice.Role;
import org.analyticschatbot.texttosql.retrieval.words.Concept;

/** Tables and joins, a block of lines each. Every line starts with a word or a space of ours, never with outside text. */
final class TableNotation {

    private static final int LONGEST_COMMENT = 200;

    private final Schema schema;
    /** Columns in lower case that refer to another table. */
    private final Map<TableName, Set<String>> referring = new HashMap<>();
    /** Columns in lower case that a join may use on either side. */
    private final Map<TableName, Set<String>> joining = new HashMap<>();

    TableNotation(Schema schema) {
        this.schema = schema;
        for (ForeignKey key : schema.foreignKeys()) {
            add(referring, key.from(), key.fromColumn());
            add(joining, key.from(), key.fromColumn());
            add(joining, key.to(), key.toColumn());
        }
    }

    /** The table with all its columns. */
    String whole(TableSchema table) {
        return block(table, table.columns());
    }

    /** The table with at most {@code most} columns, those that the question may need, in their usual order. */
    String narrowed(TableSchema table, List<Concept> question, int most) {
        if (table.columns().size() <= most) {
            return whole(table);
        }
        List<Role> roles =
                table.columns().stream().map(column -> role(table, column)).toList();
        return block(table, new ColumnChoice(table.columns()).best(question, roles, most));
    }

    /** One line for each way to join two of these tables, in the order of the schema. */
    Stream<String> joins(Set<TableName> tables) {
        return schema.foreignKeys().stream()
                .filter(key -> tables.contains(key.from()) && tables.contains(key.to()))
                .map(TableNotation::join);
    }

    private String block(TableSchema table, List<ColumnSchema> columns) {
        int left = table.columns().size() - columns.size();
        String note = left == 0 ? "" : " and " + left + (left == 1 ? " more column\n" : " more columns\n");
        return columns.stream()
                .map(column -> ColumnNotation.of(column, marks(table, column)) + "\n")
                .collect(joining("", head(table) + "\n", note));
    }

    private static String head(TableSchema table) {
        String rows =
                table.rowCount() == null ? "" : " (" + table.rowCount() + (table.rowCount() == 1 ? " row)" : " rows)");
        String comment = table.comment() == null ? "" : PlainText.of(table.comment(), LONGEST_COMMENT);
        return "table " + name(table.name()) + rows + (comment.isEmpty() ? "" : " -- " + comment);
    }

    private List<String> marks(TableSchema table, ColumnSchema column) {
        return Stream.of(
                        isPrimary(table, column) ? "PK" : "",
                        has(referring, table, column) ? "FK" : "",
                        column.isPartition() ? "PARTITION" : "")
                .filter(mark -> !mark.isEmpty())
                .toList();
    }

    private Role role(TableSchema table, ColumnSchema column) {
        if (isPrimary(table, column) || column.isPartition()) {
            return Role.IDENTIFIES;
        }
        return has(joining, table, column) ? Role.JOINS : Role.HOLDS;
    }

    private static boolean isPrimary(TableSchema table, ColumnSchema column) {
        return table.primaryKey().stream().anyMatch(column.name()::equalsIgnoreCase);
    }

    private static String join(ForeignKey key) {
        String guessed = key.confidence() < 1 ? " (guessed)" : "";
        return "join " + name(key.from()) + "." + PlainText.name(key.fromColumn()) + " = " + name(key.to()) + "."
                + PlainText.name(key.toColumn()) + guessed + "\n";
    }

    private static String name(TableName table) {
        String name = PlainText.name(table.name());
        return table.schema() == null ? name : PlainText.name(table.schema()) + "." + name;
    }

    private static void add(Map<TableName, Set<String>> columns, TableName table, String column) {
        columns.computeIfAbsent(table, name -> new HashSet<>()).add(column.toLowerCase(Locale.ROOT));
    }

    private static boolean has(Map<TableName, Set<String>> columns, TableSchema table, ColumnSchema column) {
        return columns.getOrDefault(table.name(), Set.of())
                .contains(column.name().toLowerCase(Locale.ROOT));
    }
}
