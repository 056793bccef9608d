package org.analyticschatbot.texttosql.grounding.grouping;

import io.trino.sql.tree.Expression;
import io.trino.sql.tree.ExpressionTreeRewriter;
import io.trino.sql.tree.FunctionCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.tree.Equalities;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Rewriter;
import org.analyticschatbot.texttosql.grounding.tree.Site;
import org.jspecify.annotations.Nullable;

/** Replaces the names outside of aggregates that the groups do not hold. */
final class UngroupedNames extends Rewriter {

    private final Groups groups;
    private final Optional<FunctionCall> extreme;
    private final Site site;
    private final Map<String, Expression> added = new LinkedHashMap<>();

    UngroupedNames(Groups groups, Optional<FunctionCall> extreme, Site site) {
        this.groups = groups;
        this.extreme = extreme;
        this.site = site;
    }

    /** What has to be grouped by too. */
    List<Expression> added() {
        return List.copyOf(added.values());
    }

    @Override
    protected @Nullable Expression rewriteExpression(
            Expression node, @Nullable Void context, ExpressionTreeRewriter<Void> treeRewriter) {
        return groups.keys().contains(node) || Aggregates.isAggregate(node) ? node : null;
    }

    @Override
    protected Expression name(Expression name) {
        boolean own = site.scope().resolve(name) instanceof Found found
                && !found.isOuter()
                && !groups.columns().contains(Equalities.key(found));
        return own ? ungrouped(name, (Found) site.scope().resolve(name)) : name;
    }

    private Expression ungrouped(Expression name, Found column) {
        if (groups.determined().contains(column)) {
            return groups.keys().isEmpty() ? anyOf(name) : groupedToo(name, column);
        }
        if (extreme.isPresent()) {
            FunctionCall call = extreme.get();
            site.findings().repaired("of_extreme", "column", Nodes.text(name), "extreme", Nodes.text(call));
            return Nodes.call(
                    call.getName() + "_by", name, call.argumentValues().getFirst());
        }
        site.findings().unsolved("not_grouped", "column", Nodes.text(name));
        return name;
    }

    private Expression groupedToo(Expression name, Found column) {
        added.putIfAbsent(Equalities.key(column), name);
        site.findings().repaired("grouped_too", "column", Nodes.text(name));
        return name;
    }

    private static Expression anyOf(Expression name) {
        return Nodes.call("arbitrary", name);
    }
}
