package org.analyticschatbot.texttosql.rules.draft;

import java.math.BigDecimal;
import java.util.Optional;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.time.Period;

/** Recognises periods in a question; a bare number of four digits may be a year. */
public final class Periods {

    private static final BigDecimal EARLIEST_YEAR = BigDecimal.valueOf(1000);
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

    private Periods() {}

    public static Optional<Period> at(Cursor cursor, int ahead) {
        return switch (cursor.peek(ahead)) {
            case Mention.Time time -> Optional.of(time.period());
            case Mention.Numeral number
            when isYear(number) -> Optional.of(Period.ofYear(number.value().intValue()));
            default -> Optional.empty();
        };
    }

    /** A year long ago, such as 1204: only beside a word of time, and only for columns that hold years. */
    public static Optional<Period> longAgo(Cursor cursor, int ahead) {
        return cursor.at(ahead, Mention.Numeral.class)
                .filter(number -> isBetween(number, EARLIEST_YEAR, FIRST_YEAR))
                .map(number -> Period.ofYear(number.value().intValue()));
    }

    /** Whether it lies so far back that no date is meant. */
    public static boolean isLongAgo(Period period) {
        return period.from().getYear() < FIRST_YEAR.intValue();
    }

    private static boolean isYear(Mention.Numeral number) {
        return isBetween(number, FIRST_YEAR, LAST_YEAR);
    }

    private static boolean isBetween(Mention.Numeral number, BigDecimal first, BigDecimal last) {
        return number.text().length() == 4
                && number.value().compareTo(first) >= 0
                && number.value().compareTo(last) <= 0;
    }
}
