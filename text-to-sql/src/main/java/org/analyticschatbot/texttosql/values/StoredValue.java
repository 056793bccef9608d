package org.analyticschatbot.texttosql.values;

import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.sql.TableName;

/**
 * A value as the catalog knows it.
 *
 * @param place among the values of its table
 */
public record StoredValue(TableName table, ColumnSchema column, String value, int place) {

    /** Whether no other values of its column are stored than the catalog knows. */
    public boolean isOneOfAll() {
        return column.statistics() != null
                && column.statistics().distinctCount()
                        <= column.statistics().frequentValues().size();
    }
}
