package org.analyticschatbot.texttosql.rules.joining;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.sql.TableName;

/** The foreign keys of a schema as a graph; a key that was only inferred makes a longer edge. */
public final class JoinGraph {

    private final Map<TableName, List<Edge>> edges = new HashMap<>();
    private final Map<TableName, Map<TableName, Double>> distances = new ConcurrentHashMap<>();

    private record Edge(Join join, double cost) {}

    private record Reached(TableName table, double cost) {}

    public JoinGraph(Collection<ForeignKey> keys) {
        Set<Join> known = new LinkedHashSet<>();
        for (ForeignKey key : keys) {
            Join join = new Join(key.from(), key.fromColumn(), key.to(), key.toColumn(), true);
            if (known.add(join)) {
                add(join, 2 - key.confidence());
                add(join.turned(), 2 - key.confidence());
            }
        }
    }

    private void add(Join join, double cost) {
        edges.computeIfAbsent(join.from(), _ -> new ArrayList<>()).add(new Edge(join, cost));
    }

    /**
     * The shortest way.
     *
     * @param preferred names of key columns that the asker chose
     */
    public JoinPath path(Set<TableName> from, TableName to, Set<String> preferred) {
        Map<TableName, Double> costs = costs(from);
        if (!costs.containsKey(to)) {
            return new JoinPath.None();
        }
        List<Join> joins = new ArrayList<>();
        for (TableName at = to; !from.contains(at); ) {
            List<Join> last = lastSteps(at, costs, preferred);
            if (last.size() > 1) {
                return new JoinPath.Ambiguous(last);
            }
            joins.addFirst(last.getFirst());
            at = last.getFirst().from();
        }
        return new JoinPath.Found(joins);
    }

    /** How far apart two tables are, in keys; infinite if nothing joins them. */
    public double distance(TableName from, TableName to) {
        return distances
                .computeIfAbsent(from, table -> costs(Set.of(table)))
                .getOrDefault(to, Double.POSITIVE_INFINITY);
    }

    private List<Join> lastSteps(TableName at, Map<TableName, Double> costs, Set<String> preferred) {
        List<Join> steps = edges.getOrDefault(at, List.of()).stream()
                .filter(edge -> isOnShortest(edge, at, costs))
                .map(edge -> edge.join().turned())
                .toList();
        List<Join> chosen = steps.stream()
                .filter(step -> preferred.contains(step.keyColumn().toLowerCase(java.util.Locale.ROOT)))
                .toList();
        return chosen.isEmpty() ? steps : chosen;
    }

    private static boolean isOnShortest(Edge edge, TableName at, Map<TableName, Double> costs) {
        double before = costs.getOrDefault(edge.join().to(), Double.POSITIVE_INFINITY);
        return Math.abs(before + edge.cost() - costs.getOrDefault(at, 0.0)) < 1e-9;
    }

    private Map<TableName, Double> costs(Set<TableName> from) {
        Map<TableName, Double> costs = new HashMap<>();
        PriorityQueue<Reached> queue = new PriorityQueue<>(Comparator.comparingDouble(Reached::cost));
        from.forEach(table -> queue.add(new Reached(table, 0)));
        while (!queue.isEmpty()) {
            Reached reached = queue.remove();
            if (costs.putIfAbsent(reached.table(), reached.cost()) == null) {
                edges.getOrDefault(reached.table(), List.of())
                        .forEach(edge -> queue.add(new Reached(edge.join().to(), reached.cost() + edge.cost())));
            }
        }
        return costs;
    }
}
