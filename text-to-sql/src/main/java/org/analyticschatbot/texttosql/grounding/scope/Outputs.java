package org.analyticschatbot.texttosql.grounding.scope;

import io.trino.sql.tree.AllColumns;
import io.trino.sql.tree.DereferenceExpression;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Relation;
import io.trino.sql.tree.SelectItem;
import io.trino.sql.tree.SetOperation;
import io.trino.sql.tree.SingleColumn;
import io.trino.sql.tree.Table;
import io.trino.sql.tree.TableSubquery;
import io.trino.sql.tree.WithQuery;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns that a query gives. */
public final class Outputs {

    private Outputs() {}

    public static List<SourceColumn> of(Query query, Tables tables, @Nullable Scope outer) {
        return body(query.getQueryBody(), within(query, tables), outer);
    }

    /** The relations that the body of a query sees. */
    public static Tables within(Query query, Tables tables) {
        Tables inner = tables;
        for (WithQuery expression : query.getWith().stream()
                .flatMap(with -> with.getQueries().stream())
                .toList()) {
            inner = inner.with(expression.getName().getValue(), of(expression, inner));
        }
        return inner;
    }

    public static List<SourceColumn> of(WithQuery expression, Tables tables) {
        List<SourceColumn> columns = of(expression.getQuery(), tables, null);
        return expression
                .getColumnNames()
                .map(names -> IntStream.range(0, Math.min(names.size(), columns.size()))
                        .mapToObj(i -> columns.get(i).renamed(names.get(i).getValue()))
                        .toList())
                .orElse(columns);
    }

    private static List<SourceColumn> body(Relation body, Tables tables, @Nullable Scope outer) {
        return switch (body) {
            case QuerySpecification specification -> specification(specification, tables, outer);
            case SetOperation operation -> body(operation.getRelations().getFirst(), tables, outer);
            case TableSubquery subquery -> of(subquery.getQuery(), tables, outer);
            case Table table -> tables.find(table.getName()).columns();
            default -> List.of();
        };
    }

    private static List<SourceColumn> specification(
            QuerySpecification specification, Tables tables, @Nullable Scope outer) {
        Scope scope = Scopes.of(specification.getFrom(), tables, outer);
        return specification.getSelect().getSelectItems().stream()
                .flatMap(item -> item(item, scope, tables))
                .toList();
    }

    private static Stream<SourceColumn> item(SelectItem item, Scope scope, Tables tables) {
        return switch (item) {
            case SingleColumn column ->
                Stream.of(new SourceColumn(name(column), Families.of(column.getExpression(), scope, tables), null));
            case AllColumns all -> all(all.getTarget(), scope);
            default -> Stream.of();
        };
    }

    /** Empty for a computed column without an alias, which nobody can name. */
    public static String name(SingleColumn column) {
        return column.getAlias().map(Identifier::getValue).orElseGet(() -> switch (column.getExpression()) {
            case Identifier name -> name.getValue();
            case DereferenceExpression name ->
                name.getField().map(Identifier::getValue).orElse("");
            default -> "";
        });
    }

    private static Stream<SourceColumn> all(Optional<Expression> target, Scope scope) {
        return scope.sources().stream()
                .filter(source -> target.isEmpty()
                        || (target.get() instanceof Identifier name
                                && source.name().equalsIgnoreCase(name.getValue())))
                .flatMap(source -> source.columns().stream());
    }
}
