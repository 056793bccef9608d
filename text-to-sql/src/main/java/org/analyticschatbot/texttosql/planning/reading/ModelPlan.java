package org.analyticschatbot.texttosql.planning.reading;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A plan as a model sends it: the schema of its answer is made from this record. Fields that do not apply are empty;
 * strict schemas know no absent ones, and weaker models leave them out all the same. An answer that names no kind is SQL.
 */
public record ModelPlan(
        Kind kind,
        String sql,
        String title,
        String chart,
        List<String> assumptions,
        String text,
        List<String> options,
        String table,
        List<String> words) {

    public ModelPlan {
        kind = requireNonNullElse(kind, Kind.SQL);
        sql = requireNonNullElse(sql, "");
        title = requireNonNullElse(title, "");
        chart = requireNonNullElse(chart, "");
        assumptions = withoutNull(assumptions);
        text = requireNonNullElse(text, "");
        options = withoutNull(options);
        table = requireNonNullElse(table, "");
        words = withoutNull(words);
    }

    /** What is left when a model sends nothing but SQL. */
    static ModelPlan ofSql(String sql) {
        return new ModelPlan(Kind.SQL, sql, "", "", List.of(), "", List.of(), "", List.of());
    }

    ModelPlan withSql(String newSql) {
        return new ModelPlan(kind, newSql, title, chart, assumptions, text, options, table, words);
    }

    /** JSON may hold null where the type does not. */
    private static List<String> withoutNull(@Nullable List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .filter(Objects::nonNull)
                        .filter(one -> !one.isBlank())
                        .toList();
    }

    /** What a question is answered by. */
    public enum Kind {
        SQL,
        DESCRIBE,
        ASK,
        DECLINE
    }
}
