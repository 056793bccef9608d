package org.analyticschatbot.texttosql.rules.conditions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.SchemaIndex;

/** "never ordered": a verb of everyday English that says what was not done with rows, where a table is called after it. */
public final class DoneClauses {

    private static final List<String> ENDINGS = List.of("ed", "d", "s", "");

    private final SchemaIndex index;

    public DoneClauses(SchemaIndex index) {
        this.index = index;
    }

    public List<Clause> clauses() {
        return List.of(this::notDone);
    }

    private boolean notDone(Cursor cursor, Draft draft) {
        boolean open = draft.isNegationOpen() && cursor.isCue(0, Cue.RELATION);
        int end = cursor.past(1, Cue.FILLER);
        Optional<TableName> table = open && cursor.isCue(end, Cue.END, Cue.AND, Cue.BUT)
                ? calledAfter(cursor.peek().text().toLowerCase(Locale.ROOT))
                        .filter(found -> !found.equals(draft.entity))
                : Optional.empty();
        table.ifPresent(found -> {
            draft.relate(found);
            cursor.advance(1);
        });
        return table.isPresent();
    }

    private Optional<TableName> calledAfter(String verb) {
        return ENDINGS.stream()
                .filter(verb::endsWith)
                .map(ending -> verb.substring(0, verb.length() - ending.length()))
                .flatMap(base -> index.table(List.of(base)).stream())
                .findFirst();
    }
}
