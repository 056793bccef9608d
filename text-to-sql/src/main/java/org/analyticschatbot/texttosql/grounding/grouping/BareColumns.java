package org.analyticschatbot.texttosql.grounding.grouping;

import io.trino.sql.tree.Expression;
import io.trino.sql.tree.FunctionCall;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Select;
import io.trino.sql.tree.SelectItem;
import io.trino.sql.tree.SingleColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.grounding.scope.Outputs;
import org.analyticschatbot.texttosql.grounding.tree.Clauses;
import org.analyticschatbot.texttosql.grounding.tree.Draft;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Site;
import org.analyticschatbot.texttosql.grounding.tree.SpecificationRepair;

/**
 * Columns beside aggregates that GROUP BY does not name: grouped too where the groups determine them; those of the row
 * with the extreme value beside a single MIN or MAX, as SQLite has it (https://sqlite.org/lang_select.html#bareagg).
 */
public final class BareColumns implements SpecificationRepair {

    @Override
    public QuerySpecification repair(QuerySpecification query, Site site) {
        boolean aggregates = Aggregates.in(
                Stream.of(Aggregates.selected(query), Aggregates.sorted(query), query.getHaving().stream())
                        .flatMap(expressions -> expressions));
        Optional<List<Expression>> keys = Clauses.keys(query);
        boolean grouped = keys.isPresent();
        return grouped || (aggregates && query.getGroupBy().isEmpty())
                ? mended(query, keys.orElse(List.of()), site)
                : query;
    }

    private static QuerySpecification mended(QuerySpecification query, List<Expression> keys, Site site) {
        Groups groups = Groups.of(query, keys, site);
        UngroupedNames names = new UngroupedNames(groups, Aggregates.onlyExtreme(query), site);
        Draft draft = new Draft(query);
        draft.select = select(query.getSelect(), names);
        draft.having = query.getHaving().map(names::rewrite);
        draft.orderBy = query.getOrderBy().map(order -> Clauses.orderBy(order, key -> sortKey(key, query, names)));
        if (!names.added().isEmpty()) {
            List<Expression> all = new ArrayList<>(keys);
            all.addAll(names.added());
            draft.groupBy(all);
        }
        return draft.query();
    }

    private static Select select(Select select, UngroupedNames names) {
        List<SelectItem> items = select.getSelectItems().stream()
                .map(item -> item instanceof SingleColumn column ? item(column, names) : item)
                .toList();
        return new Select(Nodes.at(select), select.isDistinct(), items);
    }

    /** A column that became a call keeps its name. */
    private static SelectItem item(SingleColumn column, UngroupedNames names) {
        Expression read = names.rewrite(column.getExpression());
        boolean lostName = column.getAlias().isEmpty()
                && read instanceof FunctionCall
                && !(column.getExpression() instanceof FunctionCall);
        return lostName
                ? new SingleColumn(Nodes.at(column), read, Optional.of(Nodes.identifier(Outputs.name(column))))
                : new SingleColumn(Nodes.at(column), read, column.getAlias());
    }

    private static Expression sortKey(Expression key, QuerySpecification query, UngroupedNames names) {
        return OutputNames.alias(key, query).isPresent() ? key : names.rewrite(key);
    }
}
