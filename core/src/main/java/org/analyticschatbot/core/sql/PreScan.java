package org.analyticschatbot.core.sql;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.analyticschatbot.core.sql.Token.Kind;

/**
 * Looks at the text before the parser does, whose time and stack grow with nesting: ten thousand parentheses cost it
 * 40 s. What passes here is small and shallow.
 */
final class PreScan {

    private static final int MAX_BYTES = 10 * 1024;
    private static final Set<String> QUERY_STARTS = Set.of("SELECT", "WITH", "VALUES", "TABLE", "(");

    private PreScan() {}

    /**
     * @return the text to parse: the one statement, without the semicolon at its end
     * @throws Refused if it is too large, holds hidden characters, or does not begin like a query
     */
    static String admit(String sql) {
        refuseBytes(sql);
        List<Token> tokens = SqlLexer.tokens(sql);
        boolean closed = !tokens.isEmpty() && tokens.getLast().is(";");
        List<Token> statement = closed ? tokens.subList(0, tokens.size() - 1) : tokens;
        refuseOtherStatements(statement);
        Nesting nesting = new Nesting();
        statement.forEach(nesting::accept);
        nesting.finish();
        return closed ? sql.substring(0, tokens.getLast().start()) : sql;
    }

    private static void refuseBytes(String sql) {
        if (sql.length() > MAX_BYTES || sql.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw Refusals.tooLarge("bytes", MAX_BYTES);
        }
        sql.codePoints().filter(PreScan::isBroken).findFirst().ifPresent(character -> {
            throw Refusals.character(character);
        });
    }

    /** NUL ends a text in C; a lone surrogate cannot be written as UTF-8. Neither is harmless even in a string. */
    private static boolean isBroken(int codePoint) {
        return codePoint == 0 || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static void refuseOtherStatements(List<Token> statement) {
        if (statement.isEmpty()) {
            throw Refusals.notQuery("empty statement");
        }
        Token first = statement.getFirst();
        if (!QUERY_STARTS.contains(first.text())) {
            throw Refusals.notQuery(first.kind() == Kind.WORD ? first.text() : "statement");
        }
        if (statement.stream().anyMatch(token -> token.is(";"))) {
            throw first.is("WITH") && statement.get(1).is("FUNCTION")
                    ? Refusals.construct("WITH FUNCTION")
                    : Refusals.severalStatements();
        }
    }
}
