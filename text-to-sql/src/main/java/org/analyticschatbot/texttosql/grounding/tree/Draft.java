package org.analyticschatbot.texttosql.grounding.tree;

import io.trino.sql.tree.Expression;
import io.trino.sql.tree.GroupBy;
import io.trino.sql.tree.GroupingElement;
import io.trino.sql.tree.OrderBy;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Relation;
import io.trino.sql.tree.Select;
import io.trino.sql.tree.SimpleGroupBy;
import java.util.List;
import java.util.Optional;

/** A SELECT while some of its clauses are replaced. */
public final class Draft {

    private final QuerySpecification original;
    public Select select;
    public Optional<Relation> from;
    public Optional<Expression> where;
    public Optional<GroupBy> groupBy;
    public Optional<Expression> having;
    public Optional<OrderBy> orderBy;

    public Draft(QuerySpecification original) {
        this.original = original;
        this.select = original.getSelect();
        this.from = original.getFrom();
        this.where = original.getWhere();
        this.groupBy = original.getGroupBy();
        this.having = original.getHaving();
        this.orderBy = original.getOrderBy();
    }

    public void groupBy(List<Expression> keys) {
        groupBy = Optional.of(new GroupBy(
                Nodes.at(original),
                false,
                keys.stream()
                        .<GroupingElement>map(key -> new SimpleGroupBy(List.of(key)))
                        .toList()));
    }

    public QuerySpecification query() {
        return new QuerySpecification(
                Nodes.at(original),
                select,
                from,
                where,
                groupBy,
                having,
                original.getWindows(),
                orderBy,
                original.getOffset(),
                original.getLimit());
    }
}
