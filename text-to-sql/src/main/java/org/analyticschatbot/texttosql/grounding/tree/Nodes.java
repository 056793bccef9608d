package org.analyticschatbot.texttosql.grounding.tree;

import io.trino.sql.SqlFormatter;
import io.trino.sql.tree.Cast;
import io.trino.sql.tree.DereferenceExpression;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.FunctionCall;
import io.trino.sql.tree.GenericDataType;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.LambdaExpression;
import io.trino.sql.tree.LogicalExpression;
import io.trino.sql.tree.LongLiteral;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.NodeLocation;
import io.trino.sql.tree.QualifiedName;
import io.trino.sql.tree.Query;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.StringLiteral;
import io.trino.sql.tree.SubqueryExpression;
import io.trino.sql.tree.WhenClause;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;

/** Makes new nodes and looks into old ones. */
public final class Nodes {

    /** Where a new node stands. */
    public static final NodeLocation NOWHERE = new NodeLocation(1, 1);

    private Nodes() {}

    public static StringLiteral textLiteral(String text) {
        return new StringLiteral(NOWHERE, text);
    }

    public static LongLiteral number(String digits) {
        return new LongLiteral(NOWHERE, digits);
    }

    public static NodeLocation at(Node node) {
        return node.getLocation().orElse(NOWHERE);
    }

    public static Cast cast(Expression value, String type) {
        return new Cast(at(value), value, type(type), false);
    }

    /** NULL for what is no number. */
    public static Cast numberOf(Expression text) {
        return new Cast(at(text), text, type("double"), true);
    }

    private static GenericDataType type(String name) {
        return new GenericDataType(NOWHERE, new Identifier(name, false), List.of());
    }

    public static FunctionCall call(String name, Expression... arguments) {
        return new FunctionCall(NOWHERE, QualifiedName.of(name), List.of(arguments));
    }

    /** The column, named with its relation. */
    public static DereferenceExpression qualified(Found column) {
        return new DereferenceExpression(
                NOWHERE,
                identifier(column.source().name()),
                identifier(column.column().name()));
    }

    /** Quoted only where it has to be. */
    public static Identifier identifier(String name) {
        boolean plain = name.matches("[A-Za-z_][A-Za-z0-9_]*") && !io.trino.sql.ReservedIdentifiers.reserved(name);
        return new Identifier(NOWHERE, name, !plain);
    }

    /** A query of its own. */
    public static Query query(QuerySpecification body) {
        return new Query(
                at(body),
                List.of(),
                List.of(),
                Optional.empty(),
                body,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public static String text(Expression expression) {
        return SqlFormatter.formatSql(expression);
    }

    /** The terms that must all hold. */
    public static Stream<Expression> conjuncts(Expression condition) {
        boolean and = condition instanceof LogicalExpression logical
                && logical.getOperator() == LogicalExpression.Operator.AND;
        return and
                ? ((LogicalExpression) condition).getTerms().stream().flatMap(Nodes::conjuncts)
                : Stream.of(condition);
    }

    /** The node and what is below it, but no nested query, no lambda and no part of a name. */
    public static Stream<Node> below(Node root) {
        return Stream.concat(Stream.of(root), children(root).stream().flatMap(Nodes::below));
    }

    public static List<? extends Node> children(Node node) {
        return switch (node) {
            case SubqueryExpression _, LambdaExpression _, DereferenceExpression _ -> List.of();
            case Cast cast -> List.of(cast.getExpression());
            case WhenClause clause -> branch(clause);
            default -> node.getChildren();
        };
    }

    /** The node's own list fails on WHEN with half a comparison, as in {@code CASE a WHEN > 3}. */
    private static List<? extends Node> branch(WhenClause clause) {
        return clause.getMatch() instanceof WhenClause.Operand operand
                ? List.of(operand.expression(), clause.getResult())
                : List.of(clause.getResult());
    }
}
