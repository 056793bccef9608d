package org.analyticschatbot.texttosql.rules.sql;

import java.util.List;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.jspecify.annotations.Nullable;

/** Prints what a query shows, groups by and orders by. */
final class ExpressionWriter {

    private final From from;
    private final ConditionWriter conditions;

    ExpressionWriter(From from, ConditionWriter conditions) {
        this.from = from;
        this.conditions = conditions;
    }

    String sql(Expression expression) {
        return switch (expression) {
            case Expression.ColumnValue value -> from.column(value.column());
            case Expression.Truncated truncated ->
                "date_trunc('" + truncated.unit().word() + "', " + from.column(truncated.column()) + ")";
            case Expression.Weekday weekday -> "date_format(" + from.column(weekday.column()) + ", '%W')";
            case Expression.Aggregate aggregate ->
                aggregate.function().sql() + "(" + from.column(aggregate.column()) + ")";
            case Expression.Count count -> count(count.distinct());
            case Expression.MetricValue value ->
                from.expression(value.table(), value.metric().expression());
            case Expression.PerEach per ->
                rounded("1e0 * " + sql(per.total()) + " / count(DISTINCT " + sql(per.key()) + ")");
            case Expression.ShareWhere share -> rounded(share(share));
            case Expression.TotalWhere where -> where(where);
            case Expression.Difference difference -> sql(difference.more()) + " - " + sql(difference.less());
            case Expression.ShareOfTotal share ->
                rounded("1e2 * " + sql(share.total()) + " / sum(" + sql(share.total()) + ") OVER ()");
        };
    }

    /** Days of the week group by their number too, so that they can be put in its order. */
    List<String> groups(Expression expression) {
        return expression instanceof Expression.Weekday weekday
                ? List.of(sql(weekday), dayOfWeek(weekday))
                : List.of(sql(expression));
    }

    String order(Expression expression) {
        return expression instanceof Expression.Weekday weekday ? dayOfWeek(weekday) : sql(expression);
    }

    private String dayOfWeek(Expression.Weekday weekday) {
        return "day_of_week(" + from.column(weekday.column()) + ")";
    }

    private String where(Expression.TotalWhere where) {
        String when = "(CASE WHEN " + conditions.sql(where.condition()) + " THEN ";
        return where.total() instanceof Expression.Aggregate aggregate
                ? aggregate.function().sql() + when + from.column(aggregate.column()) + " END)"
                : "count" + when + "1 END)";
    }

    private String share(Expression.ShareWhere share) {
        String when = "CASE WHEN " + conditions.sql(share.condition()) + " THEN ";
        return share.total() instanceof Expression.Aggregate sum
                ? "1e2 * sum(" + when + from.column(sum.column()) + " END) / " + sql(sum)
                : "avg(" + when + "1e2 ELSE 0e0 END)";
    }

    private String count(@Nullable ColumnRef distinct) {
        return distinct == null ? "count(*)" : "count(DISTINCT " + from.column(distinct) + ")";
    }

    private static String rounded(String sql) {
        return "round(" + sql + ", 2)";
    }
}
