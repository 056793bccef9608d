package org.analyticschatbot.texttosql.rules.assembling;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Operator;

/** Makes shares of totals: of the groups, or of the rows that fulfil the conditions. Periods restrict the whole. */
final class Shares {

    private final String name;
    private final boolean grouped;

    /** @param name what people call the share */
    Shares(String name, boolean grouped) {
        this.name = name;
        this.grouped = grouped;
    }

    /** Empty if no part is named that could be compared with the whole. */
    Optional<Expression> of(Expression total, List<Condition> conditions) {
        List<Condition> parts =
                parts(total, conditions).stream().map(Shares::counted).toList();
        if (parts.isEmpty()) {
            return grouped ? Optional.of(new Expression.ShareOfTotal(total)) : Optional.empty();
        }
        boolean isSimple = parts.stream().allMatch(Shares::isOfRow);
        return isSimple
                ? Optional.of(new Expression.ShareWhere(total, new Condition.AllOf(parts), name))
                : Optional.empty();
    }

    List<Condition> left(Expression total, List<Condition> conditions) {
        List<Condition> parts = parts(total, conditions);
        return conditions.stream()
                .filter(condition -> !parts.contains(condition))
                .toList();
    }

    /** Among groups of a sum, conditions restrict the whole: "share of online revenue by category". */
    private List<Condition> parts(Expression total, List<Condition> conditions) {
        return grouped && total instanceof Expression.Aggregate
                ? List.of()
                : conditions.stream()
                        .filter(condition -> !(condition instanceof Condition.During))
                        .toList();
    }

    /** Having a related row can be told without looking at the row's other columns. */
    private static Condition counted(Condition condition) {
        if (!(condition instanceof Condition.HasRelated related)
                || related.tables().size() > 1
                || !related.within().isEmpty()) {
            return condition;
        }
        Condition any = new Condition.HasCount(related.tables().getFirst(), Operator.AT_LEAST, 1, List.of());
        return related.negated() ? new Condition.Not(any) : any;
    }

    private static boolean isOfRow(Condition condition) {
        return switch (condition) {
            case Condition.Comparison _,
                    Condition.OneOf _,
                    Condition.Between _,
                    Condition.Matches _,
                    Condition.Missing _,
                    Condition.HasCount _ -> true;
            case Condition.Not not -> isOfRow(not.condition());
            case Condition.AnyOf anyOf -> anyOf.conditions().stream().allMatch(Shares::isOfRow);
            case Condition.AllOf allOf -> allOf.conditions().stream().allMatch(Shares::isOfRow);
            case Condition.EachOf _,
                    Condition.During _,
                    Condition.AgainstAll _,
                    Condition.RanksFirst _,
                    Condition.AmongValues _,
                    Condition.AgainstRows _,
                    Condition.HasAggregate _,
                    Condition.HasRelated _ -> false;
        };
    }
}
