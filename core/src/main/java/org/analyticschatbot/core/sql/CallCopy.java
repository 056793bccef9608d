package org.analyticschatbot.core.sql;

import static org.analyticschatbot.core.sql.TreeCopy.at;
import static org.analyticschatbot.core.sql.TreeCopy.refuse;

import io.trino.sql.tree.CallArgument;
import io.trino.sql.tree.FunctionCall;
import java.util.List;
import java.util.Optional;

/** Calls of functions on the list. */
final class CallCopy {

    private final TreeCopy tree;

    CallCopy(TreeCopy tree) {
        this.tree = tree;
    }

    FunctionCall copy(FunctionCall call) {
        String name = call.getName().toString();
        if (call.getName().getParts().size() > 1 || !AllowedFunctions.contains(name)) {
            throw Refusals.function(name);
        }
        refuse(call.getProcessingMode().isPresent(), "RUNNING or FINAL");
        refuse(call.hasNamedArguments(), "named argument");
        GrowingFunctions.refuseLarge(call);
        List<CallArgument> arguments =
                call.getArguments().stream().map(this::argument).toList();
        return new FunctionCall(
                at(call),
                call.getName(),
                call.getWindow().map(new WindowCopy(tree)::copy),
                tree.expression(call.getFilter()),
                call.getOrderBy().map(tree::orderBy),
                call.isDistinct(),
                call.getNullTreatment(),
                Optional.empty(),
                arguments);
    }

    private CallArgument argument(CallArgument argument) {
        return new CallArgument(at(argument), Optional.empty(), tree.expression(argument.getValue()));
    }
}
