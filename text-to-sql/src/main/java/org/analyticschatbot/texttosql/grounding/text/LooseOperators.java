package org.analyticschatbot.texttosql.grounding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.texttosql.grounding.Findings;

/** Operators of other dialects, and those that a blank has torn apart. */
final class LooseOperators implements TextRepair {

    private static final Map<String, String> SPELLINGS = Map.of(
            "==", "=", "&&", "AND", "<=>", "IS NOT DISTINCT FROM", "! =", "<>", "< =", "<=", "> =", ">=", "< >", "<>");

    @Override
    public List<Token> repair(List<Token> tokens, Findings findings) {
        List<Token> repaired = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String torn = torn(tokens, i);
            String written = SPELLINGS.containsKey(torn) ? torn : tokens.get(i).text();
            boolean known = tokens.get(i).kind() == Token.Kind.SYMBOL && SPELLINGS.containsKey(written);
            repaired.add(known ? spelled(written, findings) : tokens.get(i));
            i += known && written.equals(torn) ? 2 : 0;
        }
        return repaired;
    }

    private static String torn(List<Token> tokens, int index) {
        boolean spaced = index + 2 < tokens.size() && tokens.get(index + 1).kind() == Token.Kind.SPACE;
        return spaced ? tokens.get(index).text() + " " + tokens.get(index + 2).text() : "";
    }

    private static Token spelled(String written, Findings findings) {
        String spelling = SPELLINGS.getOrDefault(written, written);
        findings.repaired("operator", "written", written, "read", spelling);
        return Token.symbol(spelling);
    }
}
