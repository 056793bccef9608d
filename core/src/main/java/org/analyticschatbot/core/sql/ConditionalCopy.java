package org.analyticschatbot.core.sql;

import static org.analyticschatbot.core.sql.TreeCopy.at;

import io.trino.sql.tree.CoalesceExpression;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.IfExpression;
import io.trino.sql.tree.NullIfExpression;
import io.trino.sql.tree.SearchedCaseExpression;
import io.trino.sql.tree.SimpleCaseExpression;
import io.trino.sql.tree.TryExpression;
import io.trino.sql.tree.WhenClause;
import java.util.List;

/** CASE, IF and their relatives; what is none of them can only be a constant. */
final class ConditionalCopy {

    private final TreeCopy tree;
    private final PredicateCopy predicates;

    ConditionalCopy(TreeCopy tree) {
        this.tree = tree;
        this.predicates = new PredicateCopy(tree);
    }

    Expression copy(Expression expression) {
        return switch (expression) {
            case SearchedCaseExpression searched ->
                new SearchedCaseExpression(
                        at(searched), whens(searched.getWhenClauses()), tree.expression(searched.getDefaultValue()));
            case SimpleCaseExpression simple ->
                new SimpleCaseExpression(
                        at(simple),
                        tree.expression(simple.getOperand()),
                        whens(simple.getWhenClauses()),
                        tree.expression(simple.getDefaultValue()));
            case CoalesceExpression coalesce ->
                new CoalesceExpression(at(coalesce), tree.expressions(coalesce.getOperands()));
            case NullIfExpression nullIf ->
                new NullIfExpression(
                        at(nullIf), tree.expression(nullIf.getFirst()), tree.expression(nullIf.getSecond()));
            case IfExpression condition -> condition(condition);
            case TryExpression attempt -> new TryExpression(at(attempt), tree.expression(attempt.getInnerExpression()));
            default -> Constants.copy(expression);
        };
    }

    private IfExpression condition(IfExpression condition) {
        return new IfExpression(
                at(condition),
                tree.expression(condition.getCondition()),
                tree.expression(condition.getTrueValue()),
                tree.expression(condition.getFalseValue()).orElse(null));
    }

    private List<WhenClause> whens(List<WhenClause> clauses) {
        return clauses.stream().map(this::when).toList();
    }

    private WhenClause when(WhenClause clause) {
        Expression result = tree.expression(clause.getResult());
        return switch (clause.getMatch()) {
            case WhenClause.Operand(Expression operand) -> new WhenClause(at(clause), tree.expression(operand), result);
            case WhenClause.Partial(var predicate) -> new WhenClause(at(clause), predicates.copy(predicate), result);
            default -> throw Refusals.node(clause);
        };
    }
}
