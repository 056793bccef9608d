package org.analyticschatbot.texttosql.rules.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression.ColumnValue;
import org.analyticschatbot.texttosql.rules.language.Adjective;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention.Degree;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Measures;
import org.analyticschatbot.texttosql.rules.meaning.MeasuringVerbs;
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
        return List.of(this::howOld, this::costs, this::lasts, this::onAverage, this::when);
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

    /** "how much does it cost", "what does it weigh": a verb at the end names the column that is asked for. */
    private boolean costs(Cursor cursor, Draft draft) {
        Optional<Adjective> adjective = MeasuringVerbs.adjective(cursor.peek().text());
        if (adjective.isEmpty() || !isLast(cursor, 1) || draft.isBlank()) {
            return false;
        }
        Optional<ColumnRef> column = cursor.at(0, SchemaName.class)
                .filter(name -> scope.asTable(name).isEmpty() && !scope.isValue(name))
                .flatMap(_ -> scope.column(cursor.position(), draft, ColumnRef::isNumeric))
                .or(() -> measures.of(adjective.get(), askedAbout(draft)).map(Measures.Measure::column));
        column.ifPresent(found -> {
            draft.output(new ColumnValue(found));
            cursor.advance(1);
        });
        return column.isPresent();
    }

    /** "how long does it last": the measure was named before. */
    private boolean lasts(Cursor cursor, Draft draft) {
        boolean lasts = cursor.peek().text().equalsIgnoreCase("last") && isLast(cursor, 1) && !draft.outputs.isEmpty();
        if (lasts) {
            cursor.advance(1);
        }
        return lasts;
    }

    private static boolean isLast(Cursor cursor, int ahead) {
        return cursor.isCue(ahead, Cue.END, Cue.AND, Cue.BUT, Cue.AVERAGE, Cue.SELECT);
    }

    /** "On average, how old are …", "… cost on average": of what is asked for, whatever it is. */
    private boolean onAverage(Cursor cursor, Draft draft) {
        boolean average = cursor.isCue(0, Cue.AVERAGE)
                && cursor.peek().text().equalsIgnoreCase("on average")
                && (draft.isBlank() || isLast(cursor, 1) || cursor.isCue(1, Cue.EACH, Cue.BY));
        if (average) {
            draft.averageAsked = true;
            cursor.advance(1);
        }
        return average;
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
