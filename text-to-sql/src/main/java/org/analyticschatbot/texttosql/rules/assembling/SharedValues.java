package org.analyticschatbot.texttosql.rules.assembling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
        List<Condition> excluded = Conditions.excluded(conditions);
        List<Condition> common = conditions.stream()
                .filter(condition -> !(condition instanceof Condition.EachOf) && !excluded.contains(condition))
                .toList();
        List<Condition> shared = new ArrayList<>(common);
        excluded.forEach(condition -> shared.add(ofSome(subject, with(common, condition))));
        for (Condition condition : conditions) {
            if (condition instanceof Condition.EachOf each) {
                each.values().forEach(value -> {
                    Condition one = placed.apply(new Condition.Comparison(each.column(), Operator.EQUAL, value));
                    shared.add(ofSome(subject, with(common, one)));
                });
            }
        }
        return shared;
    }

    private static List<Condition> with(List<Condition> common, Condition condition) {
        return Stream.concat(common.stream(), Stream.of(condition)).toList();
    }

    /** The value stands in some row that fulfils the conditions. */
    static Condition ofSome(ColumnRef subject, List<Condition> within) {
        return new Condition.HasAggregate(
                subject, new Expression.Count(subject.table(), null), Operator.AT_LEAST, BigDecimal.ONE, within);
    }
}
