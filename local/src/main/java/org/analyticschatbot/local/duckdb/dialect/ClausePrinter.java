package org.analyticschatbot.local.duckdb.dialect;

import static java.util.stream.Collectors.joining;

import io.trino.sql.tree.Expression;
import io.trino.sql.tree.FrameBound;
import io.trino.sql.tree.GroupBy;
import io.trino.sql.tree.GroupingElement;
import io.trino.sql.tree.GroupingSets;
import io.trino.sql.tree.OrderBy;
import io.trino.sql.tree.SimpleGroupBy;
import io.trino.sql.tree.SortItem;
import io.trino.sql.tree.Window;
import io.trino.sql.tree.WindowDefinition;
import io.trino.sql.tree.WindowFrame;
import io.trino.sql.tree.WindowReference;
import io.trino.sql.tree.WindowSpecification;
import java.util.List;
import java.util.function.UnaryOperator;

/** Prints GROUP BY, ORDER BY and windows. */
final class ClausePrinter {

    private final ExpressionPrinter expressions;

    ClausePrinter(ExpressionPrinter expressions) {
        this.expressions = expressions;
    }

    String orderBy(OrderBy order) {
        return orderBy(order, UnaryOperator.identity());
    }

    /** @param meaning what a sort key stands for */
    String orderBy(OrderBy order, UnaryOperator<Expression> meaning) {
        return order.getSortItems().stream()
                .map(item -> expressions.print(meaning.apply(item.getSortKey())) + direction(item))
                .collect(joining(", ", " ORDER BY ", ""));
    }

    /** NULLs come last by default in both directions, so a changed setting of DuckDB must not matter. */
    private static String direction(SortItem item) {
        String direction = item.getOrdering() == SortItem.Ordering.DESCENDING ? " DESC" : " ASC";
        return direction + (item.getNullOrdering() == SortItem.NullOrdering.FIRST ? " NULLS FIRST" : " NULLS LAST");
    }

    String groupBy(GroupBy groupBy) {
        if (groupBy.isDistinct()) {
            throw NotTranslatable.construct("GROUP BY DISTINCT");
        }
        return groupBy.getGroupingElements().stream().map(this::grouping).collect(joining(", ", " GROUP BY ", ""));
    }

    private String grouping(GroupingElement element) {
        return switch (element) {
            case SimpleGroupBy simple
            when simple.getExpressions().size() == 1 ->
                expressions.print(simple.getExpressions().getFirst());
            case SimpleGroupBy simple -> set(simple.getExpressions());
            case GroupingSets sets -> sets(sets);
            default -> throw NotTranslatable.construct(TrinoToDuckDb.nameOf(element));
        };
    }

    private String sets(GroupingSets sets) {
        String name = switch (sets.getType()) {
            case EXPLICIT -> "GROUPING SETS";
            case ROLLUP -> "ROLLUP";
            case CUBE -> "CUBE";
        };
        return sets.getSets().stream().map(this::set).collect(joining(", ", name + " (", ")"));
    }

    private String set(List<Expression> columns) {
        return "(" + expressions.printAll(columns) + ")";
    }

    String windows(List<WindowDefinition> windows) {
        return windows.isEmpty()
                ? ""
                : windows.stream()
                        .map(window -> Quoting.name(window.getName()) + " AS " + specification(window.getWindow()))
                        .collect(joining(", ", " WINDOW ", ""));
    }

    String over(Window window) {
        return switch (window) {
            case WindowReference reference -> " OVER " + Quoting.name(reference.getName());
            case WindowSpecification specification -> " OVER " + specification(specification);
            default -> throw NotTranslatable.construct("window");
        };
    }

    private String specification(WindowSpecification window) {
        String name = window.getExistingWindowName().map(Quoting::name).orElse("");
        String partition = window.getPartitionBy().isEmpty()
                ? ""
                : " PARTITION BY " + expressions.printAll(window.getPartitionBy());
        return "(" + name + partition
                + window.getOrderBy().map(this::orderBy).orElse("")
                + window.getFrame().map(this::frame).orElse("") + ")";
    }

    private String frame(WindowFrame frame) {
        if (frame.getPattern().isPresent() || !frame.getMeasures().isEmpty()) {
            throw NotTranslatable.construct("row pattern in a window");
        }
        String start = bound(frame.getStart());
        return " " + frame.getType()
                + frame.getEnd()
                        .map(end -> " BETWEEN " + start + " AND " + bound(end))
                        .orElse(" " + start);
    }

    private String bound(FrameBound bound) {
        String value =
                bound.getValue().map(rows -> expressions.print(rows) + " ").orElse("");
        return value + bound.getType().name().replace('_', ' ');
    }
}
