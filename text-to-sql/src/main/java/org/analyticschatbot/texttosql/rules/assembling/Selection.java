package org.analyticschatbot.texttosql.rules.assembling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Order;

/** What a draft shows, groups by and orders by, while it is completed. */
final class Selection {

    final List<Expression> outputs;
    final List<Expression> grouping;
    final List<Order> order;

    Selection(Draft draft) {
        this.outputs = new ArrayList<>(draft.outputs);
        this.grouping = new ArrayList<>(draft.grouping);
        this.order = new ArrayList<>(draft.order);
    }

    boolean isAggregated() {
        return hasAggregates() || order.stream().anyMatch(entry -> entry.by().isAggregate());
    }

    boolean hasAggregates() {
        return outputs.stream().anyMatch(Expression::isAggregate);
    }

    /** A single row of numbers. */
    boolean isScalar() {
        return grouping.isEmpty() && hasAggregates();
    }

    List<Expression> plain() {
        return outputs.stream().filter(output -> !output.isAggregate()).toList();
    }

    boolean shows(TableName table) {
        return outputs.stream().anyMatch(output -> output.table().equals(table));
    }

    /** The tables whose rows are counted or summed. */
    Set<TableName> measuredTables() {
        return outputs.stream()
                .filter(Expression::isAggregate)
                .map(Expression::table)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The table that the rows are ordered by a number of. */
    Optional<TableName> rankedTable() {
        return order.stream()
                .map(Order::by)
                .filter(Expression::isAggregate)
                .findFirst()
                .map(Expression::table);
    }

    /** Everything that is shown, grouped or ordered by. */
    List<Expression> all() {
        List<Expression> all = new ArrayList<>(outputs);
        all.addAll(grouping);
        order.forEach(entry -> all.add(entry.by()));
        return all;
    }
}
