package org.analyticschatbot.texttosql.rules.sql;

import java.util.Locale;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.language.Lemmas;
import org.analyticschatbot.texttosql.rules.language.Plurals;
import org.jspecify.annotations.Nullable;

/** Names of computed columns. */
public final class Labels {

    private Labels() {}

    public static String name(Expression expression) {
        return switch (expression) {
            case Expression.ColumnValue value -> value.column().name();
            case Expression.Truncated truncated -> truncated.unit().word();
            case Expression.Weekday _ -> "weekday";
            case Expression.Aggregate aggregate ->
                aggregate.function().word() + "_" + aggregate.column().name().toLowerCase(Locale.ROOT);
            case Expression.Count count -> "number_of_" + counted(count.table(), count.distinct());
            case Expression.MetricValue value ->
                value.metric().name().toLowerCase(Locale.ROOT).replace(' ', '_');
            case Expression.PerEach per -> total(per.total()) + "_per_" + key(per.key());
            case Expression.ShareWhere share -> share.name().replace(' ', '_') + "_percent";
            case Expression.TotalWhere where -> name(where.total());
            case Expression.Difference difference ->
                "difference_in_" + name(difference.more()).replaceFirst("^(minimum|maximum)_", "");
            case Expression.ShareOfTotal share -> "share_of_" + total(share.total()) + "_percent";
        };
    }

    private static String total(Expression total) {
        return total instanceof Expression.Aggregate aggregate
                ? aggregate.column().name().toLowerCase(Locale.ROOT)
                : name(total).replaceFirst("^number_of_", "");
    }

    private static String key(Expression key) {
        return key instanceof Expression.ColumnValue value
                ? Lemmas.lemma(value.table().name())
                : name(key);
    }

    private static String counted(TableName table, @Nullable ColumnRef distinct) {
        boolean isKey =
                distinct == null || distinct.name().toLowerCase(Locale.ROOT).endsWith("id");
        return Plurals.of(
                isKey || distinct == null ? table.name() : distinct.name().toLowerCase(Locale.ROOT));
    }
}
