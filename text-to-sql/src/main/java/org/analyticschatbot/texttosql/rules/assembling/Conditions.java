package org.analyticschatbot.texttosql.rules.assembling;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Operator;

/** Looks into conditions. */
final class Conditions {

    private Conditions() {}

    /** No value equals two others at once, so "directed by A and directed by B" asks for a row of each. */
    static List<Condition> compatible(List<Condition> conditions) {
        List<Condition> compatible = new ArrayList<>();
        for (Condition condition : conditions) {
            Condition last = compatible.isEmpty() ? condition : compatible.getLast();
            if (last instanceof Condition.Comparison one
                    && condition instanceof Condition.Comparison other
                    && excludes(one, other)) {
                compatible.removeLast();
                compatible.add(new Condition.EachOf(one.column(), List.of(one.value(), other.value())));
            } else {
                compatible.add(condition);
            }
        }
        return compatible;
    }

    private static boolean excludes(Condition.Comparison one, Condition.Comparison other) {
        return one.column().equals(other.column())
                && one.operator() == Operator.EQUAL
                && other.operator() == Operator.EQUAL
                && !one.value().equals(other.value());
    }

    /** The tables that a condition reads by itself: those it counts, and each alternative of an "or" its own. */
    static Set<TableName> readElsewhere(Condition condition) {
        return switch (condition) {
            case Condition.HasCount hasCount -> Set.of(hasCount.counted());
            case Condition.AnyOf anyOf -> {
                Set<TableName> read = new LinkedHashSet<>(anyOf.tablesRead());
                anyOf.conditions().forEach(one -> read.addAll(readElsewhere(one)));
                yield read;
            }
            default -> Set.of();
        };
    }

    /** A count of the rows that are asked for, as a condition on those that they belong to. */
    static Condition ofOwner(Condition condition, TableName counted, ColumnRef key) {
        return condition instanceof Condition.HasCount count && count.counted().equals(counted)
                ? new Condition.HasAggregate(
                        key,
                        new Expression.Count(counted, null),
                        count.operator(),
                        BigDecimal.valueOf(count.number()),
                        count.within())
                : condition;
    }

    /** The same condition with each alternative of an "or" changed by itself. */
    static Condition each(Condition condition, UnaryOperator<Condition> change) {
        return condition instanceof Condition.AnyOf anyOf
                ? new Condition.AnyOf(anyOf.conditions().stream()
                        .map(one -> each(one, change))
                        .toList())
                : change.apply(condition);
    }

    /** Those that no single row can fulfil together with another of them: "older than 50", beside "younger than 40". */
    static List<Condition> excluded(List<Condition> conditions) {
        return conditions.stream()
                .filter(one -> Span.of(one)
                        .filter(span -> conditions.stream()
                                .flatMap(other -> Span.of(other).stream())
                                .anyMatch(span::excludes))
                        .isPresent())
                .toList();
    }
}
