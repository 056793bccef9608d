package org.analyticschatbot.texttosql.grounding.functions;

import io.trino.sql.tree.ArithmeticBinaryExpression;
import io.trino.sql.tree.Cast;
import io.trino.sql.tree.CurrentDate;
import io.trino.sql.tree.CurrentTimestamp;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.FunctionCall;
import io.trino.sql.tree.GenericDataType;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.StringLiteral;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticschatbot.texttosql.grounding.scope.Family;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Site;

/** Dates as SQLite (https://sqlite.org/lang_datefunc.html) and MySQL compute with them. */
final class DateCalls {

    /** SQLite's letters of a format, and MySQL's, which are Trino's. */
    private static final Map<Character, String> LETTERS =
            Map.of('Y', "%Y", 'm', "%m", 'd', "%d", 'H', "%H", 'M', "%i", 'S', "%s", 'j', "%j", '%', "%%");

    private final Site site;

    DateCalls(Site site) {
        this.site = site;
    }

    Optional<Expression> read(FunctionCall call) {
        List<Expression> arguments = call.argumentValues();
        return switch (call.getName() + "/" + arguments.size()) {
            case "strftime/1" -> formatted(arguments.getFirst(), Nodes.textLiteral("now"));
            case "strftime/2" -> formatted(arguments.get(0), arguments.get(1));
            case "curdate/0", "getdate/0", "date/0" -> Optional.of(new CurrentDate(Nodes.at(call)));
            case "date/1" ->
                Optional.of(arguments.getFirst()).filter(DateCalls::isNow).map(this::date);
            case "datetime/1" -> Optional.of(timestamp(arguments.getFirst()));
            case "datediff/2" -> Optional.of(days(arguments.get(1), arguments.get(0)));
            case "dayofweek/1" -> Optional.of(fromSunday(arguments.getFirst()));
            case "monthname/1" -> Optional.of(written(arguments.getFirst(), "%M"));
            case "dayname/1" -> Optional.of(written(arguments.getFirst(), "%W"));
            default -> Optional.empty();
        };
    }

    /** Days between two calls of {@code julianday}; hours are lost, as dates have none. */
    Optional<Expression> difference(ArithmeticBinaryExpression binary) {
        return binary.getOperator() == ArithmeticBinaryExpression.Operator.SUBTRACT
                        && binary.getLeft() instanceof FunctionCall end
                        && isJulianDay(end)
                        && binary.getRight() instanceof FunctionCall start
                        && isJulianDay(start)
                ? Optional.of(days(
                        start.argumentValues().getFirst(), end.argumentValues().getFirst()))
                : Optional.empty();
    }

    private static boolean isJulianDay(FunctionCall call) {
        return call.getName().toString().equals("julianday")
                && call.argumentValues().size() == 1;
    }

    private Expression days(Expression start, Expression end) {
        return Nodes.call("date_diff", Nodes.textLiteral("day"), date(start), date(end));
    }

    private static Expression fromSunday(Expression day) {
        Expression fromMonday = new ArithmeticBinaryExpression(
                Nodes.at(day),
                ArithmeticBinaryExpression.Operator.MODULO,
                Nodes.call("day_of_week", day),
                Nodes.number("7"));
        return new ArithmeticBinaryExpression(
                Nodes.at(day), ArithmeticBinaryExpression.Operator.ADD, fromMonday, Nodes.number("1"));
    }

    private Optional<Expression> formatted(Expression format, Expression value) {
        return format instanceof StringLiteral letters
                ? translated(letters.getValue()).map(pattern -> written(value, pattern))
                : Optional.empty();
    }

    private Expression written(Expression value, String pattern) {
        return Nodes.call("date_format", timestamp(value), Nodes.textLiteral(pattern));
    }

    private static Optional<String> translated(String format) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < format.length(); i++) {
            boolean letter = format.charAt(i) == '%' && i + 1 < format.length();
            String own = letter ? LETTERS.get(format.charAt(++i)) : String.valueOf(format.charAt(i));
            if (own == null) {
                return Optional.empty();
            }
            pattern.append(own);
        }
        return Optional.of(pattern.toString());
    }

    private static boolean isNow(Expression value) {
        return value instanceof StringLiteral text && text.getValue().equalsIgnoreCase("now");
    }

    private Expression date(Expression value) {
        if (isNow(value)) {
            return new CurrentDate(Nodes.at(value));
        }
        return site.family(value) == Family.DATE ? value : tried(value, "date");
    }

    private Expression timestamp(Expression value) {
        if (isNow(value)) {
            return new CurrentTimestamp(Nodes.at(value), Optional.empty());
        }
        return site.family(value).isTime() ? value : tried(value, "timestamp");
    }

    private static Cast tried(Expression value, String type) {
        GenericDataType target = new GenericDataType(Nodes.at(value), new Identifier(type, false), List.of());
        return new Cast(Nodes.at(value), value, target, true);
    }
}
