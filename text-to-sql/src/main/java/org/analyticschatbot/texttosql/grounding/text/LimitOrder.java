package org.analyticschatbot.texttosql.grounding.text;

import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.texttosql.grounding.Findings;
import org.analyticschatbot.texttosql.grounding.text.Token.Kind;

/** {@code LIMIT 10 OFFSET 20} and {@code LIMIT 20, 10}; Trino wants OFFSET before LIMIT. */
final class LimitOrder implements TextRepair {

    private static final int LENGTH = 4;

    @Override
    public List<Token> repair(List<Token> tokens, Findings findings) {
        List<Token> repaired = new ArrayList<>();
        int index = 0;
        while (index < tokens.size()) {
            List<Integer> clause = clause(tokens, index);
            if (isLimit(tokens, clause)) {
                repaired.addAll(ordered(tokens, clause));
                findings.repaired("limit");
                index = clause.getLast() + 1;
            } else {
                repaired.add(tokens.get(index++));
            }
        }
        return repaired;
    }

    /** Where the four tokens from the index on stand. */
    private static List<Integer> clause(List<Token> tokens, int index) {
        List<Integer> places = new ArrayList<>();
        int next = index;
        while (places.size() < LENGTH && next < tokens.size()) {
            places.add(next);
            next = Tokens.nextIndex(tokens, next + 1);
        }
        return places;
    }

    private static boolean isLimit(List<Token> tokens, List<Integer> clause) {
        return clause.size() == LENGTH
                && tokens.get(clause.get(0)).isWord("LIMIT")
                && tokens.get(clause.get(1)).kind() == Kind.NUMBER
                && (isComma(tokens, clause) || tokens.get(clause.get(2)).isWord("OFFSET"))
                && tokens.get(clause.get(3)).kind() == Kind.NUMBER;
    }

    private static boolean isComma(List<Token> tokens, List<Integer> clause) {
        return tokens.get(clause.get(2)).isSymbol(",");
    }

    private static List<Token> ordered(List<Token> tokens, List<Integer> clause) {
        Token first = tokens.get(clause.get(1));
        Token second = tokens.get(clause.get(3));
        Token offset = isComma(tokens, clause) ? first : second;
        Token limit = isComma(tokens, clause) ? second : first;
        return List.of(Token.word("OFFSET"), Token.BLANK, offset, Token.BLANK, Token.word("LIMIT"), Token.BLANK, limit);
    }
}
