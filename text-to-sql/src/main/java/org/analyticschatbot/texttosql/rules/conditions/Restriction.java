package org.analyticschatbot.texttosql.rules.conditions;

import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.rules.meaning.SumWords;

/** Restricts the rows by a comparison with a number. */
final class Restriction {

    private final Scope scope;

    Restriction(Scope scope) {
        this.scope = scope;
    }

    void where(Draft draft, Condition condition, boolean negated) {
        condition.columns().stream()
                .filter(column -> SumWords.isSales(column) && scope.isOfParts(column, draft))
                .forEach(column -> compareParts(column, draft));
        draft.where(negated ? new Condition.Not(condition) : condition);
        draft.mode = Draft.Mode.RESTRICTING;
    }

    /** "stores with revenue over 10000" means a total; of direct parts each one may be meant. */
    private void compareParts(ColumnRef column, Draft draft) {
        if (scope.isDirectPart(column, draft)) {
            draft.assume("The comparison is with each row of " + column.table() + ", not with a total.");
        } else {
            draft.unclear = "I cannot compare totals with a number yet. Ask for the largest ones instead.";
        }
    }
}
