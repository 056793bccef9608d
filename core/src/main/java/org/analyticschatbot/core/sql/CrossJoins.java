package org.analyticschatbot.core.sql;

import io.trino.sql.tree.AliasedRelation;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.FunctionCall;
import io.trino.sql.tree.Join;
import io.trino.sql.tree.JoinOn;
import io.trino.sql.tree.Lateral;
import io.trino.sql.tree.Limit;
import io.trino.sql.tree.LongLiteral;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Relation;
import io.trino.sql.tree.Table;
import io.trino.sql.tree.TableSubquery;
import io.trino.sql.tree.Unnest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Refuses a FROM that multiplies three or more relations with nothing between them. It guards the bill, not the data,
 * so it counts in the asker's favour: names without a qualifier may belong to any relation, and a relation of one row
 * multiplies nothing.
 */
final class CrossJoins {

    private static final int MAX_UNLINKED = 2;

    private final TableScope scope;
    private final List<String> relations = new ArrayList<>();
    private final List<Expression> conditions = new ArrayList<>();
    private int sharedColumns;

    private CrossJoins(TableScope scope) {
        this.scope = scope;
    }

    static void refuseUnlinked(QuerySpecification query, TableScope scope) {
        CrossJoins joins = new CrossJoins(scope);
        query.getFrom().ifPresent(joins::collect);
        query.getWhere().ifPresent(joins.conditions::add);
        if (joins.relations.size() > MAX_UNLINKED && joins.unlinked() > MAX_UNLINKED) {
            throw Refusals.crossJoin();
        }
    }

    /** Whether a query without GROUP BY aggregates, reads nothing, or says LIMIT 1. */
    static boolean hasOneRow(Query query) {
        return query.getQueryBody() instanceof QuerySpecification specification && hasOneRow(specification);
    }

    private static boolean hasOneRow(QuerySpecification query) {
        boolean aggregates = query.getGroupBy().isEmpty()
                && query.getSelect().getSelectItems().stream()
                        .flatMap(Columns::nodes)
                        .anyMatch(CrossJoins::isAggregation);
        return aggregates
                || query.getFrom().isEmpty()
                || query.getLimit().stream().anyMatch(CrossJoins::isOne);
    }

    private static boolean isAggregation(Object node) {
        return node instanceof FunctionCall call
                && call.getWindow().isEmpty()
                && AllowedFunctions.isAggregate(call.getName().toString());
    }

    private static boolean isOne(Object limit) {
        return limit instanceof Limit rows
                && rows.getRowCount() instanceof LongLiteral number
                && number.getParsedValue() == 1;
    }

    private void collect(Relation from) {
        Deque<Relation> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case Join join -> {
                    open.push(join.getLeft());
                    open.push(join.getRight());
                    join.getCriteria().ifPresent(this::criteria);
                }
                case AliasedRelation aliased -> leaf(aliased.getRelation(), Columns.lower(aliased.getAlias()));
                case Table table -> leaf(table, table.getName().getSuffix());
                case Relation other -> leaf(other, "");
            }
        }
    }

    private void criteria(Object criteria) {
        if (criteria instanceof JoinOn on) {
            conditions.add(on.getExpression());
        } else {
            sharedColumns++;
        }
    }

    private void leaf(Relation relation, String name) {
        if (multiplies(relation)) {
            relations.add(name);
        }
    }

    private boolean multiplies(Relation relation) {
        return switch (relation) {
            case Unnest _, Lateral _ -> false;
            case Table table -> !scope.hasOneRow(table.getName());
            case TableSubquery subquery -> !hasOneRow(subquery.getQuery());
            default -> true;
        };
    }

    private int unlinked() {
        Components components = new Components(relations);
        conditions.stream().flatMap(Columns::comparedTogether).forEach(components::link);
        return components.count() - sharedColumns;
    }
}
