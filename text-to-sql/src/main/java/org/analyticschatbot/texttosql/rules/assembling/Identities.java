package org.analyticschatbot.texttosql.rules.assembling;

import java.util.List;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.ColumnValue;
import org.analyticschatbot.texttosql.rules.linking.DisplayColumns;

/** How the rows of a table are told apart: by their keys, and for people by their names. */
final class Identities {

    private final Schema schema;

    Identities(Schema schema) {
        this.schema = schema;
    }

    List<Expression> keys(TableName table) {
        TableSchema found = schema.table(table).orElseThrow();
        return found.primaryKey().stream()
                .flatMap(name -> found.column(name).stream())
                .map(column -> (Expression) new ColumnValue(new ColumnRef(table, column)))
                .toList();
    }

    /** Empty if the table has no names. */
    List<Expression> names(TableName table) {
        return DisplayColumns.of(schema.table(table).orElseThrow()).stream()
                .map(column -> (Expression) new ColumnValue(column))
                .toList();
    }

    /** The names, or the keys where there are none. */
    List<Expression> display(TableName table) {
        List<Expression> names = names(table);
        return names.isEmpty() ? keys(table) : names;
    }

    /** Whether the column tells something of rows, and not which ones they are. */
    boolean isDescriptive(ColumnRef column) {
        Expression value = new ColumnValue(column);
        return !display(column.table()).contains(value) && !keys(column.table()).contains(value);
    }
}
