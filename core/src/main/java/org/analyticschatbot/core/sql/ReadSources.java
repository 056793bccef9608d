package org.analyticschatbot.core.sql;

import io.trino.sql.tree.Query;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.analyticschatbot.core.answer.Sources;

/** Tells what a statement reads. */
public final class ReadSources {

    private ReadSources() {}

    /**
     * @param guardedSql as {@link ReadOnlySql#sql()} gave it
     * @return unknown where it cannot be read any more, as when the guard has become stricter since
     */
    public static Sources of(String guardedSql) {
        try {
            return read(TrinoGrammar.parse(guardedSql));
        } catch (Refused unreadable) {
            return Sources.UNKNOWN;
        }
    }

    /** Every name is allowed: the copy is made for what it knows of common table expressions. */
    private static Sources read(TrinoGrammar.Parsed parsed) {
        if (!(parsed.statement() instanceof Query query)) {
            return Sources.UNKNOWN;
        }
        Set<TableName> named = parsed.tables().stream().map(ReadSources::name).collect(Collectors.toSet());
        CopyProgress progress = new CopyProgress();
        new TreeCopy(new TableScope(named), progress).query(query);
        List<String> tables = progress.names().stream()
                .map(ReadSources::name)
                .filter(progress.tables()::contains)
                .map(TableName::toString)
                .distinct()
                .toList();
        return new Sources(tables, Filters.of(query, tables.size() > 1));
    }

    private static TableName name(List<String> parts) {
        return new TableName(parts.size() > 1 ? parts.get(parts.size() - 2) : null, parts.getLast());
    }
}
