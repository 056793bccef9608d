package org.analyticschatbot.texttosql.rules.conditions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** "visited more than once", "at least three times": how often what was spoken of happened to a row. */
public final class TimesClauses {

    private static final Set<String> ADVERBS = Set.of("once", "twice");

    private final Scope scope;

    public TimesClauses(Scope scope) {
        this.scope = scope;
    }

    public List<Clause> clauses() {
        return List.of(this::times);
    }

    private boolean times(Cursor cursor, Draft draft) {
        Optional<NumberTest> test =
                NumberTest.at(cursor, 0, false).filter(found -> found.number() != null && found.upTo() == null);
        int end = test.map(NumberTest::length).orElse(0);
        boolean times = isSaid(cursor, end, "times");
        boolean adverb =
                test.isPresent() && ADVERBS.contains(cursor.peek(end - 1).text().toLowerCase(Locale.ROOT));
        Optional<TableName> happened = times || adverb ? happened(draft) : Optional.empty();
        happened.ifPresent(table -> {
            NumberTest found = test.orElseThrow();
            long number = found.number() == null ? 0 : found.number().longValue();
            draft.branch().tables().remove(table);
            draft.where(new Condition.HasCount(table, found.operator(), number, List.of()));
            cursor.advance(times ? end + 1 : end);
        });
        return happened.isPresent();
    }

    private static boolean isSaid(Cursor cursor, int ahead, String word) {
        return ahead > 0 && cursor.peek(ahead).text().equalsIgnoreCase(word);
    }

    /** The rows of what was done belong to those that did it. */
    private Optional<TableName> happened(Draft draft) {
        TableName entity = draft.entity;
        return entity == null
                ? Optional.empty()
                : draft.branch().tables().stream()
                        .filter(table -> !table.equals(entity) && scope.belongsTo(table, entity))
                        .findFirst();
    }
}
