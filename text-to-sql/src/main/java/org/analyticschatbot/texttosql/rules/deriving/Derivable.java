package org.analyticschatbot.texttosql.rules.deriving;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Derivation;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Intent;
import org.analyticschatbot.texttosql.rules.intent.Operator;
import org.jspecify.annotations.Nullable;

/** Whether something can be computed from the totals of an intent, and how the result is called. */
public final class Derivable {

    static final Wording WORDING = Wording.of(Derivable.class, "deriving.properties");

    private Derivable() {}

    /** One sentence; empty if nothing speaks against it. */
    public static Optional<String> problem(@Nullable Derivation derivation, Intent intent) {
        if (derivation == null) {
            return Optional.empty();
        }
        List<Expression> measures =
                intent.outputs().stream().filter(Expression::isAggregate).toList();
        if (measures.size() != 1) {
            return Optional.of(WORDING.text("several"));
        }
        boolean fits =
                intent.limit() == null && intent.within().isEmpty() && fits(derivation, intent, measures.getFirst());
        return fits ? Optional.empty() : Optional.of(WORDING.text("unfit"));
    }

    private static boolean fits(Derivation derivation, Intent intent, Expression measure) {
        return switch (derivation) {
            case Derivation.Sides sides ->
                intent.conditions().stream().anyMatch(condition -> isEither(condition, sides));
            case Derivation.Running _ ->
                isSummable(measure) && intent.grouping().stream().anyMatch(Expression::isTime);
            case Derivation.Steps _, Derivation.Moving _ ->
                intent.grouping().stream().anyMatch(Expression::isTime);
            case Derivation.Beyond _ -> !intent.grouping().isEmpty();
            case Derivation.Median _ ->
                measure instanceof Expression.PerEach
                        || (measure instanceof Expression.Aggregate aggregate
                                && aggregate.function() == Expression.Function.AVG);
        };
    }

    private static boolean isEither(Condition condition, Derivation.Sides sides) {
        return condition instanceof Condition.AnyOf(List<Condition> either)
                && either.size() == 2
                && either.contains(sides.first().condition())
                && either.contains(sides.second().condition());
    }

    private static boolean isSummable(Expression measure) {
        return (measure instanceof Expression.Count count && count.distinct() == null)
                || (measure instanceof Expression.Aggregate aggregate
                        && aggregate.function() == Expression.Function.SUM);
    }

    /** @param title of the totals */
    public static String title(String title, @Nullable Derivation derivation) {
        return switch (derivation) {
            case null -> title;
            case Derivation.Sides sides ->
                WORDING.text(
                        "title_sides",
                        "title",
                        title,
                        "first",
                        sides.first().name(),
                        "second",
                        sides.second().name());
            case Derivation.Steps _ -> WORDING.text("title_steps", "title", title);
            case Derivation.Beyond(Operator operator, BigDecimal number) ->
                number == null
                        ? WORDING.text("title_average", "title", title, "operator", operator.sql())
                        : WORDING.text(
                                "title_number",
                                "title",
                                title,
                                "operator",
                                operator.sql(),
                                "number",
                                number.toPlainString());
            case Derivation.Running _ -> WORDING.text("title_running", "title", title);
            case Derivation.Moving moving ->
                WORDING.text("title_moving", "title", title, "groups", Integer.toString(moving.groups()));
            case Derivation.Median _ -> title.replaceFirst("^(Average )?", "Median ");
        };
    }
}
