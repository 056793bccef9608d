package org.analyticschatbot.texttosql.rules.draft;

import java.util.Arrays;
import java.util.List;
import org.analyticschatbot.texttosql.rules.intent.Derivation;
import org.analyticschatbot.texttosql.rules.intent.Derivation.Ranking;
import org.analyticschatbot.texttosql.rules.intent.Expression.Unit;
import org.jspecify.annotations.Nullable;

/** What a question wants to be computed from its totals, as far as it has been read. */
public final class Derived {

    /** "how did … develop". */
    public boolean courseOpened;

    /** "trend", "over time". */
    public boolean trend;

    /** "change", "growth", "drop". */
    public boolean change;

    /** "growth", "drop": from one period to another, and no course. */
    public boolean grows;

    /** "difference between". */
    public boolean difference;

    /** "highest growth", "grew the most". */
    public Ranking ranking = Ranking.NONE;

    /** "which stores grew": those that fell are not asked for. */
    public boolean onlySuch;

    public @Nullable Long limit;

    /** "month over month": against the one before. */
    public @Nullable Unit stepwise;

    public boolean running;

    /** How many groups in time a moving average is over; null for none. */
    public @Nullable Integer moving;

    public Derivation.@Nullable Beyond beyond;

    /** What it all comes to. */
    public @Nullable Derivation derivation;

    /** Whether a number is to be followed from one period to another. */
    public boolean asksForChange() {
        return change || stepwise != null || ranking.isAsked();
    }

    List<@Nullable Object> snapshot() {
        return Arrays.asList(
                courseOpened,
                trend,
                change,
                grows,
                difference,
                ranking,
                onlySuch,
                limit,
                stepwise,
                running,
                moving,
                beyond);
    }
}
