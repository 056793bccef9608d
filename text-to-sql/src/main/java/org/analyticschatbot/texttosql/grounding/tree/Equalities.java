package org.analyticschatbot.texttosql.grounding.tree;

import io.trino.sql.tree.ComparisonPredicate;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Join;
import io.trino.sql.tree.JoinOn;
import io.trino.sql.tree.JoinUsing;
import io.trino.sql.tree.Literal;
import io.trino.sql.tree.Predicated;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Relation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.scope.Scope;

/** Which columns of a SELECT hold the same value in every row, by its inner joins and its WHERE. */
public final class Equalities {

    private final Scope scope;
    private final List<Set<String>> groups = new ArrayList<>();
    private final Set<String> constants = new HashSet<>();

    private Equalities(Scope scope) {
        this.scope = scope;
    }

    public static Equalities of(QuerySpecification query, Scope scope) {
        Equalities equalities = new Equalities(scope);
        query.getFrom().ifPresent(equalities::collect);
        query.getWhere().ifPresent(equalities::read);
        return equalities;
    }

    /** Whether the two hold the same value. */
    public boolean areSame(Found one, Found other) {
        return with(key(one)).contains(key(other));
    }

    /** The column and those that equal it, as {@link #key} writes them. */
    public Set<String> with(String column) {
        return groups.stream()
                .filter(group -> group.contains(column))
                .findFirst()
                .orElse(Set.of(column));
    }

    /** Columns that WHERE compares with a constant. */
    public Set<String> constants() {
        return constants;
    }

    public static String key(Found column) {
        return key(column.source().name(), column.column().name());
    }

    public static String key(String source, String column) {
        return (source + "." + column).toLowerCase(Locale.ROOT);
    }

    private void collect(Relation from) {
        if (from instanceof Join join) {
            collect(join.getLeft());
            collect(join.getRight());
            boolean inner = join.getType() == Join.Type.INNER;
            switch (join.getCriteria().orElse(null)) {
                case JoinOn on when inner -> read(on.getExpression());
                case JoinUsing using
                when inner -> using.getColumns().forEach(column -> unite(scope.having(column.getValue())));
                case null, default -> {}
            }
        }
    }

    private void read(Expression condition) {
        Nodes.conjuncts(condition).forEach(this::readTerm);
    }

    private void readTerm(Expression term) {
        if (term instanceof Predicated predicated
                && predicated.getPredicate() instanceof ComparisonPredicate comparison
                && comparison.getOperator() == ComparisonPredicate.Operator.EQUAL
                && scope.resolve(predicated.getValue()) instanceof Found left) {
            if (scope.resolve(comparison.getRight()) instanceof Found right) {
                unite(List.of(left, right));
            } else if (comparison.getRight() instanceof Literal) {
                constants.add(key(left));
            }
        }
    }

    private void unite(List<Found> columns) {
        Set<String> united = new HashSet<>();
        columns.stream().map(Equalities::key).forEach(column -> united.addAll(with(column)));
        groups.removeIf(group -> united.containsAll(group));
        groups.add(united);
    }
}
