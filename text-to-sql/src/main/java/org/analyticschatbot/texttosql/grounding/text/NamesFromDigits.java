package org.analyticschatbot.texttosql.grounding.text;

import java.util.List;
import org.analyticschatbot.texttosql.grounding.Findings;
import org.analyticschatbot.texttosql.grounding.text.Token.Kind;

/** {@code 2015_sales}: a name that begins with a digit needs quotes. */
final class NamesFromDigits implements TextRepair {

    @Override
    public List<Token> repair(List<Token> tokens, Findings findings) {
        return tokens.stream()
                .map(token -> beginsWithDigit(token) ? quoted(token, findings) : token)
                .toList();
    }

    private static boolean beginsWithDigit(Token token) {
        return token.kind() == Kind.WORD && Character.isDigit(token.text().charAt(0));
    }

    private static Token quoted(Token token, Findings findings) {
        findings.repaired("digits", "name", token.text());
        return Token.name(token.text());
    }
}
