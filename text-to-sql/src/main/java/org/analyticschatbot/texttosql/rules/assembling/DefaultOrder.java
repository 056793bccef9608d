package org.analyticschatbot.texttosql.rules.assembling;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Order;

/** The order of groups when the question asks for none: along time, else the largest first, then by name. */
final class DefaultOrder {

    private DefaultOrder() {}

    static List<Order> of(List<Expression> outputs, List<Expression> grouping) {
        if (grouping.isEmpty()) {
            return List.of();
        }
        Predicate<Expression> isShown = outputs::contains;
        boolean onlyTime = grouping.stream().allMatch(Expression::isTime);
        return Stream.of(
                        grouping.stream()
                                .filter(isShown.and(Expression::isTime))
                                .map(DefaultOrder::ascending),
                        outputs.stream()
                                .filter(Expression::isAggregate)
                                .limit(onlyTime ? 0 : 1)
                                .map(measure -> new Order(measure, true)),
                        grouping.stream()
                                .filter(isShown.and(Predicate.not(Expression::isTime)))
                                .map(DefaultOrder::ascending))
                .flatMap(orders -> orders)
                .distinct()
                .toList();
    }

    private static Order ascending(Expression group) {
        return new Order(group, false);
    }
}
