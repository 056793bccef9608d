package org.analyticschatbot.texttosql.rules.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.Expression.ColumnValue;
import org.analyticschatbot.texttosql.rules.language.Adjective;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention.Degree;
import org.analyticschatbot.texttosql.rules.meaning.Measures;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** "how old", "when": the column is asked for by what it measures. */
final class AskedMeasureClauses {

    private final Scope scope;
    private final Measures measures;

    AskedMeasureClauses(Scope scope, Measures measures) {
        this.scope = scope;
        this.measures = measures;
    }

    List<Clause> clauses() {
        return List.of(this::howOld, this::when);
    }

    /** "how old are they". */
    private boolean howOld(Cursor cursor, Draft draft) {
        Optional<Measures.Measure> measure = cursor.at(0, Degree.class)
                .filter(degree -> degree.adjective().degree() == Adjective.Degree.POSITIVE)
                .filter(degree -> degree.text().toLowerCase(Locale.ROOT).startsWith("how "))
                .flatMap(degree ->
                        measures.of(degree.adjective(), Stream.concat(askedAbout(draft), scope.nearby(draft))));
        measure.ifPresent(found -> {
            draft.output(new ColumnValue(found.column()));
            cursor.advance(1);
        });
        return measure.isPresent();
    }

    private static Stream<TableName> askedAbout(Draft draft) {
        return Stream.concat(Stream.ofNullable(draft.entity), draft.groupedTables.stream());
    }

    /** "when did the episode air". */
    private boolean when(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.WHEN)) {
            return false;
        }
        draft.dateAsked = true;
        cursor.advance(1);
        return true;
    }
}
