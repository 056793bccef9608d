package org.analyticschatbot.core.sql;

import static org.analyticschatbot.core.sql.TreeCopy.at;
import static org.analyticschatbot.core.sql.TreeCopy.refuse;

import io.trino.sql.tree.AllRows;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.FetchFirst;
import io.trino.sql.tree.Limit;
import io.trino.sql.tree.LongLiteral;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.Offset;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.QueryBody;
import io.trino.sql.tree.QuerySpecification;
import java.util.Optional;

/**
 * LIMIT and OFFSET. The cap is set on the top-level query itself: around it, Trino would drop its ORDER BY.
 *
 * @param query the capped query
 * @param rows the rows that it can give at most
 */
record RowLimit(Query query, long rows) {

    /** The tree keeps the limit of a plain SELECT in its specification, and any other in the query. */
    static RowLimit cap(Query query, long cap) {
        Optional<Node> own = query.getQueryBody() instanceof QuerySpecification specification
                ? specification.getLimit()
                : query.getLimit();
        long rows = Math.min(own.map(RowLimit::count).orElse(Long.MAX_VALUE), cap);
        return new RowLimit(
                limited(query, new Limit(at(query), new LongLiteral(at(query), Long.toString(rows)))), rows);
    }

    /** Both spellings become LIMIT, and what is not a plain number is refused. */
    static Limit copy(Node limit) {
        return switch (limit) {
            case Limit rows -> new Limit(at(limit), rowCount(rows.getRowCount()));
            case FetchFirst first -> {
                refuse(first.isWithTies(), "WITH TIES");
                yield new Limit(
                        at(limit), rowCount(first.getRowCount().orElseGet(() -> new LongLiteral(at(first), "1"))));
            }
            default -> throw Refusals.node(limit);
        };
    }

    static Offset copy(Offset offset) {
        return new Offset(at(offset), rowCount(offset.getRowCount()));
    }

    private static Expression rowCount(Expression count) {
        return switch (count) {
            case LongLiteral number -> number;
            case AllRows all -> all;
            default -> throw Refusals.node(count);
        };
    }

    private static long count(Node limit) {
        return limit instanceof Limit rows && rows.getRowCount() instanceof LongLiteral number
                ? number.getParsedValue()
                : Long.MAX_VALUE;
    }

    private static Query limited(Query query, Limit limit) {
        return query.getQueryBody() instanceof QuerySpecification specification
                ? with(query, limited(specification, limit), query.getLimit())
                : with(query, query.getQueryBody(), Optional.of(limit));
    }

    private static Query with(Query query, QueryBody body, Optional<Node> limit) {
        return new Query(
                at(query),
                query.getSessionProperties(),
                query.getFunctions(),
                query.getWith(),
                body,
                query.getOrderBy(),
                query.getOffset(),
                limit);
    }

    private static QuerySpecification limited(QuerySpecification specification, Limit limit) {
        return new QuerySpecification(
                at(specification),
                specification.getSelect(),
                specification.getFrom(),
                specification.getWhere(),
                specification.getGroupBy(),
                specification.getHaving(),
                specification.getWindows(),
                specification.getOrderBy(),
                specification.getOffset(),
                Optional.of(limit));
    }
}
