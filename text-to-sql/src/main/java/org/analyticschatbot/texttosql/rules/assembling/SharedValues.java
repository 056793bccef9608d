package org.analyticschatbot.texttosql.rules.assembling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Operator;

/**
 * Values that several rows share, where one row cannot fulfil all: "states with both gold and silver customers" have a
 * row of each kind.
 */
final class SharedValues {

    private SharedValues() {}

    /**
     * The conditions, with a row of its own for each value of "both … and …".
     *
     * @param placed how a condition on another table becomes one on the rows
     */
    static List<Condition> of(ColumnRef subject, List<Condition> conditions, UnaryOperator<Condition> placed) {
        List<Condition> common = conditions.stream()
                .filter(condition -> !(condition instanceof Condition.EachOf))
                .toList();
        List<Condition> shared = new ArrayList<>(common);
        for (Condition condition : conditions) {
            if (condition instanceof Condition.EachOf each) {
                each.values().forEach(value -> {
                    List<Condition> within = new ArrayList<>(common);
                    within.add(placed.apply(new Condition.Comparison(each.column(), Operator.EQUAL, value)));
                    shared.add(ofSome(subject, within));
                });
            }
        }
        return shared;
    }

    /** The value stands in some row that fulfils the conditions. */
    static Condition ofSome(ColumnRef subject, List<Condition> within) {
        return new Condition.HasAggregate(
                subject, new Expression.Count(subject.table(), null), Operator.AT_LEAST, BigDecimal.ONE, within);
    }
}
