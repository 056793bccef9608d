package org.analyticschatbot.texttosql.rules.abstaining;

import java.time.LocalDate;
import java.util.Optional;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.texttosql.rules.draft.Draft;

/** Asked of a time to come: rows may be planned for it, but where the data ends before, none would mean nothing. */
public final class Ahead {

    private static final int DAY = 10;

    private Ahead() {}

    /** Why it cannot be told; empty if each period has begun or lies within the data. */
    public static Optional<String> of(Draft draft, LocalDate today) {
        return draft.dated.stream()
                .filter(dated -> dated.period().from().isAfter(today))
                .flatMap(dated -> beyond(dated).stream())
                .findFirst();
    }

    private static Optional<String> beyond(Draft.Dated dated) {
        ColumnStatistics statistics = dated.column().column().statistics();
        String last = statistics == null ? null : statistics.max();
        if (last == null || last.length() < DAY) {
            return Optional.empty();
        }
        String day = last.substring(0, DAY);
        return LocalDate.parse(day).isBefore(dated.period().from())
                ? Optional.of(
                        Excuse.ahead(Measurables.readable(dated.column().table().name()), day))
                : Optional.empty();
    }
}
