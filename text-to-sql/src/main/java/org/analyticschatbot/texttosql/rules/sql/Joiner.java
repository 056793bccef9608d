package org.analyticschatbot.texttosql.rules.sql;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.analyticschatbot.core.sql.ReadOnlyExpression;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.joining.Join;
import org.analyticschatbot.texttosql.rules.joining.JoinGraph;
import org.analyticschatbot.texttosql.rules.joining.JoinPath;

/** Builds FROM clauses along the shortest ways. */
final class Joiner {

    private final JoinGraph graph;
    private final Set<String> preferred;
    private final DefaultFilters filters;

    Joiner(JoinGraph graph, Set<String> preferred, DefaultFilters filters) {
        this.graph = graph;
        this.preferred = Set.copyOf(preferred);
        this.filters = filters;
    }

    /** A single table by its own name, with the conditions on its rows. */
    String alone(TableName table) {
        List<String> where =
                filters.of(table).stream().map(ReadOnlyExpression::sql).toList();
        return Quoting.table(table) + (where.isEmpty() ? "" : " WHERE " + String.join(" AND ", where));
    }

    From from(TableName root, Collection<TableName> tables, Aliases aliases) {
        Map<TableName, String> named = new LinkedHashMap<>();
        StringBuilder sql = new StringBuilder(declared(root, named, aliases));
        for (TableName table : tables) {
            if (!named.containsKey(table)) {
                joins(named.keySet(), table)
                        .forEach(join -> sql.append("\nJOIN ").append(joined(join, named, aliases)));
            }
        }
        return new From(sql.toString(), named, filters.of(named));
    }

    List<Join> joins(Set<TableName> from, TableName table) {
        if (graph.path(from, table, preferred) instanceof JoinPath.Found found) {
            return found.joins();
        }
        throw new IllegalStateException("No single way from " + from + " to " + table);
    }

    private static String joined(Join join, Map<TableName, String> named, Aliases aliases) {
        String declared = declared(join.to(), named, aliases);
        return declared + " ON " + named.get(join.from()) + "." + Quoting.identifier(join.fromColumn()) + " = "
                + named.get(join.to()) + "." + Quoting.identifier(join.toColumn());
    }

    private static String declared(TableName table, Map<TableName, String> named, Aliases aliases) {
        String alias = aliases.next(table);
        named.put(table, alias);
        String name = Quoting.table(table);
        return name.equals(alias) ? name : name + " AS " + alias;
    }
}
