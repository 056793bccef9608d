package org.analyticschatbot.local.duckdb.dialect;

import static java.util.stream.Collectors.joining;

import io.trino.sql.tree.Expression;
import io.trino.sql.tree.FunctionCall;
import io.trino.sql.tree.StringLiteral;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Prints the calls that need more than a template. */
final class SpecialCalls {

    private static final Set<String> UNITS =
            Set.of("millisecond", "second", "minute", "hour", "day", "week", "month", "quarter", "year");

    /** Characters that are printed more than once; nested, they would double at each level. */
    private static final int MAX_REPEATED = 10_000;

    private final ExpressionPrinter expressions;

    SpecialCalls(ExpressionPrinter expressions) {
        this.expressions = expressions;
    }

    String print(FunctionCall call, String name) {
        return switch (name) {
            case "concat" -> all(call, " || ");
            case "greatest", "least" -> unlessNull(call, name);
            case "listagg" -> listagg(call);
            case "sequence" -> sequence(call);
            case "date_trunc", "date_add", "date_diff" -> byUnit(call, name);
            case "date_format" -> formatted(call, DatePattern.mysql(pattern(call)));
            case "format_datetime" -> formatted(call, DatePattern.joda(pattern(call)));
            case "to_char" -> formatted(call, DatePattern.teradata(pattern(call)));
            case "date_parse" -> parsed(call, DatePattern.mysql(pattern(call)));
            case "parse_datetime" -> "trino_instant(" + parsed(call, DatePattern.joda(pattern(call))) + ")";
            case "to_date" -> "CAST(" + parsed(call, DatePattern.teradata(pattern(call))) + " AS DATE)";
            case "to_timestamp" -> parsed(call, DatePattern.teradata(pattern(call)));
            default -> throw NotTranslatable.function(name);
        };
    }

    private String all(FunctionCall call, String operator) {
        return arguments(call).stream().collect(joining(operator, "(", ")"));
    }

    private List<String> arguments(FunctionCall call) {
        return CallPrinter.scalar(call).argumentValues().stream()
                .map(expressions::print)
                .toList();
    }

    /** DuckDB passes over NULLs, in Trino one makes the result NULL. */
    private String unlessNull(FunctionCall call, String name) {
        List<String> arguments = arguments(call);
        if (String.join("", arguments).length() > MAX_REPEATED) {
            throw NotTranslatable.construct("function " + name + " with so long arguments");
        }
        String anyNull =
                arguments.stream().map(argument -> argument + " IS NULL").collect(joining(" OR "));
        return "CASE WHEN %s THEN NULL ELSE %s(%s) END".formatted(anyNull, name, String.join(", ", arguments));
    }

    private String sequence(FunctionCall call) {
        boolean ofTimes = Intervals.isInterval(call.argumentValues().getLast());
        return (ofTimes ? "trino_sequence_of_times(" : "trino_sequence(") + String.join(", ", arguments(call)) + ")";
    }

    private String listagg(FunctionCall call) {
        List<Expression> arguments = call.argumentValues();
        String separator = arguments.size() > 1 ? expressions.print(arguments.get(1)) : "''";
        ClausePrinter clauses = expressions.queries().clauses();
        return "string_agg(" + (call.isDistinct() ? "DISTINCT " : "") + expressions.print(arguments.getFirst()) + ", "
                + separator
                + call.getOrderBy().map(clauses::orderBy).orElse("") + ")"
                + call.getFilter()
                        .map(filter -> " FILTER (WHERE " + expressions.print(filter) + ")")
                        .orElse("");
    }

    private String byUnit(FunctionCall call, String name) {
        String unit = constant(call, 0).toLowerCase(Locale.ROOT);
        if (!UNITS.contains(unit)) {
            throw new NotTranslatable("unit " + unit, "'%s' is not a unit of %s.".formatted(unit, name));
        }
        String rest = arguments(call).stream().skip(1).collect(joining(", "));
        return "trino_%s('%s', %s)".formatted(name, unit, rest);
    }

    private String formatted(FunctionCall call, String format) {
        return "strftime(" + arguments(call).getFirst() + ", " + Quoting.text(format) + ")";
    }

    private String parsed(FunctionCall call, String format) {
        return "strptime(" + arguments(call).getFirst() + ", " + Quoting.text(format) + ")";
    }

    private static String pattern(FunctionCall call) {
        return constant(call, 1);
    }

    private static String constant(FunctionCall call, int index) {
        if (call.argumentValues().get(index) instanceof StringLiteral literal) {
            return literal.getValue();
        }
        throw NotTranslatable.construct(call.getName() + " with a pattern or unit that is not a constant");
    }
}
