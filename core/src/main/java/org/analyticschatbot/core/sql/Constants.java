package org.analyticschatbot.core.sql;

import io.trino.sql.tree.BooleanLiteral;
import io.trino.sql.tree.CurrentDate;
import io.trino.sql.tree.CurrentTime;
import io.trino.sql.tree.CurrentTimestamp;
import io.trino.sql.tree.DecimalLiteral;
import io.trino.sql.tree.DoubleLiteral;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.GenericLiteral;
import io.trino.sql.tree.IntervalLiteral;
import io.trino.sql.tree.LocalTime;
import io.trino.sql.tree.LocalTimestamp;
import io.trino.sql.tree.LongLiteral;
import io.trino.sql.tree.NullLiteral;
import io.trino.sql.tree.StringLiteral;
import java.util.Locale;
import java.util.Set;

/** Values that stand in the text, and the present moment. None has children, so each is taken over as it is. */
final class Constants {

    /** Others, such as {@code INTERVAL '2' WEEK}, read as a literal of a type that does not exist. */
    private static final Set<String> LITERAL_TYPES = Set.of("date", "time", "timestamp");

    private Constants() {}

    static Expression copy(Expression expression) {
        return switch (expression) {
            case LongLiteral number -> number;
            case DecimalLiteral number -> number;
            case DoubleLiteral number -> number;
            case StringLiteral text -> text;
            case BooleanLiteral truth -> truth;
            case NullLiteral nothing -> nothing;
            case GenericLiteral typed -> typed(typed);
            case IntervalLiteral interval -> interval;
            case CurrentDate today -> today;
            case CurrentTime now -> now;
            case CurrentTimestamp now -> now;
            case LocalTime now -> now;
            case LocalTimestamp now -> now;
            default -> throw Refusals.node(expression);
        };
    }

    private static GenericLiteral typed(GenericLiteral literal) {
        if (!LITERAL_TYPES.contains(literal.getType().toLowerCase(Locale.ROOT))) {
            throw Refusals.construct("literal of type " + literal.getType());
        }
        return literal;
    }
}
