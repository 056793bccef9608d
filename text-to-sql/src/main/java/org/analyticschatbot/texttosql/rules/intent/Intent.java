package org.analyticschatbot.texttosql.rules.intent;

import java.util.List;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;

/**
 * What a question asks for.
 *
 * @param root the table whose rows are asked for or counted
 * @param outputs the columns of the result; empty for all columns of the root
 * @param having what each group must fulfil
 * @param within what the first ones are looked for in each of; empty for the first ones of all
 * @param limit null for all rows
 */
public record Intent(
        TableName root,
        List<Expression> outputs,
        boolean distinct,
        List<Condition> conditions,
        List<Expression> grouping,
        List<GroupTest> having,
        List<Order> order,
        List<Expression> within,
        @Nullable Long limit) {

    public Intent {
        outputs = List.copyOf(outputs);
        conditions = List.copyOf(conditions);
        grouping = List.copyOf(grouping);
        having = List.copyOf(having);
        order = List.copyOf(order);
        within = List.copyOf(within);
    }

    public boolean isAggregated() {
        return !grouping.isEmpty() || outputs.stream().anyMatch(Expression::isAggregate);
    }
}
