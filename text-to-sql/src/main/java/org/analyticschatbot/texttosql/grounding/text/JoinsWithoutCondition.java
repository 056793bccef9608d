package org.analyticschatbot.texttosql.grounding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.analyticschatbot.texttosql.grounding.Findings;

/** A JOIN without ON gets {@code ON TRUE} to fit the grammar; the tree's repair looks for the real condition. */
final class JoinsWithoutCondition implements TextRepair {

    private static final Set<String> CONDITIONS = Set.of("ON", "USING");
    private static final Set<String> NO_ALIAS = Set.of(
            "JOIN",
            "INNER",
            "LEFT",
            "RIGHT",
            "FULL",
            "CROSS",
            "NATURAL",
            "WHERE",
            "GROUP",
            "ORDER",
            "HAVING",
            "LIMIT",
            "OFFSET",
            "FETCH",
            "UNION",
            "INTERSECT",
            "EXCEPT",
            "WINDOW",
            "ON",
            "USING");

    @Override
    public List<Token> repair(List<Token> tokens, Findings findings) {
        if (joins(tokens) <= conditions(tokens)) {
            return tokens;
        }
        List<Token> repaired = new ArrayList<>(tokens);
        for (int i = repaired.size() - 1; i >= 0; i--) {
            if (repaired.get(i).isWord("JOIN") && takesCondition(repaired, i)) {
                int end = endOfRelation(repaired, Tokens.nextIndex(repaired, i + 1));
                if (!CONDITIONS.contains(Tokens.next(repaired, end).keyword())) {
                    repaired.add(end, Token.word(" ON TRUE"));
                }
            }
        }
        return repaired;
    }

    /** In {@code a JOIN b JOIN c ON … ON …} the conditions come later, but they come. */
    private static long conditions(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> CONDITIONS.contains(token.keyword()))
                .count();
    }

    private static long joins(List<Token> tokens) {
        return IntStream.range(0, tokens.size())
                .filter(i -> tokens.get(i).isWord("JOIN") && takesCondition(tokens, i))
                .count();
    }

    private static boolean takesCondition(List<Token> tokens, int join) {
        int before = Tokens.previousIndex(tokens, join);
        return before >= 0
                && !tokens.get(before).isWord("CROSS")
                && !tokens.get(before).isWord("NATURAL");
    }

    private static int endOfRelation(List<Token> tokens, int start) {
        int end = start < tokens.size() && tokens.get(start).isSymbol("(")
                ? Tokens.afterParentheses(tokens, start)
                : endOfName(tokens, start);
        int next = Tokens.nextIndex(tokens, end);
        if (Tokens.next(tokens, next).isWord("AS")) {
            return Math.min(Tokens.nextIndex(tokens, next + 1) + 1, tokens.size());
        }
        Token alias = Tokens.next(tokens, next);
        return alias.isName() && !NO_ALIAS.contains(alias.keyword()) ? next + 1 : end;
    }

    private static int endOfName(List<Token> tokens, int start) {
        int end = Math.min(start + 1, tokens.size());
        while (end + 1 < tokens.size() && tokens.get(end).isSymbol(".")) {
            end += 2;
        }
        return end;
    }
}
