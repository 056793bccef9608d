package org.analyticschatbot.texttosql.rules.assembling;

import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.rules.draft.Branch;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.ColumnValue;
import org.analyticschatbot.texttosql.rules.intent.Literal;
import org.analyticschatbot.texttosql.rules.intent.Operator;

/** "which countries have …" asks for countries, each once, though no table holds them. */
final class ValueSet {

    /** Values of a column that is a classification. */
    private static final int FEW = 50;

    private final Draft draft;
    private final Identities identities;
    private final Selection selection;

    ValueSet(Draft draft, Identities identities, Selection selection) {
        this.draft = draft;
        this.identities = identities;
        this.selection = selection;
    }

    boolean isAsked() {
        return subject().isPresent();
    }

    /** The column whose values are asked for; empty if rows are. */
    Optional<ColumnRef> subject() {
        boolean values = (draft.entity == null || draft.setAsked || isOfSeveralRows())
                && !selection.isAggregated()
                && draft.order.isEmpty()
                && selection.outputs.size() == 1
                && (draft.branches.stream().anyMatch(branch -> !branch.isEmpty()) || hasFewValues());
        return values
                ? shown().filter(column -> identities.isDescriptive(column) || isShared(column))
                : Optional.empty();
    }

    /** "countries of singers over 40 and of singers under 30", "… but not of singers under 30": no singer is both. */
    private boolean isOfSeveralRows() {
        return draft.branches.stream()
                .anyMatch(branch -> branch.isNegated()
                        ? branch.tables().contains(draft.entity)
                                && !branch.conditions().isEmpty()
                        : !Conditions.excluded(branch.conditions()).isEmpty());
    }

    /** "titles that two films share" are the titles, though films are known by them. */
    private boolean isShared(ColumnRef column) {
        return draft.branches.stream()
                .flatMap(branch -> branch.conditions().stream())
                .anyMatch(condition -> condition instanceof Condition.HasAggregate has
                        && has.subject().equals(column)
                        && has.measured() instanceof Expression.Count);
    }

    private Optional<ColumnRef> shown() {
        return selection.outputs.getFirst() instanceof ColumnValue(ColumnRef column)
                ? Optional.of(column)
                : Optional.empty();
    }

    /** "which channels are there" asks for the few values, not for one of each row. */
    private boolean hasFewValues() {
        return draft.entity == null
                && shown().filter(ColumnRef::isText)
                        .map(column -> column.column().statistics())
                        .filter(statistics -> statistics.distinctCount() <= FEW)
                        .isPresent();
    }

    /** "countries that are not …" without a word of what rows of theirs must not be there. */
    boolean isNegatedOpenly() {
        return subject().isPresent()
                && draft.branches.stream()
                        .anyMatch(branch -> branch.isNegated() && !branch.isEmpty() && !namesRows(branch));
    }

    /** "on what date did A meet B": two rows are named, and nothing says which is which. */
    boolean namesTwoRows() {
        return subject().isPresent()
                && draft.branches.stream()
                        .anyMatch(branch -> names(branch).distinct().count() > 1);
    }

    private Stream<Literal> names(Branch branch) {
        return branch.conditions().stream()
                .filter(Condition.Comparison.class::isInstance)
                .map(Condition.Comparison.class::cast)
                .filter(comparison ->
                        comparison.operator() == Operator.EQUAL && !identities.isDescriptive(comparison.column()))
                .map(Condition.Comparison::value);
    }

    private boolean namesRows(Branch negated) {
        return !negated.tables().isEmpty()
                || draft.branches.stream()
                        .anyMatch(branch ->
                                !branch.isNegated() && !branch.tables().isEmpty());
    }
}
