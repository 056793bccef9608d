package org.analyticschatbot.texttosql.rules.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.language.Lemmas;
import org.analyticschatbot.texttosql.rules.linking.Match;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** What is ranked by how often it occurs or how much of it was sold: "the most common", "best selling", "top 5". */
final class FrequencyClauses {

    /** How many are shown of the best when no number is named. */
    private static final Long MANY = 10L;

    private final Scope scope;

    FrequencyClauses(Scope scope) {
        this.scope = scope;
    }

    List<Clause> clauses() {
        return List.of(this::mostOften, this::mostDone, this::common, this::selling, this::top);
    }

    /** "screened most often", "ordered the most": what was done is what is counted. */
    private boolean mostOften(Cursor cursor, Draft draft) {
        int ahead = cursor.past(1, Cue.FILLER);
        boolean often = cursor.isCue(ahead, Cue.MOST, Cue.LEAST, Cue.MOST_COMMON, Cue.LEAST_COMMON)
                && cursor.isCue(cursor.past(ahead + 1, Cue.FILLER), Cue.END, Cue.AND, Cue.SELECT);
        Optional<TableName> done = often ? done(cursor, 0) : Optional.empty();
        done.ifPresent(table -> rankByCount(draft, table, cursor.isCue(ahead, Cue.MOST, Cue.MOST_COMMON)));
        if (done.isPresent()) {
            cursor.advance(ahead + 1);
        }
        return done.isPresent();
    }

    /** "the most screened film". */
    private boolean mostDone(Cursor cursor, Draft draft) {
        boolean most = cursor.isCue(0, Cue.MOST, Cue.LEAST, Cue.MOST_COMMON, Cue.LEAST_COMMON);
        Optional<TableName> done =
                most && cursor.at(2, SchemaName.class).isPresent() ? done(cursor, 1) : Optional.empty();
        done.ifPresent(table -> {
            rankByCount(draft, table, cursor.isCue(0, Cue.MOST, Cue.MOST_COMMON));
            draft.mode = Draft.Mode.SELECTING;
            cursor.advance(2);
        });
        return done.isPresent();
    }

    private Optional<TableName> done(Cursor cursor, int ahead) {
        return cursor.peek(ahead).text().toLowerCase(Locale.ROOT).endsWith("ed")
                ? tableAt(cursor, ahead)
                : Optional.empty();
    }

    private Optional<TableName> tableAt(Cursor cursor, int ahead) {
        return cursor.at(ahead, SchemaName.class).flatMap(scope::asTable).map(Match::table);
    }

    private static void rankByCount(Draft draft, TableName counted, boolean descending) {
        draft.countRank = new Draft.CountRank(counted, descending);
        draft.limit = draft.limit == null ? Long.valueOf(1) : draft.limit;
        draft.mode = Draft.Mode.RESTRICTING;
    }

    /** "the most common country": what is counted is known once the column is. */
    private boolean common(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.MOST_COMMON, Cue.LEAST_COMMON)
                || cursor.peek().text().toLowerCase(Locale.ROOT).endsWith("times")) {
            return false;
        }
        draft.rankedByFrequency = cursor.isCue(0, Cue.MOST_COMMON) ? Draft.Frequency.MOST : Draft.Frequency.LEAST;
        cursor.advance(1);
        return true;
    }

    /** "the 5 best selling products": by which sales is known at the end. */
    private boolean selling(Cursor cursor, Draft draft) {
        int ahead = cursor.at(0, Mention.Numeral.class).isPresent() ? 1 : 0;
        if (!cursor.isCue(ahead, Cue.BEST_SELLING, Cue.WORST_SELLING)) {
            return false;
        }
        if (draft.isGrouped() && (draft.entity != null || draft.timeAsked == null)) {
            draft.unclear = "I can find the first of all rows, but not the first of each group.";
        }
        draft.salesDescending = cursor.isCue(ahead, Cue.BEST_SELLING);
        draft.limit = cursor.at(0, Mention.Numeral.class)
                .map(number -> Long.valueOf(number.value().longValue()))
                .orElse(draft.limit != null ? draft.limit : isPlural(cursor, ahead) ? MANY : 1L);
        cursor.advance(ahead + 1);
        return true;
    }

    /** "best selling products", "which products sell best". */
    private static boolean isPlural(Cursor cursor, int ahead) {
        return Stream.of(cursor.peek(ahead - 1), cursor.peek(ahead + 1))
                .filter(SchemaName.class::isInstance)
                .map(name -> name.text().toLowerCase(Locale.ROOT))
                .anyMatch(noun -> !Lemmas.lemma(noun).equals(noun));
    }

    /** "top 5 customers by amount". */
    private boolean top(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.TOP, Cue.BOTTOM)) {
            return false;
        }
        boolean descending = cursor.isCue(0, Cue.TOP);
        Optional<Mention.Numeral> number = cursor.at(1, Mention.Numeral.class);
        draft.limit =
                number.map(found -> Long.valueOf(found.value().longValue())).orElse(isPlural(cursor, 0) ? MANY : 1L);
        draft.topDescending = descending;
        cursor.advance(number.isPresent() ? 2 : 1);
        return true;
    }
}
