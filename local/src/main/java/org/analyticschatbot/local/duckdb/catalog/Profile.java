package org.analyticschatbot.local.duckdb.catalog;

import java.util.List;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.local.duckdb.load.LoadedTable;

/** A table, and how well it has been looked at. */
record Profile(LoadedTable source, TableSchema table, Depth depth) {

    /** How many of a table's values are looked at. */
    enum Depth {
        /** All values, and distinct ones are counted. */
        EXACT,
        /** All values, but distinct ones are estimated, and frequent values come from a sample. */
        ESTIMATED,
        /** A sample of rows only. */
        SAMPLED;

        private static final long MAX_CELLS_COUNTED = 10_000_000;
        private static final long MAX_CELLS_READ = 200_000_000;

        static Depth of(LoadedTable table, long rows, int columns) {
            long cells = rows * columns;
            if (cells <= MAX_CELLS_COUNTED) {
                return EXACT;
            }
            return cells <= MAX_CELLS_READ && !table.isView() ? ESTIMATED : SAMPLED;
        }
    }

    long rows() {
        Long rows = table.rowCount();
        return rows == null ? 0 : rows;
    }

    /** Whether no value repeats or is missing, as far as the statistics prove it. */
    boolean isUnique(ColumnSchema column) {
        ColumnStatistics statistics = column.statistics();
        return depth == Depth.EXACT
                && statistics != null
                && rows() > 0
                && statistics.nullShare() == 0
                && statistics.distinctCount() == rows();
    }

    Profile withPrimaryKey(List<String> columns) {
        TableSchema keyed = new TableSchema(table.name(), table.comment(), table.columns(), columns, table.rowCount());
        return new Profile(source, keyed, depth);
    }
}
