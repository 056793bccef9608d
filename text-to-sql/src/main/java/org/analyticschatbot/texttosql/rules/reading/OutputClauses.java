package org.analyticschatbot.texttosql.rules.reading;

import java.util.List;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention.Degree;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.linking.SchemaIndex;
import org.analyticschatbot.texttosql.rules.meaning.Measures;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** What to show: columns, tables, counts and aggregates. */
final class OutputClauses {

    private final Scope scope;
    private final Measures measures;
    private final SchemaIndex index;

    OutputClauses(Scope scope, Measures measures, SchemaIndex index) {
        this.index = index;
        this.scope = scope;
        this.measures = measures;
    }

    List<Clause> clauses() {
        return Stream.of(
                        List.<Clause>of(this::fresh, OutputClauses::everything, OutputClauses::distinct),
                        new CountClauses(scope).clauses(),
                        new AskedMeasureClauses(scope, measures).clauses(),
                        new AggregateClauses(scope).clauses(),
                        new NameClauses(scope, index).clauses())
                .flatMap(List::stream)
                .toList();
    }

    /** "new customers in March": those who came then. */
    private boolean fresh(Cursor cursor, Draft draft) {
        boolean fresh = cursor.at(0, Degree.class).isPresent()
                && cursor.peek().text().equalsIgnoreCase("new")
                && cursor.at(1, SchemaName.class).flatMap(scope::asTable).isPresent();
        if (fresh) {
            draft.newAsked = true;
            cursor.advance(1);
        }
        return fresh;
    }

    private static boolean everything(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.EVERYTHING)) {
            return false;
        }
        draft.everything = true;
        cursor.advance(1);
        return true;
    }

    private static boolean distinct(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.DISTINCT) || !draft.isSelecting()) {
            return false;
        }
        draft.distinct = true;
        cursor.advance(1);
        return true;
    }
}
