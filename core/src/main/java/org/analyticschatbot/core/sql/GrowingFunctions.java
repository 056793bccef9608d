package org.analyticschatbot.core.sql;

import io.trino.sql.tree.ArithmeticBinaryExpression;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.FunctionCall;
import io.trino.sql.tree.LongLiteral;
import java.util.List;

/** Functions that make much out of little: how much must stand in the statement as a number. */
final class GrowingFunctions {

    private static final int MAX_PADDED_LENGTH = 1_000;

    /** Trino's own limit of a sequence; other engines have none. */
    private static final int MAX_SEQUENCE_LENGTH = 10_000;

    private GrowingFunctions() {}

    static void refuseLarge(FunctionCall call) {
        List<Expression> arguments = call.argumentValues();
        switch (call.getName().toString()) {
            case "lpad", "rpad" -> refusePadding(call.getName().toString(), arguments);
            case "sequence" -> refuseSequence(arguments);
            default -> {}
        }
    }

    private static void refusePadding(String name, List<Expression> arguments) {
        boolean bounded = arguments.size() > 1
                && arguments.get(1) instanceof LongLiteral length
                && length.getParsedValue() <= MAX_PADDED_LENGTH;
        if (!bounded) {
            throw Refusals.argument("length of " + name, "padding");
        }
    }

    private static void refuseSequence(List<Expression> arguments) {
        boolean computed = arguments.stream().anyMatch(GrowingFunctions::isProduct);
        if (computed || span(arguments) > MAX_SEQUENCE_LENGTH) {
            throw Refusals.argument("length of sequence", "sequence");
        }
    }

    private static boolean isProduct(Expression argument) {
        return argument instanceof ArithmeticBinaryExpression binary
                && binary.getOperator() == ArithmeticBinaryExpression.Operator.MULTIPLY;
    }

    private static double span(List<Expression> arguments) {
        return arguments.size() > 1
                        && arguments.get(0) instanceof LongLiteral start
                        && arguments.get(1) instanceof LongLiteral stop
                ? Math.abs((double) stop.getParsedValue() - start.getParsedValue()) / step(arguments)
                : 0;
    }

    private static double step(List<Expression> arguments) {
        return arguments.size() > 2 && arguments.get(2) instanceof LongLiteral step
                ? Math.max(1, Math.abs((double) step.getParsedValue()))
                : 1;
    }
}
