package org.analyticschatbot.texttosql.grounding.tree;

import io.trino.sql.tree.AliasedRelation;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.GroupBy;
import io.trino.sql.tree.GroupingElement;
import io.trino.sql.tree.Join;
import io.trino.sql.tree.JoinOn;
import io.trino.sql.tree.OrderBy;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Relation;
import io.trino.sql.tree.Select;
import io.trino.sql.tree.SelectItem;
import io.trino.sql.tree.SimpleGroupBy;
import io.trino.sql.tree.SingleColumn;
import io.trino.sql.tree.SortItem;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Replaces the expressions of a SELECT, clause by clause. */
public final class Clauses {

    private Clauses() {}

    public static QuerySpecification map(QuerySpecification query, BiFunction<Expression, Place, Expression> change) {
        Draft draft = new Draft(query);
        draft.select = select(query.getSelect(), in(Place.SELECT, change));
        draft.from = query.getFrom().map(from -> conditions(from, in(Place.ON, change)));
        draft.where = query.getWhere().map(in(Place.WHERE, change));
        draft.groupBy = query.getGroupBy().map(groupBy -> groupBy(groupBy, in(Place.GROUP_BY, change)));
        draft.having = query.getHaving().map(in(Place.HAVING, change));
        draft.orderBy = query.getOrderBy().map(orderBy -> orderBy(orderBy, in(Place.ORDER_BY, change)));
        return draft.query();
    }

    private static UnaryOperator<Expression> in(Place place, BiFunction<Expression, Place, Expression> change) {
        return expression -> change.apply(expression, place);
    }

    public static Select select(Select select, UnaryOperator<Expression> change) {
        return new Select(
                Nodes.at(select),
                select.isDistinct(),
                select.getSelectItems().stream().map(item -> item(item, change)).toList());
    }

    private static SelectItem item(SelectItem item, UnaryOperator<Expression> change) {
        return item instanceof SingleColumn column
                ? new SingleColumn(Nodes.at(column), change.apply(column.getExpression()), column.getAlias())
                : item;
    }

    /** The conditions of the joins of this FROM, but not those within its subqueries. */
    public static Relation conditions(Relation from, UnaryOperator<Expression> change) {
        return switch (from) {
            case Join join ->
                new Join(
                        join.getType(),
                        conditions(join.getLeft(), change),
                        conditions(join.getRight(), change),
                        join.getCriteria()
                                .map(criteria -> criteria instanceof JoinOn on
                                        ? new JoinOn(change.apply(on.getExpression()))
                                        : criteria));
            case AliasedRelation aliased
            when aliased.getRelation() instanceof Join join ->
                new AliasedRelation(conditions(join, change), aliased.getAlias(), aliased.getColumnNames());
            default -> from;
        };
    }

    private static GroupBy groupBy(GroupBy groupBy, UnaryOperator<Expression> change) {
        return new GroupBy(
                Nodes.at(groupBy),
                groupBy.isDistinct(),
                groupBy.getGroupingElements().stream()
                        .map(element -> element(element, change))
                        .toList());
    }

    private static GroupingElement element(GroupingElement element, UnaryOperator<Expression> change) {
        return element instanceof SimpleGroupBy simple
                ? new SimpleGroupBy(simple.getExpressions().stream().map(change).toList())
                : element;
    }

    public static OrderBy orderBy(OrderBy orderBy, UnaryOperator<Expression> change) {
        return new OrderBy(
                Nodes.at(orderBy),
                orderBy.getSortItems().stream()
                        .map(item -> new SortItem(
                                Nodes.at(item),
                                change.apply(item.getSortKey()),
                                item.getOrdering(),
                                item.getNullOrdering()))
                        .toList());
    }

    /** The expressions of GROUP BY, if it is a plain list of them. */
    public static Optional<List<Expression>> keys(QuerySpecification query) {
        boolean plain = query.getGroupBy().stream()
                .flatMap(groupBy -> groupBy.getGroupingElements().stream())
                .allMatch(SimpleGroupBy.class::isInstance);
        return query.getGroupBy()
                .filter(_ -> plain)
                .map(groupBy -> groupBy.getGroupingElements().stream()
                        .flatMap(element -> ((SimpleGroupBy) element).getExpressions().stream())
                        .toList());
    }
}
