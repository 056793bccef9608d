package org.analyticschatbot.texttosql.rules.conditions;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** "without a rating", "not finished yet": nothing stands in a column that some rows leave empty. */
public final class MissingClauses {

    private final Scope scope;

    public MissingClauses(Scope scope) {
        this.scope = scope;
    }

    public List<Clause> clauses() {
        return List.of(this::missing);
    }

    private boolean missing(Cursor cursor, Draft draft) {
        boolean said = draft.entity != null || !draft.outputs.isEmpty();
        if (!said || !cursor.isCue(0, Cue.NOT, Cue.WITHOUT)) {
            return false;
        }
        int place = cursor.past(1, Cue.FILLER, Cue.IS);
        int after = cursor.past(place + 1, Cue.FILLER);
        Optional<ColumnRef> column = cursor.at(place, SchemaName.class)
                .filter(name -> scope.asTable(name).isEmpty() && !scope.isValue(name))
                .filter(_ -> cursor.isCue(after, Cue.END, Cue.AND, Cue.BUT))
                .flatMap(_ -> scope.column(cursor.position() + place, draft, MissingClauses::isLeftEmpty));
        column.ifPresent(found -> {
            draft.where(new Condition.Missing(found));
            draft.mode = Draft.Mode.RESTRICTING;
            cursor.advance(place + 1);
        });
        return column.isPresent();
    }

    private static boolean isLeftEmpty(ColumnRef column) {
        ColumnStatistics statistics = column.column().statistics();
        return statistics != null && statistics.nullShare() > 0;
    }
}
