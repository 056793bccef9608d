package org.analyticschatbot.core.sql;

import static org.analyticschatbot.core.sql.TreeCopy.at;

import io.trino.sql.tree.GroupBy;
import io.trino.sql.tree.GroupingElement;
import io.trino.sql.tree.GroupingSets;
import io.trino.sql.tree.SimpleGroupBy;

/** GROUP BY, of which an engine computes every grouping set: there may be no more than a CUBE of 8 columns has. */
final class GroupByCopy {

    private static final int MAX_CUBE_COLUMNS = 8;
    private static final int MAX_GROUPING_SETS = 1 << MAX_CUBE_COLUMNS;

    private final TreeCopy tree;

    GroupByCopy(TreeCopy tree) {
        this.tree = tree;
    }

    GroupBy copy(GroupBy groupBy) {
        long sets = groupBy.getGroupingElements().stream()
                .mapToLong(GroupByCopy::sets)
                .reduce(1, (left, right) -> Math.min(left * right, MAX_GROUPING_SETS + 1));
        if (sets > MAX_GROUPING_SETS) {
            throw Refusals.tooLarge("grouping sets", MAX_GROUPING_SETS);
        }
        return new GroupBy(
                at(groupBy),
                groupBy.isDistinct(),
                groupBy.getGroupingElements().stream().map(this::element).toList());
    }

    private static long sets(GroupingElement element) {
        if (!(element instanceof GroupingSets grouping)) {
            return 1;
        }
        int count = grouping.getSets().size();
        return switch (grouping.getType()) {
            case EXPLICIT -> count;
            case ROLLUP -> count + 1L;
            case CUBE -> 1L << Math.min(count, MAX_CUBE_COLUMNS + 1);
        };
    }

    private GroupingElement element(GroupingElement element) {
        return switch (element) {
            case SimpleGroupBy simple -> new SimpleGroupBy(at(simple), tree.expressions(simple.getExpressions()));
            case GroupingSets grouping ->
                new GroupingSets(
                        at(grouping),
                        grouping.getType(),
                        grouping.getSets().stream().map(tree::expressions).toList());
            default -> throw Refusals.node(element);
        };
    }
}
