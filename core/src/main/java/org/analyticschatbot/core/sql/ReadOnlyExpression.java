package org.analyticschatbot.core.sql;

import io.trino.sql.ExpressionFormatter;
import io.trino.sql.tree.Cast;
import io.trino.sql.tree.CoalesceExpression;
import io.trino.sql.tree.DereferenceExpression;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.ExpressionRewriter;
import io.trino.sql.tree.ExpressionTreeRewriter;
import io.trino.sql.tree.FunctionCall;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.IfExpression;
import io.trino.sql.tree.LogicalExpression;
import io.trino.sql.tree.NotExpression;
import io.trino.sql.tree.Predicated;
import io.trino.sql.tree.SearchedCaseExpression;
import io.trino.sql.tree.TryExpression;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An expression over the columns of one table that only reads. Nobody but {@link ExpressionGuard} makes one. */
public final class ReadOnlyExpression implements ExpressionResult {

    private final Expression expression;
    private final ExpressionColumns columns;

    ReadOnlyExpression(Expression expression, ExpressionColumns columns) {
        this.expression = expression;
        this.columns = columns;
    }

    /** Trino SQL printed from the tree. */
    public String sql() {
        return ExpressionFormatter.formatExpression(expression);
    }

    /** As {@link #sql()}, each column with the alias of its table before it. */
    public String sql(String alias) {
        Expression qualified = ExpressionTreeRewriter.rewriteWith(new Qualifier(alias), expression);
        return ExpressionFormatter.formatExpression(qualified);
    }

    /** In lower case. */
    public Set<String> columns() {
        return Stream.concat(columns.aggregated().stream(), columns.loose().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it gives one value for all rows: at least one aggregate, and no column outside of one. */
    public boolean isAggregate() {
        return columns.hasAggregate() && columns.loose().isEmpty();
    }

    /** Whether it can be true or false of each row, as far as its form tells. */
    public boolean isCondition() {
        return !columns.hasAggregate()
                && !columns.loose().isEmpty()
                && switch (expression) {
                    case Predicated _, LogicalExpression _, NotExpression _, FunctionCall _, Identifier _ -> true;
                    case CoalesceExpression _, IfExpression _, SearchedCaseExpression _ -> true;
                    case Cast _, TryExpression _ -> true;
                    default -> false;
                };
    }

    /** The aggregates of this expression over those rows alone for which the condition holds. */
    public ReadOnlyExpression where(ReadOnlyExpression condition) {
        Expression filtered = ExpressionTreeRewriter.rewriteWith(new Filter(condition.expression), expression);
        return new ReadOnlyExpression(filtered, ExpressionColumns.of(filtered));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReadOnlyExpression that && expression.equals(that.expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }

    @Override
    public String toString() {
        return sql();
    }

    private static final class Qualifier extends ExpressionRewriter<@Nullable Void> {

        private final Identifier alias;

        Qualifier(String alias) {
            this.alias = new Identifier(alias, true);
        }

        @Override
        public Expression rewriteIdentifier(
                Identifier column, @Nullable Void context, ExpressionTreeRewriter<@Nullable Void> rewriter) {
            return new DereferenceExpression(alias, column);
        }
    }

    private static final class Filter extends ExpressionRewriter<@Nullable Void> {

        private final Expression condition;

        Filter(Expression condition) {
            this.condition = condition;
        }

        @Override
        public @Nullable Expression rewriteFunctionCall(
                FunctionCall call, @Nullable Void context, ExpressionTreeRewriter<@Nullable Void> rewriter) {
            return ExpressionColumns.isAggregate(call) ? filtered(call) : null;
        }

        private FunctionCall filtered(FunctionCall call) {
            Expression both = call.getFilter()
                    .<Expression>map(own -> LogicalExpression.and(own, condition))
                    .orElse(condition);
            return new FunctionCall(
                    TreeCopy.at(call),
                    call.getName(),
                    Optional.empty(),
                    Optional.of(both),
                    call.getOrderBy(),
                    call.isDistinct(),
                    call.getNullTreatment(),
                    Optional.empty(),
                    call.getArguments());
        }
    }
}
