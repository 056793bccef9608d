package org.analyticschatbot.core.sql;

import io.trino.sql.tree.Query;
import java.util.Set;

/** One query that only reads, only the tables it may. Nobody but {@link SqlGuard} makes one. */
public final class ReadOnlySql implements GuardResult {

    private final Query query;
    private final String sql;
    private final Set<TableName> tables;
    private final long rowLimit;

    ReadOnlySql(Query query, String sql, Set<TableName> tables, long rowLimit) {
        this.query = query;
        this.sql = sql;
        this.tables = Set.copyOf(tables);
        this.rowLimit = rowLimit;
    }

    /** The checked tree, for engines that print a dialect of their own. */
    public Query query() {
        return query;
    }

    /** Trino SQL printed from the tree, never the text that came in. */
    public String sql() {
        return sql;
    }

    public Set<TableName> tables() {
        return tables;
    }

    /** Rows that the statement can give at most; a result of exactly that many may be cut. */
    public long rowLimit() {
        return rowLimit;
    }

    @Override
    public String toString() {
        return sql;
    }
}
