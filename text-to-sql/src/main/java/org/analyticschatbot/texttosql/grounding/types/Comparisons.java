package org.analyticschatbot.texttosql.grounding.types;

import io.trino.sql.tree.BetweenPredicate;
import io.trino.sql.tree.ComparisonPredicate;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.InListExpression;
import io.trino.sql.tree.InPredicate;
import io.trino.sql.tree.LikePredicate;
import io.trino.sql.tree.Predicate;
import io.trino.sql.tree.Predicated;
import io.trino.sql.tree.StringLiteral;
import io.trino.sql.tree.SubqueryExpression;
import java.util.List;
import org.analyticschatbot.texttosql.grounding.scope.Family;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Site;

/** Brings both sides of a comparison into one family. */
final class Comparisons {

    private final Site site;
    private final Constants constants;

    Comparisons(Site site) {
        this.site = site;
        this.constants = new Constants(site);
    }

    Predicated mended(Predicated predicated) {
        Expression value = predicated.getValue();
        return switch (predicated.getPredicate()) {
            case ComparisonPredicate comparison -> comparison(value, comparison);
            case BetweenPredicate between -> between(value, between);
            case InPredicate in when in.getValueList() instanceof InListExpression list -> inList(value, in, list);
            case InPredicate in
            when in.getValueList() instanceof SubqueryExpression subquery -> inQuery(value, in, subquery);
            case LikePredicate like
            when site.family(value).clashesWith(Family.TEXT) -> {
                site.findings().repaired("as_text", "value", Nodes.text(value));
                yield with(Nodes.cast(value, "varchar"), like);
            }
            default -> predicated;
        };
    }

    private Predicated comparison(Expression value, ComparisonPredicate comparison) {
        Expression right = constants.like(value, comparison.getRight());
        Expression left = constants.like(right, value);
        if (site.family(left).clashesWith(site.family(right))) {
            left = common(value, right);
            right = common(right, value);
        }
        return with(left, new ComparisonPredicate(Nodes.at(comparison), comparison.getOperator(), right));
    }

    private Predicated between(Expression value, BetweenPredicate between) {
        Expression min = constants.like(value, between.getMin());
        Expression max = constants.like(value, between.getMax());
        Expression left = common(value, min);
        return with(
                left,
                new BetweenPredicate(
                        Nodes.at(between),
                        between.isNegated(),
                        between.getSymmetry(),
                        common(min, left),
                        common(max, left)));
    }

    private Predicated inList(Expression value, InPredicate in, InListExpression list) {
        List<Expression> items = list.getValues().stream()
                .map(item -> constants.like(value, item))
                .toList();
        Expression left = items.isEmpty() ? value : common(value, items.getFirst());
        List<Expression> mended = items.stream().map(item -> common(item, left)).toList();
        return with(left, new InPredicate(Nodes.at(in), in.isNegated(), new InListExpression(Nodes.at(list), mended)));
    }

    private Predicated inQuery(Expression value, InPredicate in, SubqueryExpression subquery) {
        Family inside = site.family(subquery);
        if (!site.family(value).clashesWith(inside)) {
            return with(value, in);
        }
        if (inside == Family.NUMBER) {
            return with(common(value, subquery), in);
        }
        site.findings().repaired("as_text", "value", Nodes.text(value));
        return with(Nodes.cast(value, "varchar"), in);
    }

    /** The operand as a number if it is a text beside a number, as text beside what else it does not compare with. */
    private Expression common(Expression operand, Expression other) {
        Family own = site.family(operand);
        Family wanted = site.family(other);
        if (!own.clashesWith(wanted) || operand instanceof StringLiteral) {
            return operand;
        }
        if (own == Family.TEXT && wanted == Family.NUMBER) {
            site.findings().repaired("text_as_number", "text", Nodes.text(operand));
            return Nodes.numberOf(operand);
        }
        if (wanted == Family.TEXT && (own != Family.NUMBER || other instanceof StringLiteral)) {
            site.findings().repaired("as_text", "value", Nodes.text(operand));
            return Nodes.cast(operand, "varchar");
        }
        return operand;
    }

    private static Predicated with(Expression value, Predicate predicate) {
        return new Predicated(Nodes.at(predicate), value, predicate);
    }
}
