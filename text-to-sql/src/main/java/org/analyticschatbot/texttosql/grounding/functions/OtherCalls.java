package org.analyticschatbot.texttosql.grounding.functions;

import io.trino.sql.tree.CallArgument;
import io.trino.sql.tree.CoalesceExpression;
import io.trino.sql.tree.DoubleLiteral;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.FunctionCall;
import io.trino.sql.tree.IfExpression;
import io.trino.sql.tree.IsNullPredicate;
import io.trino.sql.tree.Predicated;
import io.trino.sql.tree.QualifiedName;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.texttosql.grounding.scope.Family;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Site;

/** Calls that become another construct of Trino's. */
final class OtherCalls {

    private final Site site;

    OtherCalls(Site site) {
        this.site = site;
    }

    Optional<Expression> read(FunctionCall call) {
        List<Expression> arguments = call.argumentValues();
        return Optional.ofNullable(
                switch (call.getName() + "/" + arguments.size()) {
                    case "ifnull/2", "nvl/2" -> new CoalesceExpression(Nodes.at(call), arguments);
                    case "isnull/1" ->
                        new Predicated(
                                Nodes.at(call), arguments.getFirst(), new IsNullPredicate(Nodes.at(call), false));
                    case "iif/3" ->
                        new IfExpression(Nodes.at(call), arguments.get(0), arguments.get(1), arguments.get(2));
                    case "group_concat/1", "string_agg/1" -> joined(call, Nodes.textLiteral(","));
                    case "group_concat/2", "string_agg/2" -> joined(call, arguments.get(1));
                    case "total/1" ->
                        new CoalesceExpression(
                                Nodes.at(call), List.of(sum(call), new DoubleLiteral(Nodes.at(call), "0e0")));
                    default -> null;
                });
    }

    private Expression joined(FunctionCall call, Expression separator) {
        Expression value = call.argumentValues().getFirst();
        Expression text = site.family(value) == Family.TEXT ? value : Nodes.cast(value, "varchar");
        return Nodes.call("array_join", aggregate(call, "array_agg", text), separator);
    }

    private static Expression sum(FunctionCall call) {
        return aggregate(call, "sum", call.argumentValues().getFirst());
    }

    private static FunctionCall aggregate(FunctionCall call, String name, Expression argument) {
        return new FunctionCall(
                Nodes.at(call),
                QualifiedName.of(name),
                call.getWindow(),
                call.getFilter(),
                call.getOrderBy(),
                call.isDistinct(),
                Optional.empty(),
                Optional.empty(),
                List.of(new CallArgument(Nodes.at(call), Optional.empty(), argument)));
    }
}
