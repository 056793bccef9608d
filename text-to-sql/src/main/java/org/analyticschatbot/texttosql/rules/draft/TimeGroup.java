package org.analyticschatbot.texttosql.rules.draft;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention;

/**
 * Months, weeks, days of the week …, of a date that is still to be found.
 *
 * @param text as the asker wrote it
 */
public record TimeGroup(String text, Function<ColumnRef, Expression> by) {

    public static Optional<TimeGroup> at(Cursor cursor, int ahead) {
        if (cursor.isCue(ahead, Cue.WEEKDAY)) {
            return Optional.of(new TimeGroup(cursor.peek(ahead).text(), Expression.Weekday::new));
        }
        return cursor.at(ahead, Mention.TimeUnit.class)
                .map(unit -> new TimeGroup(unit.text(), column -> new Expression.Truncated(unit.unit(), column)));
    }

    public Expression of(ColumnRef column) {
        return column.isYear() ? new Expression.ColumnValue(column) : by.apply(column);
    }

    public boolean isYear() {
        return text.toLowerCase(Locale.ROOT).startsWith("year");
    }

    /** "monthly", "daily". */
    public boolean isAdverb() {
        return text.endsWith("ly");
    }
}
