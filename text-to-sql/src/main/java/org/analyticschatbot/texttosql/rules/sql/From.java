package org.analyticschatbot.texttosql.rules.sql;

import java.util.List;
import java.util.Map;
import org.analyticschatbot.core.sql.ReadOnlyExpression;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;

/**
 * Joined tables, and how they are called.
 *
 * @param filters conditions on their rows that hold by default
 */
record From(String sql, Map<TableName, String> aliases, List<String> filters) {

    String alias(TableName table) {
        String alias = aliases.get(table);
        if (alias == null) {
            throw new IllegalStateException("Table " + table + " is not joined");
        }
        return alias;
    }

    String column(ColumnRef column) {
        return column(column.table(), column.name());
    }

    String column(TableName table, String name) {
        return (aliases.size() == 1 ? "" : alias(table) + ".") + Quoting.identifier(name);
    }

    /** An expression over the columns of one table. */
    String expression(TableName table, ReadOnlyExpression expression) {
        return aliases.size() == 1 ? expression.sql() : expression.sql(Quoting.name(alias(table)));
    }

    /** For use in a subquery, where a bare name could mean the subquery's own column. */
    String qualified(TableName table, String name) {
        return alias(table) + "." + Quoting.identifier(name);
    }
}
