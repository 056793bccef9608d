package org.analyticschatbot.texttosql.rules.sql;

import java.util.Map;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;

/** Joined tables, and how they are called. */
record From(String sql, Map<TableName, String> aliases) {

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

    /** For use in a subquery, where a bare name could mean the subquery's own column. */
    String qualified(TableName table, String name) {
        return alias(table) + "." + Quoting.identifier(name);
    }
}
