package org.analyticschatbot.texttosql.rules.ratio;

import java.util.Optional;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.draft.Measured;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.Aggregate;
import org.analyticschatbot.texttosql.rules.intent.Expression.ColumnValue;
import org.analyticschatbot.texttosql.rules.intent.Expression.Count;
import org.analyticschatbot.texttosql.rules.intent.Expression.Function;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.MetricNames;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.rules.meaning.SumWords;

/** What rows can be put in order by: a column, an aggregate of one, a count or a ratio. */
public final class RankMeasures {

    private final Scope scope;
    private final RatioClauses ratios;
    private final ShareClauses shares;

    public RankMeasures(Scope scope, RatioClauses ratios, ShareClauses shares) {
        this.scope = scope;
        this.ratios = ratios;
        this.shares = shares;
    }

    public Optional<Measured> at(Cursor cursor, Draft draft) {
        return ratio(cursor, draft)
                .or(() -> cursor.isCue(0, Cue.COUNT) ? count(cursor) : aggregateOrColumn(cursor, draft));
    }

    /** What is computed by a rule of its own: a metric, a ratio or a share. */
    public Optional<Measured> ratio(Cursor cursor, Draft draft) {
        return MetricNames.at(cursor, draft).or(() -> ratios.at(cursor, draft)).or(() -> shares.at(cursor, draft));
    }

    private Optional<Measured> count(Cursor cursor) {
        int target = cursor.past(1, Cue.FILLER, Cue.OF);
        return cursor.at(target, SchemaName.class)
                .flatMap(scope::asTable)
                .map(table -> new Measured(new Count(table.table(), null), target + 1));
    }

    private Optional<Measured> aggregateOrColumn(Cursor cursor, Draft draft) {
        Optional<Function> function = function(cursor);
        int target = measured(cursor, function.isPresent() ? cursor.past(1, Cue.FILLER, Cue.OF) : 0);
        return column(cursor.ahead(target), draft)
                .map(column -> function.<Expression>map(found -> new Aggregate(found, column))
                        .orElseGet(() -> value(cursor, draft, column)))
                .map(measure -> new Measured(measure, target + 1));
    }

    /** "review score", but not "rating series". */
    private int measured(Cursor cursor, int first) {
        int head = scope.head(cursor, first);
        return cursor.at(head, SchemaName.class).flatMap(scope::asTable).isPresent() ? first : head;
    }

    private static Optional<Function> function(Cursor cursor) {
        if (cursor.isCue(0, Cue.AVERAGE)) {
            return Optional.of(Function.AVG);
        }
        return cursor.isCue(0, Cue.SUM) ? Optional.of(Function.SUM) : Optional.empty();
    }

    /** "the category with the highest revenue" adds up what its rows have. */
    private Expression value(Cursor cursor, Draft draft, ColumnRef column) {
        boolean asksForOthers = draft.entity == null
                ? draft.asksForRows()
                        && draft.outputs.stream()
                                .noneMatch(output -> output.table().equals(column.table()))
                : !column.table().equals(draft.entity);
        return (asksForOthers || draft.measured().isPresent()
                        ? cursor.at(0, SchemaName.class).flatMap(name -> SumWords.sum(name, Optional.of(column), draft))
                        : Optional.<Expression>empty())
                .orElseGet(() -> new ColumnValue(column));
    }

    public Optional<ColumnRef> column(Cursor cursor, Draft draft) {
        return cursor.at(0, SchemaName.class)
                .filter(name -> scope.asTable(name).isEmpty())
                .flatMap(_ -> scope.column(cursor.position(), draft, _ -> true));
    }
}
