package org.analyticschatbot.texttosql.rules.reading;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.language.Adjective;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** "the three members with the greatest distance": how many, said before what ranks them. */
final class LimitClauses {

    private static final int FAR = 8;

    private final Scope scope;

    LimitClauses(Scope scope) {
        this.scope = scope;
    }

    List<Clause> clauses() {
        return List.of(this::several);
    }

    private boolean several(Cursor cursor, Draft draft) {
        Optional<Mention.Numeral> number = cursor.at(0, Mention.Numeral.class);
        boolean rows = cursor.at(1, SchemaName.class).flatMap(scope::asTable).isPresent();
        if (number.isEmpty()
                || !rows
                || draft.entity != null
                || !draft.isSelecting()
                || draft.limit != null
                || !isRanked(cursor)) {
            return false;
        }
        draft.limit = number.get().value().longValue();
        cursor.advance(1);
        return true;
    }

    private static boolean isRanked(Cursor cursor) {
        for (int ahead = 2; ahead < FAR; ahead++) {
            if (cursor.isCue(ahead, Cue.END)) {
                return false;
            }
            if (cursor.isCue(ahead, Cue.HIGHEST, Cue.LOWEST, Cue.MOST, Cue.LEAST) || isSuperlative(cursor, ahead)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSuperlative(Cursor cursor, int ahead) {
        return cursor.at(ahead, Mention.Degree.class)
                .filter(degree -> degree.adjective().degree() == Adjective.Degree.SUPERLATIVE)
                .isPresent();
    }
}
