package org.analyticschatbot.texttosql.rules.intent;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is computed from the groups of a query: a change, a running total, a comparison with their average. */
public sealed interface Derivation {

    /** Which groups are kept and what puts them in order. */
    enum Ranking {
        /** All of them. */
        NONE,
        /** By the growth in percent, the fastest first. */
        RISING,
        /** By the growth in percent, the steepest fall first. */
        FALLING;

        public boolean isAsked() {
            return this != NONE;
        }
    }

    /**
     * The first ones by a ranking.
     *
     * @param onlySuch whether groups that changed the other way are left out
     * @param limit null for all
     */
    record Ranked(
            Ranking ranking, boolean onlySuch, @Nullable Long limit) {

        public static final Ranked NOT = new Ranked(Ranking.NONE, false, null);
    }

    /** @param name of the column that shows it */
    record Side(Condition condition, String name) {}

    /**
     * The rows that fulfil one condition and those that fulfil another, side by side.
     *
     * @param inTime whether the second follows the first, so that the change from one to the other is told in percent
     */
    record Sides(Side first, Side second, boolean inTime, Ranked ranked) implements Derivation {}

    /** The change of each group in time from the one before it. */
    record Steps(Expression time, Ranked ranked) implements Derivation {}

    /** Only groups whose total compares so with a number, or with the average of all totals where that is null. */
    record Beyond(Operator operator, @Nullable BigDecimal number) implements Derivation {}

    /** The sum of all groups in time up to each. */
    record Running(Expression time) implements Derivation {}

    /** The average of each group in time with those right before it, {@code groups} in all. */
    record Moving(Expression time, int groups) implements Derivation {}

    /** The middle of what the measure is the average of. */
    record Median() implements Derivation {}
}
