package org.analyticschatbot.texttosql.rules.linking;

import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.values.ValueLink.Kind;

/** What words of the question may name in the schema. */
public sealed interface Match {

    /** 0 to 1: how well the words fit the name. */
    double weight();

    TableName table();

    record TableMatch(TableSchema schema, double weight) implements Match {

        @Override
        public TableName table() {
            return schema.name();
        }
    }

    record ColumnMatch(ColumnRef column, double weight) implements Match {

        @Override
        public TableName table() {
            return column.table();
        }
    }

    /**
     * @param value as it is spelled in the data
     * @param kind how the words meet it
     */
    record ValueMatch(ColumnRef column, String value, double weight, Kind kind) implements Match {

        /** A value that stands in the question. */
        public ValueMatch(ColumnRef column, String value, double weight) {
            this(column, value, weight, Kind.SPELLED);
        }

        @Override
        public TableName table() {
            return column.table();
        }
    }
}
