package org.analyticschatbot.local.proposal;

import java.util.List;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.jspecify.annotations.Nullable;

/**
 * What could be said of the data.
 *
 * @param joins with the share of values that were found on the other side as their confidence
 */
record Proposal(List<Table> tables, List<ForeignKey> joins, List<Metric> metrics) {

    Proposal {
        tables = List.copyOf(tables);
        joins = List.copyOf(joins);
        metrics = List.copyOf(metrics);
    }

    boolean isEmpty() {
        return tables.isEmpty() && joins.isEmpty() && metrics.isEmpty();
    }

    /** @param synonym null for none */
    record Table(String name, @Nullable String synonym, List<Column> columns) {

        Table {
            columns = List.copyOf(columns);
        }

        boolean isEmpty() {
            return synonym == null && columns.isEmpty();
        }
    }

    /**
     * @param words what its name abbreviates, null if nothing
     * @param whyPrivate null if it does not look personal
     */
    record Column(
            String name, @Nullable String words, @Nullable String whyPrivate) {}

    record Metric(String name, String table, String expression) {}
}
