package org.analyticschatbot.texttosql.rules.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.language.UnitOfMeasure;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.ratio.ShareClauses;

/** The words between the clauses: they open, close, join and turn them. */
final class ConnectiveClauses {

    private static final Pattern PREPOSITION_AND_WHICH = Pattern.compile("(in|at|on|to|for|from) which");
    private static final Set<String> INVERTING = Set.of("is", "are", "was", "were", "do", "does", "did");
    private static final Set<String> PEOPLE =
            Set.of("people", "persons", "guests", "visitors", "spectators", "passengers", "percent", "%");

    private static final Set<String> THEIR = Set.of("their", "its", "his", "her", "his or her", "her or his");
    private static final Set<String> INCLUDING = Set.of("including", "include", "even");

    /** "but none from Spain": no such row as those that were just spoken of. */
    private static final Pattern NONE = Pattern.compile("\\bnone\\b");

    List<Clause> clauses() {
        return List.of(
                this::negation,
                this::both,
                this::junction,
                this::selection,
                this::inverted,
                this::comparison,
                this::withTheir,
                this::restriction,
                this::relation,
                this::filler);
    }

    private boolean negation(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.NOT, Cue.WITHOUT)) {
            return false;
        }
        if (INCLUDING.contains(cursor.peek(-1).text().toLowerCase(Locale.ROOT))
                || INCLUDING.contains(cursor.peek(-2).text().toLowerCase(Locale.ROOT))) {
            draft.unclear = "I cannot show those without any beside those with some yet.";
        }
        draft.negate();
        draft.mode = Draft.Mode.RESTRICTING;
        TableName rows = draft.current;
        if (NONE.matcher(cursor.peek().text()).find() && rows != null) {
            draft.relate(rows);
        }
        cursor.advance(1);
        return true;
    }

    private boolean both(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.BOTH)) {
            return false;
        }
        draft.both = true;
        cursor.advance(1);
        return true;
    }

    private boolean junction(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.AND, Cue.BUT, Cue.OR)) {
            return false;
        }
        draft.affirm();
        if (cursor.isCue(0, Cue.OR)) {
            draft.branch().or();
        }
        cursor.advance(1);
        return true;
    }

    private boolean selection(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.SELECT, Cue.END, Cue.HOW_MUCH)) {
            return false;
        }
        draft.affirm();
        draft.amountAsked |= cursor.isCue(0, Cue.HOW_MUCH);
        draft.peopleAsked |= asksWho(cursor);
        if (cursor.isCue(0, Cue.END)) {
            draft.current = draft.entity == null ? draft.current : draft.entity;
        } else {
            draft.mode = Draft.Mode.SELECTING;
        }
        draft.branch().and();
        cursor.advance(1);
        return true;
    }

    private static boolean asksWho(Cursor cursor) {
        return cursor.peek().text().toLowerCase(Locale.ROOT).matches("who( .*)?");
    }

    /** "… and in which city does each one live": the city is asked for. */
    private boolean inverted(Cursor cursor, Draft draft) {
        boolean named = cursor.at(1, Mention.SchemaName.class).isPresent()
                || cursor.at(1, Mention.TimeUnit.class).isPresent();
        boolean asks = cursor.isCue(2, Cue.IS, Cue.RELATION)
                && INVERTING.contains(cursor.peek(2).text().toLowerCase(Locale.ROOT));
        if (!isInWhich(cursor, 0) || !named || !(asks || cursor.isCue(-1, Cue.AND))) {
            return false;
        }
        draft.affirm();
        draft.mode = Draft.Mode.SELECTING;
        draft.branch().and();
        cursor.advance(1);
        return true;
    }

    static boolean isInWhich(Cursor cursor, int ahead) {
        return cursor.isCue(ahead, Cue.RESTRICT)
                && PREPOSITION_AND_WHICH
                        .matcher(cursor.peek(ahead).text().toLowerCase(Locale.ROOT))
                        .matches();
    }

    private boolean comparison(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.COMPARE)) {
            return false;
        }
        draft.comparing = true;
        cursor.advance(1);
        return true;
    }

    /** "with their ages": these are shown. */
    private boolean withTheir(Cursor cursor, Draft draft) {
        int place = cursor.past(1, Cue.FILLER);
        int end = place + 1;
        while (cursor.at(end, Mention.SchemaName.class).isPresent()) {
            end++;
        }
        boolean shown = cursor.isCue(0, Cue.RESTRICT)
                && cursor.peek().text().equalsIgnoreCase("with")
                && draft.isSelecting()
                && THEIR.contains(cursor.peek(1).text().toLowerCase(Locale.ROOT))
                && cursor.at(place, Mention.SchemaName.class).isPresent()
                && cursor.isCue(end, Cue.END, Cue.AND, Cue.ORDER_BY, Cue.DESCENDING, Cue.ASCENDING);
        if (shown) {
            draft.rowsNamed |= draft.entity != null && draft.outputs.isEmpty();
            cursor.advance(1);
        }
        return shown;
    }

    private boolean restriction(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.RESTRICT, Cue.IN)) {
            return false;
        }
        draft.peopleAsked |= cursor.position() == 0 && asksWho(cursor);
        if (draft.entity != null || !draft.outputs.isEmpty() || !draft.groupedTables.isEmpty()) {
            draft.mode = Draft.Mode.RESTRICTING;
        }
        cursor.advance(1);
        return true;
    }

    /** A verb of having, making or going tells nothing but that what stands before belongs to what follows. */
    private boolean relation(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.RELATION) || ShareClauses.isShareOf(cursor)) {
            return false;
        }
        if (draft.entity != null) {
            draft.mode = Draft.Mode.RESTRICTING;
        }
        draft.verbs.add(cursor.peek().text());
        cursor.advance(1);
        return true;
    }

    private boolean filler(Cursor cursor, Draft draft) {
        boolean skipped = cursor.isCue(0, Cue.FILLER, Cue.OF, Cue.IS, Cue.TO)
                || isAgent(cursor)
                || isCounted(cursor)
                || (cursor.isCue(0, Cue.EACH) && draft.entity != null);
        if (skipped) {
            cursor.advance(1);
        }
        return skipped;
    }

    /** "seats between 200 and 400 people", "at least 90 percent", "100 minutes" where no column has a unit: what the number is a number of. */
    private static boolean isCounted(Cursor cursor) {
        return cursor.at(-1, Mention.Numeral.class).isPresent()
                && (PEOPLE.contains(cursor.peek().text().toLowerCase(Locale.ROOT))
                        || UnitOfMeasure.of(cursor.peek().text()).isPresent());
    }

    /** "owned by students", "songs by the youngest singer", "directed by 'Ben Jones'". */
    private static boolean isAgent(Cursor cursor) {
        int next = cursor.past(1, Cue.FILLER, Cue.BOTH);
        boolean agent = cursor.at(next, Mention.SchemaName.class).isPresent()
                || cursor.at(next, Mention.Degree.class).isPresent()
                || cursor.at(next, Mention.Quotation.class).isPresent();
        return cursor.isCue(0, Cue.BY)
                && (agent
                        || cursor.isCue(-1, Cue.RELATION)
                        || cursor.peek().text().equalsIgnoreCase("for"));
    }

    static boolean isPunctuation(Mention mention) {
        return mention.text().matches("[()/:%+]");
    }
}
