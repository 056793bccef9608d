package org.analyticschatbot.local.duckdb.dialect;

import io.trino.sql.tree.FunctionCall;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.analyticschatbot.local.duckdb.dialect.Functions.Entry;

/** Prints function calls as {@code functions.txt} says. */
final class CallPrinter {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+|\\*)}");

    private final ExpressionPrinter expressions;
    private final SpecialCalls special;

    CallPrinter(ExpressionPrinter expressions) {
        this.expressions = expressions;
        this.special = new SpecialCalls(expressions);
    }

    String print(FunctionCall call) {
        String name = call.getName().toString().toLowerCase(Locale.ROOT);
        Entry entry = Functions.find(name).orElseThrow(() -> NotTranslatable.function(name));
        if (call.hasNamedArguments() || call.getProcessingMode().isPresent()) {
            throw NotTranslatable.construct("a named argument");
        }
        if (!entry.takes(call.argumentValues().size())) {
            throw NotTranslatable.construct("function %s with %d arguments"
                    .formatted(name, call.argumentValues().size()));
        }
        return print(call, entry);
    }

    private String print(FunctionCall call, Entry entry) {
        return switch (entry.how()) {
            case SAME -> aggregate(call, entry.name());
            case AGGREGATE -> fill(entry.text(), function -> aggregate(call, function));
            case MACRO ->
                "trino_" + entry.name() + "("
                        + expressions.printAll(scalar(call).argumentValues()) + ")";
            case REWRITTEN -> rewritten(scalar(call), entry.text());
            case SPECIAL -> special.print(call, entry.name());
        };
    }

    private String rewritten(FunctionCall call, String template) {
        List<String> arguments =
                call.argumentValues().stream().map(expressions::print).toList();
        return fill(
                template,
                index -> index.equals("*") ? String.join(", ", arguments) : arguments.get(Integer.parseInt(index)));
    }

    private static String fill(String template, UnaryOperator<String> filling) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll((MatchResult match) -> Matcher.quoteReplacement(filling.apply(match.group(1))));
    }

    static FunctionCall scalar(FunctionCall call) {
        boolean plain = call.getWindow().isEmpty()
                && call.getFilter().isEmpty()
                && call.getOrderBy().isEmpty()
                && call.getNullTreatment().isEmpty()
                && !call.isDistinct();
        if (!plain) {
            throw NotTranslatable.construct("DISTINCT, ORDER BY, FILTER or OVER at function " + call.getName());
        }
        return call;
    }

    /** The call with everything that an aggregate or a window function can have. */
    private String aggregate(FunctionCall call, String function) {
        boolean distinct = call.isDistinct() || function.equals("count_distinct");
        String arguments = call.argumentValues().isEmpty() && function.equals("count")
                ? "*"
                : expressions.printAll(call.argumentValues());
        ClausePrinter clauses = expressions.queries().clauses();
        return (function.equals("count_distinct") ? "count" : function) + "(" + (distinct ? "DISTINCT " : "")
                + arguments
                + call.getOrderBy().map(clauses::orderBy).orElse("")
                + call.getNullTreatment().map(nulls -> " " + nulls + " NULLS").orElse("") + ")"
                + call.getFilter()
                        .map(filter -> " FILTER (WHERE " + expressions.print(filter) + ")")
                        .orElse("")
                + call.getWindow().map(clauses::over).orElse("");
    }
}
