package org.analyticschatbot.core.sql;

import io.trino.sql.parser.ParsingException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what the parser stumbled over, as the asker wrote it. */
final class SyntaxError {

    private static final Pattern CALL_IN_FROM =
            Pattern.compile("\\b(?:FROM|JOIN)\\s+(\\w+)\\s*\\(", Pattern.CASE_INSENSITIVE);
    private static final Pattern NEXT = Pattern.compile("\\w+|'[^']*'|\"[^\"]*\"|\\S");
    private static final Set<String> RELATIONS = Set.of("unnest", "lateral", "table", "json_table");

    private SyntaxError() {}

    static Refused of(String sql, ParsingException error) {
        return at(sql, error.getLineNumber(), error.getColumnNumber());
    }

    /** @param line and column, both from 1, of what does not fit */
    static Refused at(String sql, int line, int column) {
        return calledInFrom(sql)
                .map(Refusals::function)
                .orElseGet(() ->
                        Refusals.unreadable("line %d, column %d%s".formatted(line, column, found(sql, line, column))));
    }

    /** Other engines call functions in FROM without TABLE(…), most of them to read files. */
    private static Optional<String> calledInFrom(String sql) {
        return CALL_IN_FROM
                .matcher(sql)
                .results()
                .map(call -> call.group(1))
                .filter(name -> !RELATIONS.contains(name.toLowerCase(Locale.ROOT)))
                .filter(name -> !AllowedFunctions.contains(name))
                .findFirst();
    }

    private static String found(String sql, int line, int column) {
        String text = sql.lines().skip(line - 1L).findFirst().orElse("");
        Matcher matcher = NEXT.matcher(text);
        boolean found = column <= text.length() && matcher.find(column - 1);
        return found ? ": " + matcher.group() : "";
    }
}
