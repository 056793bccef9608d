package org.analyticschatbot.core.sql;

import static org.analyticschatbot.core.sql.TreeCopy.at;
import static org.analyticschatbot.core.sql.TreeCopy.name;
import static org.analyticschatbot.core.sql.TreeCopy.names;
import static org.analyticschatbot.core.sql.TreeCopy.refuse;

import io.trino.sql.tree.AllColumns;
import io.trino.sql.tree.Except;
import io.trino.sql.tree.Intersect;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.QueryBody;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Relation;
import io.trino.sql.tree.Select;
import io.trino.sql.tree.SelectItem;
import io.trino.sql.tree.SetOperation;
import io.trino.sql.tree.SingleColumn;
import io.trino.sql.tree.Table;
import io.trino.sql.tree.TableSubquery;
import io.trino.sql.tree.Union;
import io.trino.sql.tree.Values;
import io.trino.sql.tree.With;
import io.trino.sql.tree.WithQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Queries: WITH, set operations, and the clauses of a SELECT. */
final class QueryCopy {

    private static final int MAX_COLUMNS = 500;

    private final TreeCopy tree;

    QueryCopy(TreeCopy tree) {
        this.tree = tree;
    }

    Query copy(Query query) {
        refuse(!query.getSessionProperties().isEmpty(), "WITH SESSION");
        refuse(!query.getFunctions().isEmpty(), "WITH FUNCTION");
        if (query.getWith().isEmpty()) {
            return copy(query, Optional.empty());
        }
        With with = query.getWith().get();
        refuse(with.isRecursive(), "WITH RECURSIVE");
        List<WithQuery> expressions = new ArrayList<>();
        TreeCopy inner = tree;
        for (WithQuery expression : with.getQueries()) {
            expressions.add(new QueryCopy(inner).copy(expression));
            TableScope next =
                    inner.scope().with(expression.getName().getValue(), CrossJoins.hasOneRow(expression.getQuery()));
            inner = inner.in(next);
        }
        return new QueryCopy(inner).copy(query, Optional.of(new With(at(with), false, expressions)));
    }

    private WithQuery copy(WithQuery expression) {
        return new WithQuery(
                at(expression),
                name(expression.getName()),
                tree.query(expression.getQuery()),
                expression.getColumnNames().map(TreeCopy::names));
    }

    private Query copy(Query query, Optional<With> with) {
        return new Query(
                at(query),
                List.of(),
                List.of(),
                with,
                body(query.getQueryBody()),
                query.getOrderBy().map(tree::orderBy),
                query.getOffset().map(RowLimit::copy),
                query.getLimit().map(RowLimit::copy));
    }

    /** The same for the relations of a query and the operands of a set operation. */
    QueryBody body(Relation body) {
        return switch (body) {
            case QuerySpecification specification -> specification(specification);
            case TableSubquery subquery -> new TableSubquery(at(subquery), tree.query(subquery.getQuery()));
            case Table table -> table(table);
            case Values values -> new Values(at(values), tree.expressions(values.getRows()));
            case SetOperation operation -> tree.progress().deeper(() -> setOperation(operation));
            default -> throw Refusals.node(body);
        };
    }

    private Table table(Table table) {
        refuse(table.getQueryPeriod().isPresent(), "FOR VERSION/TIMESTAMP AS OF");
        refuse(table.getBranch().isPresent(), "table branch");
        return tree.progress().table(table, tree.scope());
    }

    private QueryBody setOperation(SetOperation operation) {
        refuse(operation.getCorresponding().isPresent(), "CORRESPONDING");
        List<Relation> operands =
                operation.getRelations().stream().<Relation>map(this::body).toList();
        return switch (operation) {
            case Union union -> new Union(at(union), operands, union.isDistinct(), Optional.empty());
            case Intersect both -> new Intersect(at(both), operands, both.isDistinct(), Optional.empty());
            case Except except ->
                new Except(
                        at(except),
                        (QueryBody) operands.getFirst(),
                        (QueryBody) operands.getLast(),
                        except.isDistinct(),
                        Optional.empty());
            default -> throw Refusals.node(operation);
        };
    }

    private QuerySpecification specification(QuerySpecification specification) {
        WindowCopy windows = new WindowCopy(tree);
        QuerySpecification copy = new QuerySpecification(
                at(specification),
                select(specification.getSelect()),
                specification.getFrom().map(tree::relation),
                tree.expression(specification.getWhere()),
                specification.getGroupBy().map(new GroupByCopy(tree)::copy),
                tree.expression(specification.getHaving()),
                specification.getWindows().stream().map(windows::definition).toList(),
                specification.getOrderBy().map(tree::orderBy),
                specification.getOffset().map(RowLimit::copy),
                specification.getLimit().map(RowLimit::copy));
        CrossJoins.refuseUnlinked(copy, tree.scope());
        return copy;
    }

    private Select select(Select select) {
        if (select.getSelectItems().size() > MAX_COLUMNS) {
            throw Refusals.tooLarge("columns", MAX_COLUMNS);
        }
        List<SelectItem> items =
                select.getSelectItems().stream().map(this::item).toList();
        return new Select(at(select), select.isDistinct(), items);
    }

    private SelectItem item(SelectItem item) {
        return switch (item) {
            case SingleColumn column ->
                new SingleColumn(
                        at(column),
                        tree.expression(column.getExpression()),
                        column.getAlias().map(TreeCopy::name));
            case AllColumns all -> new AllColumns(at(all), tree.expression(all.getTarget()), names(all.getAliases()));
            default -> throw Refusals.node(item);
        };
    }
}
