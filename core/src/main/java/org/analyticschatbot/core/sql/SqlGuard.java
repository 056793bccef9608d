package org.analyticschatbot.core.sql;

import io.trino.sql.SqlFormatter;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets nothing pass but one query over allowed tables: text that is small and shows all it says, Trino's grammar, a copy
 * of the tree that names each allowed node, a row limit, and SQL printed from that copy which reads back as the same
 * tree.
 */
public final class SqlGuard {

    private static final List<String> WARM_UP =
            SqlResources.text("warm-up.sql").lines().toList();

    /**
     * Decides on a statement; never throws.
     *
     * @param sql Trino SQL from a planner: untrusted
     * @param allowed exactly the tables that it may read
     * @param rowLimit set on the top-level query; a smaller limit of its own wins
     */
    public GuardResult check(String sql, Set<TableName> allowed, long rowLimit) {
        try {
            return accept(sql, allowed, rowLimit);
        } catch (Refused refused) {
            return refused.rejection();
        } catch (RuntimeException | StackOverflowError e) {
            // The one place that catches everything: a guard that fails must not let through.
            return Refusals.unreadable("statement").rejection();
        }
    }

    /** Loads and compiles what the first check would otherwise wait for. */
    public void warmUp() {
        Set<TableName> tables = Set.of(TableName.of("orders"), TableName.of("customer"));
        WARM_UP.forEach(sql -> check(sql, tables, 1_000));
    }

    private static GuardResult accept(String sql, Set<TableName> allowed, long rowLimit) {
        String text = PreScan.admit(sql);
        TrinoGrammar.Parsed parsed = TrinoGrammar.parse(text);
        CopyProgress progress = new CopyProgress();
        Query copy = new TreeCopy(new TableScope(allowed), progress).query(query(parsed.statement()));
        refuseDisagreement(parsed.tables(), progress.names());
        RowLimit limited = RowLimit.cap(copy, rowLimit);
        String printed = SqlFormatter.formatSql(limited.query());
        if (!TrinoGrammar.parse(printed).statement().equals(limited.query())) {
            throw Refusals.unreadable("statement that does not print as it reads");
        }
        return new ReadOnlySql(limited.query(), printed, progress.tables(), limited.rows());
    }

    private static Query query(Statement statement) {
        if (statement instanceof Query query) {
            return query;
        }
        throw Refusals.notQuery(statement.getClass().getSimpleName());
    }

    private static void refuseDisagreement(List<List<String>> seen, List<List<String>> copied) {
        if (!sorted(seen).equals(sorted(copied))) {
            throw Refusals.construct("table in an unexpected place");
        }
    }

    private static List<String> sorted(List<List<String>> names) {
        return names.stream()
                .map(parts -> String.join("\0", parts))
                .sorted(Comparator.naturalOrder())
                .collect(Collectors.toList());
    }
}
