package org.analyticschatbot.texttosql.grounding.text;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.analyticschatbot.texttosql.grounding.text.Token.Kind;

/**
 * Cuts a statement into tokens; comments count as space. What fits nothing is a symbol of one character. A doubled quote
 * ends one token and begins the next. No part of the pattern repeats a group, which would need stack for every turn.
 */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("(?<space>\\s++|--[^\\n\\r]*+|/\\*(?s:.*?)\\*/)"
            + "|(?<number>\\d++(?:\\.\\d++)?(?:[eE][-+]?\\d++)?(?![A-Za-z0-9_])|\\.\\d++)"
            + "|(?<word>[\\p{L}\\p{N}_]++)"
            + "|(?<string>'[^']*+')"
            + "|(?<name>\"[^\"]*+\")"
            + "|(?<backticks>`[^`]*+`)"
            + "|(?<symbol><=>|\\|\\||<>|!=|<=|>=|==|&&|->|=>|(?s:.))");

    private Tokens() {}

    static List<Token> of(String sql) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(sql);
        while (matcher.find()) {
            tokens.add(new Token(kind(matcher), matcher.group()));
        }
        return tokens;
    }

    private static Kind kind(Matcher matcher) {
        for (Kind kind : Kind.values()) {
            if (matcher.group(kind.name().toLowerCase(Locale.ROOT)) != null) {
                return kind;
            }
        }
        return Kind.SYMBOL;
    }

    static String text(List<Token> tokens) {
        return tokens.stream().map(Token::text).collect(joining());
    }

    /** The first token at or after the index that is not space, or a blank at the end. */
    static Token next(List<Token> tokens, int index) {
        int next = nextIndex(tokens, index);
        return next < tokens.size() ? tokens.get(next) : Token.BLANK;
    }

    static int nextIndex(List<Token> tokens, int index) {
        int next = index;
        while (next < tokens.size() && tokens.get(next).kind() == Kind.SPACE) {
            next++;
        }
        return next;
    }

    /** The index of the last token before the index that is not space, or -1. */
    static int previousIndex(List<Token> tokens, int index) {
        int previous = index - 1;
        while (previous >= 0 && tokens.get(previous).kind() == Kind.SPACE) {
            previous--;
        }
        return previous;
    }

    /** The index after the parenthesis that closes the one at the index; the end if none does. */
    static int afterParentheses(List<Token> tokens, int index) {
        int depth = 0;
        for (int i = index; i < tokens.size(); i++) {
            depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                return i + 1;
            }
        }
        return tokens.size();
    }
}
