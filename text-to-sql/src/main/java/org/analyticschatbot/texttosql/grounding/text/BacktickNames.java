package org.analyticschatbot.texttosql.grounding.text;

import java.util.List;
import org.analyticschatbot.texttosql.grounding.Findings;
import org.analyticschatbot.texttosql.grounding.text.Token.Kind;

/** Names in backticks, as MySQL quotes them. */
final class BacktickNames implements TextRepair {

    @Override
    public List<Token> repair(List<Token> tokens, Findings findings) {
        return tokens.stream()
                .map(token -> token.kind() == Kind.BACKTICKS ? quoted(token, findings) : token)
                .toList();
    }

    private static Token quoted(Token token, Findings findings) {
        String name = token.text().substring(1, token.text().length() - 1);
        findings.repaired("backticks", "name", name);
        return Token.name(name);
    }
}
