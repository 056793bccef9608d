package org.analyticschatbot.texttosql.grounding.values;

import io.trino.sql.tree.ComparisonPredicate;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.InListExpression;
import io.trino.sql.tree.InPredicate;
import io.trino.sql.tree.Predicated;
import io.trino.sql.tree.StringLiteral;
import java.util.List;
import java.util.Optional;

/** The texts that a comparison allows, or does not allow if it is negated; none of them could be a number. */
record NamedValues(List<String> texts, boolean isNegated) {

    NamedValues {
        texts = List.copyOf(texts);
    }

    static Optional<NamedValues> in(Predicated predicated) {
        return switch (predicated.getPredicate()) {
            case ComparisonPredicate comparison
            when comparison.getOperator() == ComparisonPredicate.Operator.EQUAL ->
                of(List.of(comparison.getRight()), false);
            case ComparisonPredicate comparison
            when comparison.getOperator() == ComparisonPredicate.Operator.NOT_EQUAL ->
                of(List.of(comparison.getRight()), true);
            case InPredicate in
            when in.getValueList() instanceof InListExpression list -> of(list.getValues(), in.isNegated());
            default -> Optional.empty();
        };
    }

    private static Optional<NamedValues> of(List<Expression> constants, boolean isNegated) {
        List<String> texts = constants.stream()
                .filter(StringLiteral.class::isInstance)
                .map(constant -> ((StringLiteral) constant).getValue())
                .filter(text -> text.codePoints().anyMatch(Character::isLetter))
                .toList();
        return texts.size() == constants.size() ? Optional.of(new NamedValues(texts, isNegated)) : Optional.empty();
    }
}
