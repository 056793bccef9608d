package org.analyticschatbot.texttosql.grounding.scope;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;

/**
 * A relation of a FROM clause.
 *
 * @param name its alias, or the table's name
 * @param table null for what is not a table
 * @param isOpen whether it may have columns that are not known here
 */
public record Source(
        String name, List<SourceColumn> columns, @Nullable TableSchema table, boolean isOpen) {

    /** Beyond that many rows the catalog may estimate. */
    private static final long COUNTED_ROWS = 100_000;
    /** Of which the catalog keeps no more, so that a shorter list may be all of them. */
    private static final int MOST_VALUES = 50;

    public Source {
        columns = List.copyOf(columns);
    }

    public Optional<SourceColumn> column(String columnName) {
        return columns.stream()
                .filter(column -> column.name().equalsIgnoreCase(columnName))
                .findFirst();
    }

    public boolean isOf(TableName name) {
        return table != null && table.name().equals(name);
    }

    /** Whether no two rows agree in that column, as declared or as counted. */
    public boolean isUnique(SourceColumn column) {
        return table != null && (isKey(table, column) || isCountedUnique(table, column.schema()));
    }

    private static boolean isKey(TableSchema table, SourceColumn column) {
        return table.primaryKey().size() == 1 && table.primaryKey().getFirst().equalsIgnoreCase(column.name());
    }

    private static boolean isCountedUnique(TableSchema table, @Nullable ColumnSchema column) {
        ColumnStatistics statistics = statistics(column);
        return statistics != null
                && table.rowCount() != null
                && statistics.nullShare() == 0
                && statistics.distinctCount() == table.rowCount();
    }

    /** Every value of the column as text, or none unless the table is small enough for all to have been counted. */
    public List<String> allValues(SourceColumn column) {
        ColumnStatistics statistics = statistics(column.schema());
        boolean counted = table != null && table.rowCount() != null && table.rowCount() <= COUNTED_ROWS;
        return counted
                        && statistics != null
                        && statistics.distinctCount() < MOST_VALUES
                        && statistics.frequentValues().size() == statistics.distinctCount()
                ? statistics.frequentValues()
                : List.of();
    }

    /** Some values of the column as text, the most frequent ones; none of a private one. */
    public List<String> knownValues(SourceColumn column) {
        ColumnStatistics statistics = statistics(column.schema());
        return statistics == null ? List.of() : statistics.frequentValues();
    }

    private static @Nullable ColumnStatistics statistics(@Nullable ColumnSchema column) {
        return column == null ? null : column.statistics();
    }

    /** The columns that together are no two rows' own; empty when none are declared. */
    public List<String> primaryKey() {
        return table == null ? List.of() : table.primaryKey();
    }

    Source named(String alias) {
        return new Source(alias, columns, table, isOpen);
    }
}
