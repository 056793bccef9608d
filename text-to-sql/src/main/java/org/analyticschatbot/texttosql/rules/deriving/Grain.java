package org.analyticschatbot.texttosql.rules.deriving;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Expression.Unit;
import org.jspecify.annotations.Nullable;

/** The unit of time in which a course is told: days of up to two months, months of up to three years, else years. */
final class Grain {

    private static final int DAYS_BY_DAY = 62;
    private static final int DAYS_BY_MONTH = 1_100;
    private static final int DAY = 10;

    private Grain() {}

    static Unit of(Draft draft, ColumnRef date, LocalDate today) {
        LocalDate from = null;
        LocalDate to = null;
        for (Condition.During during : durings(draft)) {
            from = during.from() == null ? from : during.from();
            to = during.to() == null ? to : during.to();
        }
        ColumnStatistics statistics = date.column().statistics();
        LocalDate first = from == null ? day(statistics == null ? null : statistics.min(), today) : from;
        LocalDate last = to == null ? day(statistics == null ? null : statistics.max(), today) : to;
        return of(ChronoUnit.DAYS.between(first, last));
    }

    private static List<Condition.During> durings(Draft draft) {
        return draft.branches.stream()
                .flatMap(branch -> branch.conditions().stream())
                .filter(Condition.During.class::isInstance)
                .map(Condition.During.class::cast)
                .toList();
    }

    private static Unit of(long days) {
        if (days <= DAYS_BY_DAY) {
            return Unit.DAY;
        }
        return days <= DAYS_BY_MONTH ? Unit.MONTH : Unit.YEAR;
    }

    private static LocalDate day(@Nullable String known, LocalDate today) {
        return known == null || known.length() < DAY ? today : LocalDate.parse(known.substring(0, DAY));
    }
}
