package org.analyticschatbot.texttosql.rules.ratio;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.draft.Measured;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.Count;
import org.analyticschatbot.texttosql.rules.intent.Literal;
import org.analyticschatbot.texttosql.rules.intent.Operator;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Match;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.linking.SchemaIndex;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.rules.meaning.SumWords;

/** Shares of a whole: "return rate", "cancellation rate", "share of orders", "revenue share". */
public final class ShareClauses {

    /** How many of the rows that refer to another table may, by an estimate, refer to different ones at least. */
    private static final double NEARLY_ALL = 0.95;

    private final Scope scope;
    private final Schema schema;
    private final SchemaIndex index;

    public ShareClauses(Scope scope, Schema schema, SchemaIndex index) {
        this.scope = scope;
        this.schema = schema;
        this.index = index;
    }

    public List<Clause> clauses() {
        return List.of(this::rate, this::shareOf, this::shareAfter);
    }

    private boolean rate(Cursor cursor, Draft draft) {
        Optional<Measured> rate = at(cursor, draft);
        rate.ifPresent(found -> {
            draft.output(found.measure());
            draft.current = found.measure().table();
            cursor.advance(found.length());
        });
        return rate.isPresent();
    }

    /** Moves nothing, but notes what it takes for granted. */
    public Optional<Measured> at(Cursor cursor, Draft draft) {
        if (!cursor.isCue(1, Cue.RATE)) {
            return Optional.empty();
        }
        String word = cursor.peek().text();
        return cursor.at(0, SchemaName.class)
                .flatMap(scope::asTable)
                .flatMap(table -> relatedRate(table.table(), word, draft))
                .or(() -> valueRate(word, draft))
                .map(rate -> new Measured(rate, 2));
    }

    /** The share of the rows that another table's rows, at most one for each, refer to. */
    private Optional<Expression> relatedRate(TableName table, String word, Draft draft) {
        List<ForeignKey> keys = schema.foreignKeys().stream()
                .filter(key -> key.from().equals(table) && isUnique(key))
                .toList();
        return keys.size() == 1 ? Optional.of(relatedRate(keys.getFirst(), word, draft)) : Optional.empty();
    }

    private static Expression relatedRate(ForeignKey key, String word, Draft draft) {
        draft.assume(SumWords.capitalised(word) + " rate is the share of the rows of " + key.to()
                + " that have a row in " + key.from() + ", in percent.");
        return new Expression.ShareWhere(
                new Count(key.to(), null),
                new Condition.HasCount(key.from(), Operator.AT_LEAST, 1, List.of()),
                word + " rate");
    }

    private boolean isUnique(ForeignKey key) {
        Long rows = scope.schemaOf(key.from()).rowCount();
        ColumnStatistics statistics = scope.schemaOf(key.from())
                .column(key.fromColumn())
                .map(column -> column.statistics())
                .orElse(null);
        return rows != null
                && statistics != null
                && statistics.distinctCount() >= NEARLY_ALL * rows * (1 - statistics.nullShare());
    }

    /** "cancellation rate" where a status is "cancelled". */
    private Optional<Expression> valueRate(String word, Draft draft) {
        List<Match.ValueMatch> values = index.valuesOfFamily(word);
        return values.size() == 1 ? Optional.of(valueRate(values.getFirst(), word, draft)) : Optional.empty();
    }

    private static Expression valueRate(Match.ValueMatch value, String word, Draft draft) {
        draft.assume(SumWords.capitalised(word) + " rate is the share of the rows of " + value.table() + " whose "
                + value.column().name() + " is " + value.value() + ", in percent.");
        return new Expression.ShareWhere(
                new Count(value.table(), null),
                new Condition.Comparison(value.column(), Operator.EQUAL, new Literal.Text(value.value(), true)),
                word + " rate");
    }

    /** "what percentage of orders", "share of revenue": of what is known once the rest has been read. */
    private boolean shareOf(Cursor cursor, Draft draft) {
        if (!isShare(cursor) || draft.shareAsked) {
            return false;
        }
        int next = cursor.past(1, Cue.OF, Cue.FILLER, Cue.SUM, Cue.COUNT);
        boolean described =
                cursor.at(next, SchemaName.class).filter(scope::isValue).isPresent();
        Optional<SchemaName> whole = cursor.at(described ? next + 1 : next, SchemaName.class);
        boolean counted = whole.flatMap(scope::asTable).isPresent();
        if (whole.isEmpty() || (!counted && !SumWords.contains(whole.get()))) {
            return false;
        }
        draft.shareAsked = true;
        draft.shareName = "share of " + whole.get().text().toLowerCase(Locale.ROOT);
        draft.countPending = counted;
        cursor.advance(next);
        return true;
    }

    /** "revenue share by category". */
    private boolean shareAfter(Cursor cursor, Draft draft) {
        if (!isShare(cursor) || draft.measured().isEmpty() || draft.shareAsked || !isGroupedNext(cursor)) {
            return false;
        }
        draft.shareAsked = true;
        cursor.advance(1);
        return true;
    }

    /** "share" is a verb in "songs that singers share". */
    private static boolean isShare(Cursor cursor) {
        return cursor.isCue(0, Cue.SHARE)
                || (cursor.isCue(0, Cue.RELATION)
                        && Stream.of("share", "shares").anyMatch(cursor.peek().text()::equalsIgnoreCase));
    }

    public static boolean isShareOf(Cursor cursor) {
        return isShare(cursor) && cursor.isCue(1, Cue.OF);
    }

    private static boolean isGroupedNext(Cursor cursor) {
        return cursor.isCue(cursor.past(1, Cue.OF, Cue.FILLER), Cue.BY, Cue.EACH);
    }
}
