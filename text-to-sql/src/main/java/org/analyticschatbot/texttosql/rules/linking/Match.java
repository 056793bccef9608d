package org.analyticschatbot.texttosql.rules.linking;

import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;

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

    /** @param value as it is spelled in the data */
    record ValueMatch(ColumnRef column, String value, double weight) implements Match {

        @Override
        public TableName table() {
            return column.table();
        }
    }
}
