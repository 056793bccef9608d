package org.analyticschatbot.texttosql.grounding.types;

import io.trino.sql.tree.CallArgument;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.FunctionCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.analyticschatbot.texttosql.grounding.scope.Family;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Site;

/** The first argument of functions that take only numbers, only text or only dates. */
final class Arguments {

    private static final Set<String> OF_NUMBERS = Set.of("sum", "avg", "abs", "round", "stddev", "variance", "sqrt");
    private static final Set<String> OF_TEXT =
            Set.of("length", "lower", "upper", "substr", "substring", "strpos", "replace", "split_part");
    private static final Set<String> OF_DATES =
            Set.of("year", "month", "day", "quarter", "week", "day_of_week", "day_of_year");

    private final Site site;

    Arguments(Site site) {
        this.site = site;
    }

    FunctionCall mended(FunctionCall call) {
        List<Expression> arguments = call.argumentValues();
        if (arguments.isEmpty()) {
            return call;
        }
        String name = call.getName().toString();
        Expression first = arguments.getFirst();
        Family family = site.family(first);
        if (OF_NUMBERS.contains(name) && family == Family.TEXT) {
            site.findings().repaired("text_as_number", "text", Nodes.text(first));
            return with(call, Nodes.numberOf(first));
        }
        if (OF_TEXT.contains(name) && family.clashesWith(Family.TEXT)) {
            site.findings().repaired("as_text", "value", Nodes.text(first));
            return with(call, Nodes.cast(first, "varchar"));
        }
        if (OF_DATES.contains(name) && family == Family.TEXT) {
            site.findings().repaired("text_as_date", "text", Nodes.text(first));
            return with(call, Nodes.cast(first, "date"));
        }
        return call;
    }

    private static FunctionCall with(FunctionCall call, Expression first) {
        List<CallArgument> arguments = new ArrayList<>(call.getArguments());
        arguments.set(0, new CallArgument(Nodes.at(first), arguments.getFirst().getName(), first));
        return new FunctionCall(
                Nodes.at(call),
                call.getName(),
                call.getWindow(),
                call.getFilter(),
                call.getOrderBy(),
                call.isDistinct(),
                call.getNullTreatment(),
                call.getProcessingMode(),
                arguments);
    }
}
