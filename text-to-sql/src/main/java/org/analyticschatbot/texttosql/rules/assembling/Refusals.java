package org.analyticschatbot.texttosql.rules.assembling;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.assembling.Assembly.Ambiguous;
import org.analyticschatbot.texttosql.rules.assembling.Assembly.Refused;
import org.analyticschatbot.texttosql.rules.draft.Ambiguity;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.Aggregate;

/** Questions whose words can be read in two ways that differ in their rows. */
final class Refusals {

    private final Draft draft;
    private final Identities identities;
    private final Selection selection;
    private final ValueSet values;

    Refusals(Draft draft, Identities identities, Selection selection, ValueSet values) {
        this.identities = identities;
        this.draft = draft;
        this.selection = selection;
        this.values = values;
    }

    Optional<Assembly> refusal() {
        if (draft.unclear != null) {
            return refused(draft.unclear);
        }
        if (draft.limit != null && selection.order.isEmpty()) {
            return Optional.of(unranked());
        }
        if (draft.rankedByFrequency != Draft.Frequency.UNASKED && selection.grouping.isEmpty()) {
            return refused("It is not clear what is to be the most or the least common.");
        }
        if (isExtremeBesideColumn()) {
            return refused("It is not clear whether the extreme is meant for each row shown, or over all of them.");
        }
        if (values.namesTwoRows()) {
            return refused("It is not clear how the two that are named belong together.");
        }
        if (countsByOwnName()) {
            return refused("It is not clear of what the rows are to be counted.");
        }
        return values.isNegatedOpenly()
                ? refused("It is not clear of which rows this must not be true.")
                : Optional.empty();
    }

    /** Rows that are counted by their own names among other columns: each would count once. */
    private boolean countsByOwnName() {
        Draft.CountRank rank = draft.countRank;
        List<Expression> shown = selection.plain();
        return rank != null
                && shown.size() > 1
                && shown.stream().anyMatch(identities.display(rank.counted())::contains);
    }

    private static Optional<Assembly> refused(String reason) {
        return Optional.of(new Refused(reason));
    }

    /** "our best doctors": of rows it can be asked by what, of anything else only be told. */
    private Assembly unranked() {
        TableName ranked = draft.entity;
        return ranked == null
                ? new Refused("It is not clear by what the first are to be chosen: say “by …”.")
                : new Ambiguous(new Ambiguity.OfRanking(ranked.name().replace('_', ' '), ranked));
    }

    private boolean isExtremeBesideColumn() {
        return draft.grouping.isEmpty()
                && draft.groupedTables.isEmpty()
                && selection.outputs.stream().anyMatch(Refusals::isExtreme)
                && !selection.plain().isEmpty();
    }

    private static boolean isExtreme(Expression output) {
        return output instanceof Aggregate aggregate
                && (aggregate.function() == Expression.Function.MIN || aggregate.function() == Expression.Function.MAX);
    }
}
