package org.analyticschatbot.texttosql.grounding.text;

import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.texttosql.grounding.Findings;
import org.analyticschatbot.texttosql.grounding.text.Token.Kind;

/** {@code name ILIKE '%x%'}: both sides in lower case. */
final class CaseBlindLike implements TextRepair {

    @Override
    public List<Token> repair(List<Token> tokens, Findings findings) {
        List<Token> repaired = new ArrayList<>(tokens);
        for (int i = repaired.size() - 1; i > 0; i--) {
            if (repaired.get(i).isWord("ILIKE")) {
                inLowerCase(repaired, i);
                findings.repaired("ilike");
            }
        }
        return repaired;
    }

    private static void inLowerCase(List<Token> tokens, int ilike) {
        int pattern = Tokens.nextIndex(tokens, ilike + 1);
        int end = Math.min(endOfOperand(tokens, pattern), tokens.size());
        int not = Tokens.previousIndex(tokens, ilike);
        int last = not >= 0 && tokens.get(not).isWord("NOT") ? Tokens.previousIndex(tokens, not) : not;
        tokens.add(end, Token.symbol(")"));
        tokens.add(pattern, Token.symbol("lower("));
        tokens.set(ilike, Token.word("LIKE"));
        tokens.add(last + 1, Token.symbol(")"));
        tokens.add(startOfOperand(tokens, last), Token.symbol("lower("));
    }

    private static int endOfOperand(List<Token> tokens, int start) {
        boolean call = start + 1 < tokens.size()
                && tokens.get(start).kind() == Kind.WORD
                && tokens.get(start + 1).isSymbol("(");
        return call ? Tokens.afterParentheses(tokens, start + 1) : endOfText(tokens, start + 1);
    }

    /** A text with a doubled quote in it is several tokens. */
    private static int endOfText(List<Token> tokens, int end) {
        int next = end;
        while (next < tokens.size() && tokens.get(next).kind() == Kind.STRING) {
            next++;
        }
        return next;
    }

    /** A name with its qualifier, or a call with what it is called with. */
    private static int startOfOperand(List<Token> tokens, int last) {
        int start = last;
        if (start >= 0 && tokens.get(start).isSymbol(")")) {
            int depth = 0;
            do {
                depth += tokens.get(start).isSymbol(")") ? 1 : tokens.get(start).isSymbol("(") ? -1 : 0;
                start--;
            } while (depth > 0 && start >= 0);
            return start >= 0 && tokens.get(start).kind() == Kind.WORD ? start : start + 1;
        }
        while (start >= 2 && tokens.get(start - 1).isSymbol(".")) {
            start -= 2;
        }
        return Math.max(start, 0);
    }
}
