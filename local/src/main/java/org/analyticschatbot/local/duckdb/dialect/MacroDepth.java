package org.analyticschatbot.local.duckdb.dialect;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How deep macros stand in macros. DuckDB puts an argument wherever the macro names it, so the size of what it plans
 * grows with the power of the depth.
 */
final class MacroDepth {

    static final int LIMIT = 5;

    private static final Pattern TOKEN = Pattern.compile("'[^']*'|\"[^\"]*\"|(trino_\\w+)?\\(|\\)");

    private MacroDepth() {}

    static String limited(String sql) {
        Deque<Boolean> open = new ArrayDeque<>();
        int depth = 0;
        Matcher tokens = TOKEN.matcher(sql);
        while (tokens.find()) {
            String token = tokens.group();
            if (token.endsWith("(")) {
                open.push(token.length() > 1);
                depth += token.length() > 1 ? 1 : 0;
            } else if (token.equals(")")) {
                depth -= open.pop() ? 1 : 0;
            }
            if (depth > LIMIT) {
                throw new NotTranslatable("nesting", "Its calculations are nested too deeply for local files.");
            }
        }
        return sql;
    }
}
