package org.analyticschatbot.texttosql.rules.conditions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.GroupTest;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Match;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** Which groups are shown, said behind what is counted or summed of them: "… only those with at least 3". */
public final class GroupSizeClauses {

    private final Scope scope;

    public GroupSizeClauses(Scope scope) {
        this.scope = scope;
    }

    public List<Clause> clauses() {
        return List.of(this::withAtLeast);
    }

    private boolean withAtLeast(Cursor cursor, Draft draft) {
        Optional<Expression> measure = measure(draft).filter(_ -> isSaidOfGroups(cursor));
        Optional<NumberTest> test = measure.flatMap(_ -> NumberTest.at(cursor, 0, false))
                .filter(found -> found.number() != null && found.upTo() == null);
        if (test.isEmpty()) {
            return false;
        }
        int noun = cursor.past(test.get().length(), Cue.FILLER, Cue.OF);
        int end = isMeasured(cursor, noun, measure.get()) ? noun + 1 : noun;
        BigDecimal number = test.get().number();
        if (number == null || !cursor.isCue(end, Cue.END, Cue.AND, Cue.BUT, Cue.ORDER_BY)) {
            return false;
        }
        draft.having.add(new GroupTest(measure.get(), test.get().operator(), number));
        cursor.advance(end);
        return true;
    }

    /** The only number that is shown of the groups. */
    private static Optional<Expression> measure(Draft draft) {
        List<Expression> measures =
                draft.outputs.stream().filter(Expression::isAggregate).toList();
        boolean grouped =
                !draft.grouping.isEmpty() || !draft.groupedTables.isEmpty() || measures.size() < draft.outputs.size();
        return grouped && measures.size() == 1 && !draft.ranked && draft.countRank == null
                ? Optional.of(measures.getFirst())
                : Optional.empty();
    }

    /** "with", "having", "that have": a number by itself may be said of the rows. */
    private static boolean isSaidOfGroups(Cursor cursor) {
        int back = -1;
        while (cursor.isCue(back, Cue.FILLER, Cue.RELATION)) {
            back--;
        }
        return cursor.isCue(back, Cue.RESTRICT);
    }

    private boolean isMeasured(Cursor cursor, int ahead, Expression measure) {
        return cursor.at(ahead, SchemaName.class)
                .filter(name -> measure instanceof Expression.Aggregate aggregate
                        ? name.columns().stream()
                                .anyMatch(match -> match.column().equals(aggregate.column()))
                        : scope.asTable(name)
                                .map(Match::table)
                                .filter(measure.table()::equals)
                                .isPresent())
                .isPresent();
    }
}
