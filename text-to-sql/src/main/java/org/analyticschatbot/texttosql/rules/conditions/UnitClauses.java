package org.analyticschatbot.texttosql.rules.conditions;

import java.util.List;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.language.UnitOfMeasure;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** "in minutes": says nothing new where the data is in minutes, and cannot be followed where it is not. */
public final class UnitClauses {

    private final Scope scope;

    public UnitClauses(Scope scope) {
        this.scope = scope;
    }

    public List<Clause> clauses() {
        return List.of(this::inUnit);
    }

    private boolean inUnit(Cursor cursor, Draft draft) {
        int comma = cursor.isCue(0, Cue.AND) && cursor.peek().text().equals(",") ? 1 : 0;
        boolean said = cursor.isCue(comma, Cue.IN)
                && UnitOfMeasure.of(cursor.peek(comma + 1).text())
                        .filter(scope::isUsed)
                        .isPresent();
        if (said) {
            cursor.advance(comma + 2);
        }
        return said;
    }
}
