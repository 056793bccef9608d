package org.analyticschatbot.texttosql.rules.conditions;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.language.UnitOfMeasure;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.meaning.ColumnUnits;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** "in minutes": says nothing new where the data is in minutes, and cannot be followed where it is not. */
public final class UnitClauses {

    private final Scope scope;

    public UnitClauses(Scope scope) {
        this.scope = scope;
    }

    public List<Clause> clauses() {
        return List.of(this::inUnit, this::takenFor);
    }

    /** "shorter than 100 minutes" where the column does not say what its numbers are in. */
    private boolean takenFor(Cursor cursor, Draft draft) {
        List<Condition> conditions = draft.branch().conditions();
        boolean unit = cursor.at(-1, Mention.Numeral.class).isPresent()
                && (cursor.at(0, Mention.TimeUnit.class).isPresent()
                        || UnitOfMeasure.of(cursor.peek().text()).isPresent())
                && !conditions.isEmpty();
        Optional<ColumnRef> column = unit
                ? conditions.getLast().columns().stream()
                        .filter(compared -> ColumnUnits.of(compared).isEmpty())
                        .findFirst()
                : Optional.empty();
        column.ifPresent(compared -> {
            draft.assume("The numbers of " + compared + " are taken for "
                    + cursor.peek().text() + ".");
            cursor.advance(1);
        });
        return column.isPresent();
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
