package org.analyticschatbot.texttosql.rules.reading;

import java.util.List;
import java.util.Locale;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Match;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.Phrase;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;

/** "…, using order date": the asker's choice where a question could mean several columns or several ways to join. */
final class UsingClause {

    List<Clause> clauses() {
        return List.of(UsingClause::skip);
    }

    /** Notes the choices before anything else is read, since they stand at the end. */
    void read(List<Mention> mentions, Draft draft) {
        for (int at = 0; at + 1 < mentions.size(); at++) {
            if (mentions.get(at) instanceof Phrase phrase
                    && phrase.cue() == Cue.USING
                    && mentions.get(at + 1) instanceof SchemaName name) {
                name.columns().stream()
                        .map(Match.ColumnMatch::column)
                        .forEach(column -> draft.preferredKeys.add(column.name().toLowerCase(Locale.ROOT)));
            }
        }
    }

    private static boolean skip(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.USING) || cursor.at(1, SchemaName.class).isEmpty() || draft.preferredKeys.isEmpty()) {
            return false;
        }
        boolean ofTable =
                cursor.isCue(2, Cue.OF) && cursor.at(3, SchemaName.class).isPresent();
        cursor.advance(ofTable ? 4 : 2);
        return true;
    }
}
