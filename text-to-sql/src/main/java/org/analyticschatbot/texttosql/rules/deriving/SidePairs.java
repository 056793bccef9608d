package org.analyticschatbot.texttosql.rules.deriving;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.rules.draft.Branch;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Condition.During;
import org.analyticschatbot.texttosql.rules.intent.Derivation.Side;
import org.analyticschatbot.texttosql.rules.intent.Literal;
import org.analyticschatbot.texttosql.rules.intent.Operator;
import org.analyticschatbot.texttosql.rules.time.Period;

/** Finds the two periods, or the two values of one column, that a question compares. */
final class SidePairs {

    private SidePairs() {}

    /** Two periods, the earlier one first. */
    static Optional<List<Side>> periods(Draft draft) {
        return conditions(draft)
                .flatMap(condition -> condition instanceof Condition.AnyOf(List<Condition> two) && two.size() == 2
                        ? Stream.of(two)
                        : Stream.empty())
                .filter(two -> isBounded(two.getFirst())
                        && isBounded(two.getLast())
                        && two.getFirst().restricted().equals(two.getLast().restricted()))
                .findFirst()
                .map(two -> two.stream()
                        .sorted(Comparator.comparing(SidePairs::start))
                        .map(one -> new Side(one, name(one)))
                        .toList());
    }

    /** Two values of one column, as they are named; the condition is replaced by one of each. */
    static Optional<List<Side>> values(Draft draft) {
        for (Branch branch : draft.branches) {
            for (int at = 0; at < branch.conditions().size() && !branch.isNegated(); at++) {
                List<Side> sides = values(branch.conditions().get(at));
                if (sides.size() == 2) {
                    branch.conditions()
                            .set(
                                    at,
                                    new Condition.AnyOf(
                                            sides.stream().map(Side::condition).toList()));
                    return Optional.of(sides);
                }
            }
        }
        return Optional.empty();
    }

    private static List<Side> values(Condition condition) {
        return switch (condition) {
            case Condition.OneOf(var column, var values) -> sides(values, new Condition.OneOf(column, values));
            case Condition.EachOf(var column, var values) -> sides(values, new Condition.OneOf(column, values));
            default -> List.of();
        };
    }

    private static List<Side> sides(List<Literal> values, Condition.OneOf oneOf) {
        return values.stream()
                .filter(Literal.Text.class::isInstance)
                .map(value -> new Side(
                        new Condition.Comparison(oneOf.column(), Operator.EQUAL, value),
                        ((Literal.Text) value).value()))
                .toList();
    }

    /** The only period that the rows must lie in, and the one before it; it is replaced by both. */
    static Optional<List<Side>> withPeriodBefore(Draft draft, UnaryOperator<Period> before) {
        for (Branch branch : draft.branches) {
            for (int at = 0; at < branch.conditions().size() && !branch.isNegated(); at++) {
                if (branch.conditions().get(at) instanceof During during && isBounded(during)) {
                    During earlier = earlier(during, before);
                    branch.conditions().set(at, new Condition.AnyOf(List.of(earlier, during)));
                    return Optional.of(List.of(new Side(earlier, name(earlier)), new Side(during, name(during))));
                }
            }
        }
        return Optional.empty();
    }

    private static During earlier(During during, UnaryOperator<Period> before) {
        LocalDate from = start(during);
        Period earlier = before.apply(new Period(from, end(during), from.getYear()));
        return new During(during.column(), earlier.from(), earlier.to());
    }

    private static Stream<Condition> conditions(Draft draft) {
        return draft.branches.stream()
                .filter(branch -> !branch.isNegated())
                .flatMap(branch -> branch.conditions().stream());
    }

    private static boolean isBounded(Condition condition) {
        return switch (condition) {
            case During during -> during.from() != null && during.to() != null;
            case Condition.Comparison year ->
                year.column().isYear() && year.operator() == Operator.EQUAL && isYear(year.value());
            default -> false;
        };
    }

    private static boolean isYear(Literal literal) {
        return switch (literal) {
            case Literal.Text text -> text.value().matches("\\d{4}");
            case Literal.Numeric number -> number.value().scale() <= 0;
            case Literal.Truth _ -> false;
        };
    }

    static LocalDate start(Condition condition) {
        return switch (condition) {
            case During during when during.from() != null -> during.from();
            case Condition.Comparison year -> LocalDate.of(year(year), 1, 1);
            default -> throw new IllegalStateException("No period: " + condition);
        };
    }

    /** The day after the last one. */
    static LocalDate end(Condition condition) {
        return switch (condition) {
            case During during when during.to() != null -> during.to();
            case Condition.Comparison year -> LocalDate.of(year(year) + 1, 1, 1);
            default -> throw new IllegalStateException("No period: " + condition);
        };
    }

    private static int year(Condition.Comparison comparison) {
        return switch (comparison.value()) {
            case Literal.Text text -> Integer.parseInt(text.value());
            case Literal.Numeric number -> number.value().intValue();
            case Literal.Truth _ -> throw new IllegalStateException("No year: " + comparison);
        };
    }

    private static String name(Condition condition) {
        return PeriodNames.of(start(condition), end(condition));
    }
}
