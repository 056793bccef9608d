package org.analyticschatbot.texttosql.grounding.values;

import io.trino.sql.tree.ComparisonPredicate;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.InListExpression;
import io.trino.sql.tree.InPredicate;
import io.trino.sql.tree.Predicate;
import io.trino.sql.tree.Predicated;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Select;
import io.trino.sql.tree.SingleColumn;
import io.trino.sql.tree.SubqueryExpression;
import io.trino.sql.tree.Table;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.grounding.relations.TableNames;
import org.analyticschatbot.texttosql.grounding.scope.Family;
import org.analyticschatbot.texttosql.grounding.scope.Source;
import org.analyticschatbot.texttosql.grounding.scope.SourceColumn;
import org.analyticschatbot.texttosql.grounding.scope.Tables;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;

/**
 * The rows of a table that have some texts in one of its columns.
 *
 * @param key the column by which others refer to them
 */
record RowsByText(TableName table, String key, Expression condition) {

    /** Empty unless each of the texts is known to be in that column. */
    static Optional<RowsByText> holding(List<String> texts, Source table, SourceColumn column, ForeignKey reference) {
        List<Expression> values = texts.stream()
                .flatMap(text -> value(text, table, column).stream())
                .<Expression>map(Nodes::textLiteral)
                .toList();
        return column.family() == Family.TEXT && !texts.isEmpty() && values.size() == texts.size()
                ? Optional.of(new RowsByText(
                        reference.to(), reference.toColumn(), anyOf(Nodes.identifier(column.name()), values)))
                : Optional.empty();
    }

    /** Where all values are known, the one that differs in letters only will do. */
    private static Optional<String> value(String text, Source table, SourceColumn column) {
        List<String> all = table.allValues(column);
        return all.isEmpty()
                ? Optional.of(text).filter(table.knownValues(column)::contains)
                : new KnownValues(all).meantBy(text);
    }

    private static Expression anyOf(Expression column, List<Expression> values) {
        Predicate predicate = values.size() == 1
                ? new ComparisonPredicate(Nodes.NOWHERE, ComparisonPredicate.Operator.EQUAL, values.getFirst())
                : new InPredicate(Nodes.NOWHERE, false, new InListExpression(Nodes.NOWHERE, values));
        return new Predicated(Nodes.NOWHERE, column, predicate);
    }

    /** A subquery that gives their keys. */
    SubqueryExpression keys() {
        Expression column = Nodes.identifier(key);
        QuerySpecification rows = new QuerySpecification(
                Nodes.NOWHERE,
                new Select(Nodes.NOWHERE, false, List.of(new SingleColumn(Nodes.NOWHERE, column, Optional.empty()))),
                Optional.of(new Table(Nodes.NOWHERE, TableNames.name(table))),
                Optional.of(condition),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new SubqueryExpression(Nodes.NOWHERE, Nodes.query(rows));
    }

    /** Whether its name means the table itself, not a common table expression. */
    static boolean isInSight(TableName table, Tables tables) {
        return tables.find(TableNames.name(table)).isOf(table);
    }
}
