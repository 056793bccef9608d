package org.analyticschatbot.texttosql.grounding.text;

import java.util.List;
import org.analyticschatbot.texttosql.grounding.Findings;

/** Mends a text that Trino's grammar does not take. Only for such texts: what fits the grammar means what it says. */
public final class StatementText {

    private static final List<TextRepair> REPAIRS = List.of(
            new BackslashEscapes(),
            new BacktickNames(),
            new EmptyQuotes(),
            new LooseOperators(),
            new NullTests(),
            new LimitOrder(),
            new CaseBlindLike(),
            new NamesFromDigits(),
            new JoinsWithoutCondition());

    /** The guard takes no longer text, so that none is read here. */
    private static final int LONGEST = 10 * 1024;

    private StatementText() {}

    /** @return the text, with what could be mended; it may still not fit the grammar */
    public static String repaired(String sql, Findings findings) {
        if (sql.length() > LONGEST) {
            return sql;
        }
        List<Token> tokens = Tokens.of(sql);
        for (TextRepair repair : REPAIRS) {
            tokens = repair.repair(tokens, findings);
        }
        return Tokens.text(tokens);
    }

    /** The guard takes one semicolon at the end, the grammar none, models write several. */
    public static String withoutSemicolons(String sql) {
        List<Token> tokens = sql.length() > LONGEST ? List.of() : Tokens.of(sql);
        int end = tokens.size();
        int last = Tokens.previousIndex(tokens, end);
        while (last >= 0 && tokens.get(last).isSymbol(";")) {
            end = last;
            last = Tokens.previousIndex(tokens, end);
        }
        return end == tokens.size() ? sql : Tokens.text(tokens.subList(0, end));
    }
}
