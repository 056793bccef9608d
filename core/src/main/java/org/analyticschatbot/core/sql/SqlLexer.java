package org.analyticschatbot.core.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.analyticschatbot.core.sql.Token.Kind;

/**
 * Cuts SQL into tokens in one pass, without recursion. Knows strings, quoted names and comments as the Trino lexer
 * does (a comment ends at a carriage return too), and refuses characters that hide something from the eye.
 */
final class SqlLexer {

    private static final int MAX_TOKENS = 3_000;
    private static final String SYMBOLS = "+-*/%=<>!|.,()[];:?^{}&";
    private static final Set<String> PAIRS = Set.of("||", "<>", "!=", "<=", ">=", "->", "=>");

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private SqlLexer(String sql) {
        this.sql = sql;
    }

    /** @throws Refused for what no query needs, or for more than 3,000 tokens */
    static List<Token> tokens(String sql) {
        SqlLexer lexer = new SqlLexer(sql);
        while (lexer.position < sql.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    private void next() {
        char c = sql.charAt(position);
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
            position++;
        } else if (c == '\'') {
            add(Kind.STRING, quoted('\'', "string"));
        } else if (c == '"') {
            add(Kind.QUOTED_NAME, quoted('"', "quoted name"));
        } else if (sql.startsWith("--", position)) {
            skipTo(endOfLine());
        } else if (sql.startsWith("/*", position)) {
            skipTo(endOfComment());
        } else {
            plain(c);
        }
    }

    private void plain(char c) {
        if (isDigit(c)) {
            add(Kind.NUMBER, endOfNumber());
        } else if (isWordPart(c)) {
            add(Kind.WORD, endOfWord(position));
        } else if (SYMBOLS.indexOf(c) >= 0) {
            add(Kind.SYMBOL, position + (PAIRS.stream().anyMatch(pair -> sql.startsWith(pair, position)) ? 2 : 1));
        } else {
            throw Refusals.character(sql.codePointAt(position));
        }
    }

    private void add(Kind kind, int end) {
        if (tokens.size() == MAX_TOKENS) {
            throw Refusals.tooLarge("tokens", MAX_TOKENS);
        }
        if (kind == Kind.QUOTED_NAME) {
            refuseInvisible(end);
        }
        boolean named = kind == Kind.WORD || kind == Kind.SYMBOL;
        String text = named ? sql.substring(position, end).toUpperCase(Locale.ROOT) : "";
        tokens.add(new Token(kind, text, position));
        position = end;
    }

    private void skipTo(int end) {
        refuseInvisible(end);
        position = end;
    }

    private int quoted(char quote, String name) {
        int end = position + 1;
        while (true) {
            int close = sql.indexOf(quote, end);
            if (close < 0) {
                throw Refusals.unterminated(name);
            }
            if (close + 1 == sql.length() || sql.charAt(close + 1) != quote) {
                return close + 1;
            }
            end = close + 2;
        }
    }

    private int endOfLine() {
        int end = position;
        while (end < sql.length() && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int endOfComment() {
        int close = sql.indexOf("*/", position + 2);
        if (close < 0) {
            throw Refusals.unterminated("comment");
        }
        return close + 2;
    }

    /** A fraction belongs to its number; a name after the dot does not. */
    private int endOfNumber() {
        int end = endOfWord(position);
        boolean fraction = end + 1 < sql.length() && sql.charAt(end) == '.' && isDigit(sql.charAt(end + 1));
        return fraction ? endOfWord(end + 1) : end;
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < sql.length() && isWordPart(sql.charAt(end))) {
            end++;
        }
        return end;
    }

    private void refuseInvisible(int end) {
        sql.substring(position, end)
                .codePoints()
                .filter(SqlLexer::isInvisible)
                .findFirst()
                .ifPresent(character -> {
                    throw Refusals.character(character);
                });
    }

    private static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint != '\t' && codePoint != '\n' && codePoint != '\r';
            case Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWordPart(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
}
