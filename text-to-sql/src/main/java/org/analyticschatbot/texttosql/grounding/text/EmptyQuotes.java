package org.analyticschatbot.texttosql.grounding.text;

import java.util.List;
import org.analyticschatbot.texttosql.grounding.Findings;
import org.analyticschatbot.texttosql.grounding.text.Token.Kind;

/** {@code ""} can be no name, so it is the empty text. */
final class EmptyQuotes implements TextRepair {

    @Override
    public List<Token> repair(List<Token> tokens, Findings findings) {
        return tokens.stream()
                .map(token -> token.text().equals("\"\"") ? emptyText(findings) : token)
                .toList();
    }

    private static Token emptyText(Findings findings) {
        findings.repaired("empty_quotes");
        return new Token(Kind.STRING, "''");
    }
}
