package org.analyticschatbot.texttosql.rules.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Ambiguity;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression.Aggregate;
import org.analyticschatbot.texttosql.rules.intent.Expression.Function;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.linking.SchemaIndex;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** "the total amount": which amount, the only one of the rows knows; of a net and a gross one the asker chooses. */
final class AmountClauses {

    private static final Set<String> AMOUNTS = Set.of("amount", "amounts", "value", "values");

    private final Scope scope;
    private final SchemaIndex index;

    AmountClauses(Scope scope, SchemaIndex index) {
        this.scope = scope;
        this.index = index;
    }

    List<Clause> clauses() {
        return List.of(this::amount);
    }

    private boolean amount(Cursor cursor, Draft draft) {
        int noun = 1;
        while (cursor.isCue(noun, Cue.FILLER, Cue.OF) && !isAmount(cursor, noun)) {
            noun++;
        }
        Optional<Function> function = function(cursor);
        if (function.isEmpty() || !draft.isSelecting() || !isAmount(cursor, noun) || isOfColumn(cursor, noun)) {
            return false;
        }
        List<ColumnRef> amounts = amounts(cursor.peek(noun).text().toLowerCase(Locale.ROOT), draft);
        if (amounts.isEmpty()) {
            return false;
        }
        ColumnRef chosen = amounts.stream().filter(draft::prefers).findFirst().orElse(amounts.getFirst());
        if (amounts.size() > 1 && !draft.prefers(chosen) && draft.ambiguity == null) {
            draft.ambiguity = new Ambiguity.OfColumns(cursor.peek(noun).text(), amounts);
        }
        draft.output(new Aggregate(function.get(), chosen));
        cursor.advance(noun + 1);
        return true;
    }

    private static Optional<Function> function(Cursor cursor) {
        if (cursor.isCue(0, Cue.SUM)) {
            return Optional.of(Function.SUM);
        }
        return cursor.isCue(0, Cue.AVERAGE) ? Optional.of(Function.AVG) : Optional.empty();
    }

    private static boolean isAmount(Cursor cursor, int ahead) {
        return cursor.isCue(ahead, Cue.FILLER)
                && AMOUNTS.contains(cursor.peek(ahead).text().toLowerCase(Locale.ROOT));
    }

    /** "the total amount of tax". */
    private boolean isOfColumn(Cursor cursor, int noun) {
        int place = scope.head(cursor, cursor.past(noun + 1, Cue.OF, Cue.FILLER));
        return cursor.at(place, SchemaName.class)
                .filter(name -> scope.asTable(name).isEmpty() && !scope.isValue(name))
                .isPresent();
    }

    /** Those of the rows that are named, else those of rows that belong to them. */
    private List<ColumnRef> amounts(String word, Draft draft) {
        List<TableName> near = scope.nearby(draft).toList();
        return Stream.concat(near.stream(), near.stream().flatMap(scope::parts))
                .map(table -> index.columns(List.of(word), table).stream()
                        .filter(column -> column.isNumeric() && !scope.isKey(column))
                        .toList())
                .filter(columns -> !columns.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
