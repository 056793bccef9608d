package org.analyticschatbot.texttosql.rules.reading;

import java.util.List;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.ratio.ShareClauses;

/** The words between the clauses: they open, close, join and turn them. */
final class ConnectiveClauses {

    List<Clause> clauses() {
        return List.of(
                this::negation,
                this::both,
                this::junction,
                this::selection,
                this::comparison,
                this::restriction,
                this::relation,
                this::filler);
    }

    private boolean negation(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.NOT, Cue.WITHOUT)) {
            return false;
        }
        draft.negate();
        draft.mode = Draft.Mode.RESTRICTING;
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
        if (cursor.isCue(0, Cue.END)) {
            draft.current = draft.entity == null ? draft.current : draft.entity;
        } else {
            draft.mode = Draft.Mode.SELECTING;
        }
        draft.branch().and();
        cursor.advance(1);
        return true;
    }

    private boolean comparison(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.COMPARE)) {
            return false;
        }
        draft.comparing = true;
        cursor.advance(1);
        return true;
    }

    private boolean restriction(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.RESTRICT, Cue.IN)) {
            return false;
        }
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
        cursor.advance(1);
        return true;
    }

    private boolean filler(Cursor cursor, Draft draft) {
        boolean skipped = cursor.isCue(0, Cue.FILLER, Cue.OF, Cue.IS, Cue.TO)
                || isAgent(cursor)
                || (cursor.isCue(0, Cue.EACH) && draft.entity != null);
        if (skipped) {
            cursor.advance(1);
        }
        return skipped;
    }

    /** "owned by students", "songs by the youngest singer", "directed by 'Ben Jones'". */
    private static boolean isAgent(Cursor cursor) {
        int next = cursor.past(1, Cue.FILLER);
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
