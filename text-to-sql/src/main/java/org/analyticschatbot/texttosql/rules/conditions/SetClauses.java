package org.analyticschatbot.texttosql.rules.conditions;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Match;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** "countries that have both customers and agents", "… customers but no agents": values that two tables share or not. */
public final class SetClauses {

    private final Scope scope;

    public SetClauses(Scope scope) {
        this.scope = scope;
    }

    public List<Clause> clauses() {
        return List.of(this::shared);
    }

    private boolean shared(Cursor cursor, Draft draft) {
        Optional<SchemaName> name = cursor.at(0, SchemaName.class).filter(found -> isShared(found) && draft.isBlank());
        int first = cursor.past(1, Cue.RESTRICT, Cue.RELATION, Cue.BOTH, Cue.FILLER);
        int junction = first + 1;
        int second =
                cursor.past(junction, Cue.AND, Cue.BUT, Cue.NOT, Cue.WITHOUT, Cue.RESTRICT, Cue.RELATION, Cue.FILLER);
        int end = cursor.past(second + 1, Cue.RELATION, Cue.FILLER);
        if (name.isEmpty() || second == junction || !cursor.isCue(end, Cue.END)) {
            return false;
        }
        Optional<ColumnRef> one = column(name.get(), cursor, first);
        Optional<ColumnRef> other = column(name.get(), cursor, second);
        if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
            return false;
        }
        draft.output(new Expression.ColumnValue(one.get()));
        draft.distinct = true;
        draft.where(new Condition.AmongValues(one.get(), other.get(), isNegated(cursor, junction, second)));
        cursor.advance(end);
        return true;
    }

    private static boolean isNegated(Cursor cursor, int from, int to) {
        for (int ahead = from; ahead < to; ahead++) {
            if (cursor.isCue(ahead, Cue.NOT, Cue.WITHOUT)) {
                return true;
            }
        }
        return false;
    }

    private boolean isShared(SchemaName name) {
        return scope.asTable(name).isEmpty()
                && name.columns().stream().map(Match::table).distinct().count() > 1;
    }

    private Optional<ColumnRef> column(SchemaName name, Cursor cursor, int ahead) {
        Optional<TableName> table =
                cursor.at(ahead, SchemaName.class).flatMap(scope::asTable).map(Match::table);
        return name.columns().stream()
                .filter(match -> match.weight() >= 0.8
                        && table.filter(match.table()::equals).isPresent())
                .map(Match.ColumnMatch::column)
                .findFirst();
    }
}
