package org.analyticschatbot.local.duckdb.dialect;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Patterns for dates, of MySQL, Joda and Teradata, as DuckDB's strftime and strptime read them. */
final class DatePattern {

    private static final Pattern JODA = Pattern.compile("'((?:[^']|'')*)'|([A-Za-z])\\2*|.", Pattern.DOTALL);
    private static final Pattern TERADATA = Pattern.compile("yyyy|yy|mm|dd|hh24|hh|mi|ss|[^A-Za-z0-9]");

    /** From https://trino.io/docs/current/functions/datetime.html, MySQL date functions. */
    private static final Map<String, String> FROM_MYSQL = Map.ofEntries(
            Map.entry("a", "%a"),
            Map.entry("b", "%b"),
            Map.entry("c", "%-m"),
            Map.entry("d", "%d"),
            Map.entry("e", "%-d"),
            Map.entry("f", "%f"),
            Map.entry("H", "%H"),
            Map.entry("h", "%I"),
            Map.entry("I", "%I"),
            Map.entry("i", "%M"),
            Map.entry("j", "%j"),
            Map.entry("k", "%-H"),
            Map.entry("l", "%-I"),
            Map.entry("M", "%B"),
            Map.entry("m", "%m"),
            Map.entry("p", "%p"),
            Map.entry("r", "%I:%M:%S %p"),
            Map.entry("S", "%S"),
            Map.entry("s", "%S"),
            Map.entry("T", "%H:%M:%S"),
            Map.entry("v", "%V"),
            Map.entry("W", "%A"),
            Map.entry("x", "%G"),
            Map.entry("Y", "%Y"),
            Map.entry("y", "%y"),
            Map.entry("%", "%%"));

    private static final Map<String, String> FROM_JODA = Map.ofEntries(
            Map.entry("y", "%Y"),
            Map.entry("yy", "%y"),
            Map.entry("yyyy", "%Y"),
            Map.entry("Y", "%Y"),
            Map.entry("YYYY", "%Y"),
            Map.entry("xxxx", "%G"),
            Map.entry("ww", "%V"),
            Map.entry("e", "%u"),
            Map.entry("E", "%a"),
            Map.entry("EEE", "%a"),
            Map.entry("EEEE", "%A"),
            Map.entry("D", "%-j"),
            Map.entry("DDD", "%j"),
            Map.entry("M", "%-m"),
            Map.entry("MM", "%m"),
            Map.entry("MMM", "%b"),
            Map.entry("MMMM", "%B"),
            Map.entry("d", "%-d"),
            Map.entry("dd", "%d"),
            Map.entry("a", "%p"),
            Map.entry("h", "%-I"),
            Map.entry("hh", "%I"),
            Map.entry("H", "%-H"),
            Map.entry("HH", "%H"),
            Map.entry("m", "%-M"),
            Map.entry("mm", "%M"),
            Map.entry("s", "%-S"),
            Map.entry("ss", "%S"),
            Map.entry("SSS", "%g"));

    private static final Map<String, String> FROM_TERADATA =
            Map.of("yyyy", "%Y", "yy", "%y", "mm", "%m", "dd", "%d", "hh24", "%H", "hh", "%I", "mi", "%M", "ss", "%S");

    private DatePattern() {}

    static String mysql(String pattern) {
        StringBuilder format = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            boolean directive = pattern.charAt(i) == '%' && i + 1 < pattern.length();
            format.append(
                    directive
                            ? directive(FROM_MYSQL, String.valueOf(pattern.charAt(++i)), pattern)
                            : literal(String.valueOf(pattern.charAt(i))));
        }
        return format.toString();
    }

    static String joda(String pattern) {
        return JODA.matcher(pattern).replaceAll(part -> Matcher.quoteReplacement(jodaPart(part, pattern)));
    }

    private static String jodaPart(MatchResult part, String pattern) {
        String quoted = part.group(1);
        if (quoted != null) {
            return literal(quoted.isEmpty() ? "'" : quoted.replace("''", "'"));
        }
        return part.group(2) == null ? literal(part.group()) : directive(FROM_JODA, part.group(), pattern);
    }

    static String teradata(String pattern) {
        StringBuilder format = new StringBuilder();
        Matcher parts = TERADATA.matcher(pattern);
        int end = 0;
        while (parts.find() && parts.start() == end) {
            format.append(FROM_TERADATA.getOrDefault(parts.group(), literal(parts.group())));
            end = parts.end();
        }
        if (end < pattern.length()) {
            throw unknown(pattern.substring(end), pattern);
        }
        return format.toString();
    }

    private static String directive(Map<String, String> known, String part, String pattern) {
        String directive = known.get(part);
        if (directive == null) {
            throw unknown(part, pattern);
        }
        return directive;
    }

    private static String literal(String text) {
        return text.replace("%", "%%");
    }

    private static NotTranslatable unknown(String part, String pattern) {
        return NotTranslatable.construct("'%s' in the date pattern '%s'".formatted(part, pattern));
    }
}
