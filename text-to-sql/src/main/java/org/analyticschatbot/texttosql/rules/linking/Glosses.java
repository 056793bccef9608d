package org.analyticschatbot.texttosql.rules.linking;

import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;

/** "a left back (LB)": words that the data does not have are told by the value in brackets behind them. */
public final class Glosses {

    private static final int LONGEST = 4;

    private Glosses() {}

    /** The mentions, with the value alone in place of what it explains. */
    public static List<Mention> applied(List<Mention> mentions) {
        List<Mention> applied = new ArrayList<>();
        for (int at = 0; at < mentions.size(); ) {
            int value = explaining(mentions, at);
            applied.add(mentions.get(value));
            at = value + 1;
        }
        return applied;
    }

    /** The place of the value that explains the words from here on; the place itself if none does. */
    private static int explaining(List<Mention> mentions, int at) {
        int bracket = at;
        while (bracket < mentions.size()
                && bracket - at < LONGEST
                && mentions.get(bracket) instanceof Mention.Unknown) {
            bracket++;
        }
        boolean explained = bracket > at
                && bracket < mentions.size()
                && mentions.get(bracket) instanceof SchemaName name
                && !name.values().isEmpty()
                && name.text().startsWith("(")
                && name.text().endsWith(")");
        return explained ? bracket : at;
    }
}
