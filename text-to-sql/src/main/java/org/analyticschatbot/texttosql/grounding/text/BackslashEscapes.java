package org.analyticschatbot.texttosql.grounding.text;

import java.util.List;
import org.analyticschatbot.texttosql.grounding.Findings;

/** {@code 'it\'s'} of MySQL, where the quotes do not pair otherwise. */
final class BackslashEscapes implements TextRepair {

    @Override
    public List<Token> repair(List<Token> tokens, Findings findings) {
        String text = Tokens.text(tokens);
        boolean unpaired = tokens.stream().anyMatch(token -> token.isSymbol("'"));
        if (!unpaired || !text.contains("\\'")) {
            return tokens;
        }
        findings.repaired("backslash");
        return Tokens.of(text.replace("\\'", "''"));
    }
}
