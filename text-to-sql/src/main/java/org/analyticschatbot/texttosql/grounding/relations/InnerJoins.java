package org.analyticschatbot.texttosql.grounding.relations;

import io.trino.sql.tree.BooleanLiteral;
import io.trino.sql.tree.DereferenceExpression;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.Join;
import io.trino.sql.tree.JoinOn;
import io.trino.sql.tree.LogicalExpression;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.Relation;
import io.trino.sql.tree.SubqueryExpression;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.scope.Scopes;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Site;

/** The relations of a FROM that has but inner joins, and all conditions between them. */
final class InnerJoins {

    /** @param relations that it compares, by name */
    private record Condition(Expression term, Set<String> relations) {}

    private record Relative(String name, Relation relation) {}

    private final Site site;
    private final List<Relative> relations = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private boolean understood = true;
    private boolean late;

    private InnerJoins(Site site) {
        this.site = site;
    }

    /** Empty where a condition is not known to be about certain relations of this FROM only. */
    static Optional<InnerJoins> of(Relation from, Site site) {
        InnerJoins joins = new InnerJoins(site);
        joins.collect(from);
        return Optional.of(joins).filter(all -> all.understood);
    }

    /** Whether a condition stands before a relation that it names. */
    boolean areLate() {
        return late;
    }

    private void collect(Relation relation) {
        if (!(relation instanceof Join join)) {
            relations.add(new Relative(name(relation), relation));
            return;
        }
        collect(join.getLeft());
        collect(join.getRight());
        Set<String> seen = new HashSet<>(relations.stream().map(Relative::name).toList());
        if (join.getType() == Join.Type.INNER && join.getCriteria().orElse(null) instanceof JoinOn on) {
            Nodes.conjuncts(on.getExpression())
                    .filter(term -> !term.equals(BooleanLiteral.TRUE_LITERAL))
                    .forEach(term -> add(term, seen));
        } else {
            understood = false;
        }
    }

    private String name(Relation relation) {
        return Scopes.of(Optional.of(relation), site.tables(), null)
                .sources()
                .getFirst()
                .name();
    }

    private void add(Expression term, Set<String> seen) {
        Set<String> named = new HashSet<>();
        Nodes.below(term).forEach(node -> read(node, named));
        late |= !seen.containsAll(named);
        conditions.add(new Condition(term, named));
    }

    private void read(Node node, Set<String> named) {
        if (node instanceof Identifier || node instanceof DereferenceExpression) {
            if (site.scope().resolve((Expression) node) instanceof Found found && !found.isOuter()) {
                named.add(found.source().name());
            } else {
                understood = false;
            }
        }
        understood &= !(node instanceof SubqueryExpression);
    }

    /** Each relation as early as a condition links it to those before; empty where none does. */
    Optional<Relation> inOrder() {
        List<Relative> left = new ArrayList<>(relations);
        List<Condition> open = new ArrayList<>(conditions);
        Relative first = left.removeFirst();
        Set<String> seen = new HashSet<>(Set.of(first.name()));
        Relation joined = first.relation();
        while (!left.isEmpty()) {
            Optional<Relative> next = left.stream()
                    .filter(relative -> links(relative, seen, open))
                    .findFirst();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            left.remove(next.get());
            seen.add(next.get().name());
            joined = new Join(
                    Join.Type.INNER, joined, next.get().relation(), Optional.of(new JoinOn(taken(open, seen))));
        }
        return Optional.of(joined);
    }

    private static boolean links(Relative relative, Set<String> seen, List<Condition> open) {
        Set<String> with = new HashSet<>(seen);
        with.add(relative.name());
        return open.stream()
                .map(Condition::relations)
                .anyMatch(named -> named.size() > 1 && named.contains(relative.name()) && with.containsAll(named));
    }

    /** The conditions that are about these relations only, which then are no longer open. */
    private static Expression taken(List<Condition> open, Set<String> seen) {
        List<Condition> ready = open.stream()
                .filter(condition -> seen.containsAll(condition.relations()))
                .toList();
        open.removeAll(ready);
        return ready.stream()
                .map(Condition::term)
                .reduce(LogicalExpression::and)
                .orElse(BooleanLiteral.TRUE_LITERAL);
    }
}
