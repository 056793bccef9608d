package org.analyticschatbot.local.duckdb.dialect;

import static java.util.stream.Collectors.joining;

import io.trino.sql.tree.AllColumns;
import io.trino.sql.tree.AllRows;
import io.trino.sql.tree.AstVisitor;
import io.trino.sql.tree.DereferenceExpression;
import io.trino.sql.tree.Except;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.FetchFirst;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.Intersect;
import io.trino.sql.tree.Limit;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.Offset;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Row;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Prints queries. */
final class QueryPrinter extends AstVisitor<String, @Nullable Void> {

    private final ExpressionPrinter expressions;
    private final RelationPrinter relations;
    private final ClausePrinter clauses;

    QueryPrinter(ExpressionPrinter expressions) {
        this.expressions = expressions;
        this.relations = new RelationPrinter(expressions, this);
        this.clauses = new ClausePrinter(expressions);
    }

    ClausePrinter clauses() {
        return clauses;
    }

    String print(Query query) {
        if (!query.getFunctions().isEmpty() || !query.getSessionProperties().isEmpty()) {
            throw NotTranslatable.construct("WITH FUNCTION or WITH SESSION");
        }
        return query.getWith().map(this::with).orElse("")
                + process(query.getQueryBody(), null)
                + query.getOrderBy().map(clauses::orderBy).orElse("")
                + rows(query.getLimit(), query.getOffset());
    }

    private String with(With with) {
        if (with.isRecursive()) {
            throw NotTranslatable.construct("WITH RECURSIVE");
        }
        return with.getQueries().stream().map(this::named).collect(joining(", ", "WITH ", " "));
    }

    private String named(WithQuery query) {
        String columns = Quoting.columnList(query.getColumnNames().orElse(List.of()));
        return Quoting.name(query.getName()) + columns + " AS (" + print(query.getQuery()) + ")";
    }

    private String rows(Optional<Node> limit, Optional<Offset> offset) {
        return limit.map(this::limit).orElse("")
                + offset.map(rows -> " OFFSET " + expressions.print(rows.getRowCount()))
                        .orElse("");
    }

    private String limit(Node limit) {
        return switch (limit) {
            case Limit rows when rows.getRowCount() instanceof AllRows -> "";
            case Limit rows -> " LIMIT " + expressions.print(rows.getRowCount());
            case FetchFirst rows
            when !rows.isWithTies() ->
                " LIMIT " + rows.getRowCount().map(expressions::print).orElse("1");
            default -> throw NotTranslatable.construct("WITH TIES");
        };
    }

    @Override
    protected String visitNode(Node node, @Nullable Void context) {
        throw NotTranslatable.construct(TrinoToDuckDb.nameOf(node));
    }

    @Override
    protected String visitQuerySpecification(QuerySpecification query, @Nullable Void context) {
        return select(query.getSelect())
                + query.getFrom()
                        .map(from -> " FROM " + relations.process(from, null))
                        .orElse("")
                + query.getWhere()
                        .map(where -> " WHERE " + expressions.print(where))
                        .orElse("")
                + query.getGroupBy().map(clauses::groupBy).orElse("")
                + query.getHaving()
                        .map(having -> " HAVING " + expressions.print(having))
                        .orElse("")
                + clauses.windows(query.getWindows())
                + query.getOrderBy()
                        .map(order -> clauses.orderBy(order, Aliases.of(query.getSelect())::replacedIn))
                        .orElse("")
                + rows(query.getLimit(), query.getOffset());
    }

    private String select(Select select) {
        List<SelectItem> items = select.getSelectItems();
        return IntStream.range(0, items.size())
                .mapToObj(index -> item(items.get(index), index))
                .collect(joining(", ", select.isDistinct() ? "SELECT DISTINCT " : "SELECT ", ""));
    }

    private String item(SelectItem item, int index) {
        return switch (item) {
            case SingleColumn column -> column(column, index);
            case AllColumns all
            when all.getAliases().isEmpty() ->
                all.getTarget().map(target -> expressions.print(target) + ".*").orElse("*");
            default -> throw NotTranslatable.construct("* with aliases");
        };
    }

    /** A column without a name gets the one that Trino gives it. */
    private String column(SingleColumn column, int index) {
        Expression expression = column.getExpression();
        String printed = expressions.print(expression);
        if (column.getAlias().isPresent()) {
            return printed + " AS " + Quoting.name(column.getAlias().get());
        }
        boolean named = expression instanceof Identifier || expression instanceof DereferenceExpression;
        return named ? printed : printed + " AS " + Quoting.name("_col" + index);
    }

    @Override
    protected String visitTable(Table table, @Nullable Void context) {
        return "SELECT * FROM " + relations.process(table, null);
    }

    @Override
    protected String visitTableSubquery(TableSubquery subquery, @Nullable Void context) {
        return "(" + print(subquery.getQuery()) + ")";
    }

    @Override
    protected String visitValues(Values values, @Nullable Void context) {
        return "SELECT * FROM " + relations.process(values, null);
    }

    @Override
    protected String visitUnion(Union union, @Nullable Void context) {
        return operation(union, "UNION");
    }

    @Override
    protected String visitIntersect(Intersect intersect, @Nullable Void context) {
        return operation(intersect, "INTERSECT");
    }

    @Override
    protected String visitExcept(Except except, @Nullable Void context) {
        return operation(except, "EXCEPT");
    }

    private String operation(SetOperation operation, String name) {
        if (operation.getCorresponding().isPresent()) {
            throw NotTranslatable.construct("CORRESPONDING");
        }
        String operator = ") " + name + (operation.isDistinct() ? "" : " ALL") + " (";
        return operation.getRelations().stream()
                .map(relation -> process(relation, null))
                .collect(joining(operator, "(", ")"));
    }

    /** The rows of VALUES, each in parentheses. */
    String rows(Values values) {
        return values.getRows().stream().map(this::row).collect(joining(", ", "(VALUES ", ")"));
    }

    private String row(Expression row) {
        return "(" + (row instanceof Row fields ? expressions.printAll(expressions(fields)) : expressions.print(row))
                + ")";
    }

    static List<Expression> expressions(Row row) {
        return row.getFields().stream().map(Row.Field::getExpression).toList();
    }
}
