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
        return calledInFrom(sql)
                .map(Refusals::function)
                .orElseGet(() -> Refusals.unreadable("line %d, column %d%s"
                        .formatted(error.getLineNumber(), error.getColumnNumber(), found(sql, error))));
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

    private static String found(String sql, ParsingException error) {
        String line = sql.lines().skip(error.getLineNumber() - 1L).findFirst().orElse("");
        Matcher matcher = NEXT.matcher(line);
        boolean found = error.getColumnNumber() <= line.length() && matcher.find(error.getColumnNumber() - 1);
        return found ? ": " + matcher.group() : "";
    }
}
