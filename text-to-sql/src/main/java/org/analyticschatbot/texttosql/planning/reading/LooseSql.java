package org.analyticschatbot.texttosql.planning.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** SQL wherever it stands in a text. */
final class LooseSql {

    private static final Pattern FENCED = Pattern.compile(
            "```(?:sql|trino|presto)?[ \\t]*\\n(.*?)(?:```|\\z)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    /** From a line that starts a query, perhaps after a label such as "SQLQuery:", to a blank line. */
    private static final Pattern BARE = Pattern.compile(
            "^(?:\\w+:)?[ \\t]*((?:SELECT|WITH)\\s.*?)(?=\\n\\s*\\n|\\z)",
            Pattern.DOTALL | Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private LooseSql() {}

    /** All statements in fences; where there is no fence, all that start a line. */
    static List<String> in(String text) {
        List<String> fenced = groups(FENCED, text);
        return (fenced.isEmpty() ? groups(BARE, text) : fenced)
                .stream().flatMap(sql -> statements(sql).stream()).toList();
    }

    private static List<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** Parted at semicolons outside of quotes and comments; what is blank is none. */
    static List<String> statements(String sql) {
        List<String> statements = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < sql.length(); at = next(sql, at)) {
            if (sql.charAt(at) == ';') {
                statements.add(sql.substring(start, at));
                start = at + 1;
            }
        }
        statements.add(sql.substring(start));
        return statements.stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** Past the character, or past the quote or comment that starts there. */
    private static int next(String sql, int at) {
        return switch (sql.charAt(at)) {
            case '\'' -> past(sql, "'", at + 1);
            case '"' -> past(sql, "\"", at + 1);
            case '-' -> sql.startsWith("--", at) ? past(sql, "\n", at) : at + 1;
            case '/' -> sql.startsWith("/*", at) ? past(sql, "*/", at + 2) : at + 1;
            default -> at + 1;
        };
    }

    private static int past(String sql, String mark, int from) {
        int found = sql.indexOf(mark, from);
        return found < 0 ? sql.length() : found + mark.length();
    }
}
