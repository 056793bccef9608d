package org.analyticschatbot.core.sql;

import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Writes allowed queries at random. Each expression and each relation is a slot with a number; another text can be put
 * into one slot, and the rest of the query stays the same for the same seed.
 */
final class RandomQueries {

    private static final int DEPTH = 4;

    private final SplittableRandom random;
    private final int replaced;
    private final String expression;
    private final String relation;
    private int slots;

    private RandomQueries(long seed, int replaced, String expression, String relation) {
        this.random = new SplittableRandom(seed);
        this.replaced = replaced;
        this.expression = expression;
        this.relation = relation;
    }

    static String query(long seed) {
        return new RandomQueries(seed, -1, "", "").statement();
    }

    /** The same query with one slot, chosen by the seed, replaced: by either text, as the slot needs. */
    static String query(long seed, String expression, String relation) {
        RandomQueries plain = new RandomQueries(seed, -1, "", "");
        plain.statement();
        int slot = new SplittableRandom(~seed).nextInt(plain.slots);
        return new RandomQueries(seed, slot, expression, relation).statement();
    }

    private String statement() {
        return pick(
                () -> select(DEPTH),
                () -> "WITH a AS (" + select(DEPTH - 1) + "), b (x) AS (" + select(DEPTH - 2) + ") " + select(DEPTH),
                () -> select(DEPTH) + pick(" UNION ", " UNION ALL ", " EXCEPT ", " INTERSECT ") + select(DEPTH - 1));
    }

    private String select(int depth) {
        StringBuilder sql = new StringBuilder("SELECT " + maybe("DISTINCT ") + expression(depth));
        sql.append(maybe(() -> ", " + expression(depth) + " AS c2"))
                .append(", ")
                .append(window(depth));
        sql.append(" FROM ").append(from(depth));
        sql.append(maybe(() -> " WHERE " + condition(depth)));
        sql.append(maybe(() -> " GROUP BY " + pick("", "ROLLUP ", "CUBE ") + "(" + expression(depth) + ", b)"));
        sql.append(maybe(() -> " HAVING " + condition(depth)));
        return sql.toString();
    }

    private String from(int depth) {
        return pick(
                () -> relation(depth),
                () -> relation(depth) + " o JOIN " + relation(depth) + " p ON " + condition(depth),
                () -> relation(depth) + " o CROSS JOIN UNNEST(" + expression(depth) + ") AS u (t)",
                () -> relation(depth) + " o, LATERAL (" + nested(depth) + ") AS l");
    }

    private String relation(int depth) {
        String plain = pick(
                () -> "orders",
                () -> "sales.line_items",
                () -> "\"Customer\"",
                () -> "(" + nested(depth) + ")",
                () -> "(VALUES (" + expression(depth - 1) + ", 1))");
        return slots++ == replaced ? relation : plain;
    }

    private String nested(int depth) {
        return depth <= 0 ? "SELECT 1" : select(depth - 2);
    }

    private String window(int depth) {
        return "sum(a) OVER (PARTITION BY " + expression(depth) + " ORDER BY " + expression(depth)
                + maybe(" ROWS BETWEEN 1 PRECEDING AND CURRENT ROW") + ")";
    }

    private String condition(int depth) {
        String left = expression(depth);
        return pick(
                () -> left + pick(" = ", " <> ", " >= ") + expression(depth),
                () -> left + " BETWEEN 1 AND " + expression(depth),
                () -> left + maybe(" NOT") + " IN (1, " + expression(depth) + ")",
                () -> left + " IN (" + nested(depth) + ")",
                () -> left + " IS NOT NULL AND NOT " + "b",
                () -> "EXISTS (" + nested(depth) + ") OR " + left + " LIKE 'x%'",
                () -> left + " IS DISTINCT FROM " + expression(depth));
    }

    private String expression(int depth) {
        String plain = depth <= 0 ? leaf() : branch(depth - 1);
        return slots++ == replaced ? expression : plain;
    }

    private String leaf() {
        return pick(
                "a",
                "b",
                "o.c",
                "\"D e\"",
                "1",
                "-2",
                "1.5",
                "'it''s'",
                "NULL",
                "true",
                "DATE '2025-01-01'",
                "current_date");
    }

    private String branch(int depth) {
        return pick(
                this::leaf,
                () -> "(" + expression(depth) + pick(" + ", " * ", " || ", " / ") + expression(depth) + ")",
                () -> pick("abs", "lower", "sum", "coalesce", "year") + "(" + expression(depth) + ", "
                        + expression(depth) + ")",
                () -> "CASE WHEN " + condition(depth - 1) + " THEN " + expression(depth) + " ELSE " + expression(depth)
                        + " END",
                () -> "CASE " + expression(depth) + " WHEN > " + expression(depth) + " THEN 1 END",
                () -> "CAST(" + expression(depth) + " AS decimal(10, 2))",
                () -> "count(*) FILTER (WHERE " + condition(depth - 1) + ")",
                () -> "transform(ARRAY[" + expression(depth) + "], x -> " + expression(depth) + ")",
                () -> "(" + nested(depth) + ")",
                () -> "if(" + condition(depth - 1) + ", " + expression(depth) + ")",
                () -> "ROW(" + expression(depth) + ", 1)[1]",
                () -> "trim(BOTH 'x' FROM " + expression(depth) + ")");
    }

    private String maybe(String text) {
        return random.nextBoolean() ? text : "";
    }

    private String maybe(Supplier<String> text) {
        return random.nextBoolean() ? text.get() : "";
    }

    private String pick(String... texts) {
        return texts[random.nextInt(texts.length)];
    }

    @SafeVarargs
    private String pick(Supplier<String>... texts) {
        return texts[random.nextInt(texts.length)].get();
    }
}
