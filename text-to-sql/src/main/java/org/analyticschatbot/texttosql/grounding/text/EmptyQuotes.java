package org.analyticschatbot.texttosql.grounding.text;

import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.texttosql.grounding.Findings;
import org.analyticschatbot.texttosql.grounding.text.Token.Kind;

/** {@code ""} can be no name, so it is the empty text, unless it is a quote within a name. */
final class EmptyQuotes implements TextRepair {

    @Override
    public List<Token> repair(List<Token> tokens, Findings findings) {
        List<Token> repaired = new ArrayList<>(tokens);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).text().equals("\"\"") && !isName(tokens, i - 1) && !isName(tokens, i + 1)) {
                repaired.set(i, new Token(Kind.STRING, "''"));
                findings.repaired("empty_quotes");
            }
        }
        return repaired;
    }

    private static boolean isName(List<Token> tokens, int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index).kind() == Kind.NAME;
    }
}
