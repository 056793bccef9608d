package org.analyticschatbot.texttosql.rules.draft;

import java.math.BigDecimal;
import java.util.Optional;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.time.Period;

/** Recognises periods in a question; a bare number of four digits may be a year. */
public final class Periods {

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

    private static boolean isYear(Mention.Numeral number) {
        return number.text().length() == 4
                && number.value().compareTo(FIRST_YEAR) >= 0
                && number.value().compareTo(LAST_YEAR) <= 0;
    }
}
