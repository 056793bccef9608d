package org.analyticschatbot.texttosql.grounding.text;

import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.texttosql.grounding.Findings;

/** {@code x ISNULL} and {@code x NOTNULL} of SQLite; {@code isnull(x)} is another thing. */
final class NullTests implements TextRepair {

    @Override
    public List<Token> repair(List<Token> tokens, Findings findings) {
        List<Token> repaired = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean call = Tokens.next(tokens, i + 1).isSymbol("(");
            repaired.add(call ? tokens.get(i) : spelled(tokens.get(i), findings));
        }
        return repaired;
    }

    private static Token spelled(Token token, Findings findings) {
        String read = token.isWord("ISNULL") ? "IS NULL" : token.isWord("NOTNULL") ? "IS NOT NULL" : "";
        if (read.isEmpty()) {
            return token;
        }
        findings.repaired("operator", "written", token.text(), "read", read);
        return Token.word(read);
    }
}
