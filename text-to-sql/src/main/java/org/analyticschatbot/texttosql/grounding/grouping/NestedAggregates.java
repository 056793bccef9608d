package org.analyticschatbot.texttosql.grounding.grouping;

import io.trino.sql.tree.AliasedRelation;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.FunctionCall;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Select;
import io.trino.sql.tree.SelectItem;
import io.trino.sql.tree.SingleColumn;
import io.trino.sql.tree.TableSubquery;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.texttosql.grounding.tree.Draft;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Site;
import org.analyticschatbot.texttosql.grounding.tree.SpecificationRepair;

/**
 * {@code SELECT max(count(*)) … GROUP BY city}: the largest of the counts of the cities, as Oracle has it
 * (https://docs.oracle.com/en/database/oracle/oracle-database/19/sqlrf/Aggregate-Functions.html).
 */
public final class NestedAggregates implements SpecificationRepair {

    private static final String GROUPS = "per_group";
    private static final String VALUE = "group_value";

    @Override
    public QuerySpecification repair(QuerySpecification query, Site site) {
        Optional<FunctionCall> outer = onlyItem(query).filter(_ -> isPlain(query));
        return outer.map(call -> ofGroups(query, call, site)).orElse(query);
    }

    /** The single call of the SELECT, if it aggregates an aggregate. */
    private static Optional<FunctionCall> onlyItem(QuerySpecification query) {
        List<SelectItem> items = query.getSelect().getSelectItems();
        return items.size() == 1
                        && items.getFirst() instanceof SingleColumn column
                        && column.getExpression() instanceof FunctionCall call
                        && Aggregates.isAggregate(call)
                        && call.argumentValues().size() == 1
                        && Aggregates.in(call.argumentValues().getFirst())
                ? Optional.of(call)
                : Optional.empty();
    }

    private static boolean isPlain(QuerySpecification query) {
        return query.getGroupBy().isPresent()
                && query.getOrderBy().isEmpty()
                && query.getOffset().isEmpty()
                && query.getLimit().isEmpty();
    }

    private static QuerySpecification ofGroups(QuerySpecification query, FunctionCall outer, Site site) {
        Expression inner = outer.argumentValues().getFirst();
        site.findings().repaired("nested", "outer", outer.getName().toString(), "inner", Nodes.text(inner));
        Draft groups = new Draft(query);
        groups.select = only(inner, VALUE);
        Draft draft = new Draft(query);
        draft.select = only(Nodes.call(outer.getName().toString(), Nodes.identifier(VALUE)), "");
        draft.from = Optional.of(
                new AliasedRelation(new TableSubquery(Nodes.query(groups.query())), Nodes.identifier(GROUPS), null));
        draft.where = Optional.empty();
        draft.groupBy = Optional.empty();
        draft.having = Optional.empty();
        return draft.query();
    }

    private static Select only(Expression value, String alias) {
        Optional<io.trino.sql.tree.Identifier> name =
                Optional.of(alias).filter(text -> !text.isEmpty()).map(Nodes::identifier);
        return new Select(Nodes.NOWHERE, false, List.of(new SingleColumn(Nodes.at(value), value, name)));
    }
}
