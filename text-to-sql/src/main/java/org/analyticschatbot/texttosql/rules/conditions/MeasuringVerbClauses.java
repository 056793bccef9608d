package org.analyticschatbot.texttosql.rules.conditions;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Measures;
import org.analyticschatbot.texttosql.rules.meaning.MeasuringVerbs;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** "who earn more than 30000", "that last at least 90 minutes": the verb says what the number is of. */
public final class MeasuringVerbClauses {

    private final Scope scope;
    private final Measures measures;

    public MeasuringVerbClauses(Scope scope, Measures measures) {
        this.scope = scope;
        this.measures = measures;
    }

    public List<Clause> clauses() {
        return List.of(this::measured);
    }

    private boolean measured(Cursor cursor, Draft draft) {
        boolean verb = cursor.isCue(-1, Cue.RESTRICT, Cue.RELATION, Cue.AND, Cue.OR, Cue.IS) && !draft.isBlank();
        Optional<NumberTest> test = verb ? NumberTest.at(cursor, 1, true) : Optional.empty();
        Optional<Measures.Measure> measure = test.filter(found -> !countsSomething(cursor, found))
                .flatMap(found -> MeasuringVerbs.adjective(cursor.peek().text())
                        .flatMap(adjective -> measures.of(adjective, scope.nearby(draft), found::fits)));
        measure.ifPresent(found -> {
            draft.where(test.get().on(found.column()));
            draft.mode = Draft.Mode.RESTRICTING;
            cursor.advance(1 + test.get().length());
        });
        return measure.isPresent();
    }

    private static boolean countsSomething(Cursor cursor, NumberTest test) {
        return cursor.at(cursor.past(1 + test.length(), Cue.FILLER, Cue.OF), SchemaName.class)
                .isPresent();
    }
}
