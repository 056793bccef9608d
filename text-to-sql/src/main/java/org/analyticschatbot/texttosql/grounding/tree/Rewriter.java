package org.analyticschatbot.texttosql.grounding.tree;

import io.trino.sql.tree.DereferenceExpression;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.ExpressionRewriter;
import io.trino.sql.tree.ExpressionTreeRewriter;
import io.trino.sql.tree.GenericDataType;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.LambdaExpression;
import io.trino.sql.tree.SubqueryExpression;
import org.jspecify.annotations.Nullable;

/** Rewrites an expression, but no subquery in it, whose names mean something else, and no lambda. */
public abstract class Rewriter extends ExpressionRewriter<Void> {

    public Expression rewrite(Expression expression) {
        return ExpressionTreeRewriter.rewriteWith(this, expression);
    }

    /** A column's name, with or without its relation's. */
    protected Expression name(Expression name) {
        return name;
    }

    protected Expression subquery(SubqueryExpression subquery) {
        return subquery;
    }

    @Override
    public Expression rewriteIdentifier(
            Identifier node, @Nullable Void context, ExpressionTreeRewriter<Void> treeRewriter) {
        return name(node);
    }

    @Override
    public Expression rewriteDereferenceExpression(
            DereferenceExpression node, @Nullable Void context, ExpressionTreeRewriter<Void> treeRewriter) {
        return name(node);
    }

    @Override
    public Expression rewriteSubqueryExpression(
            SubqueryExpression node, @Nullable Void context, ExpressionTreeRewriter<Void> treeRewriter) {
        return subquery(node);
    }

    /** The name of a type is an identifier, but no column's. */
    @Override
    public Expression rewriteGenericDataType(
            GenericDataType node, @Nullable Void context, ExpressionTreeRewriter<Void> treeRewriter) {
        return node;
    }

    @Override
    public Expression rewriteLambdaExpression(
            LambdaExpression node, @Nullable Void context, ExpressionTreeRewriter<Void> treeRewriter) {
        return node;
    }
}
