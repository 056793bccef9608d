package org.analyticschatbot.core.sql;

import static org.analyticschatbot.core.sql.TreeCopy.at;
import static org.analyticschatbot.core.sql.TreeCopy.name;

import io.trino.sql.tree.ArithmeticBinaryExpression;
import io.trino.sql.tree.ArithmeticUnaryExpression;
import io.trino.sql.tree.Array;
import io.trino.sql.tree.AtTimeZone;
import io.trino.sql.tree.Cast;
import io.trino.sql.tree.DereferenceExpression;
import io.trino.sql.tree.ExistsPredicate;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Extract;
import io.trino.sql.tree.FunctionCall;
import io.trino.sql.tree.GroupingOperation;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.InListExpression;
import io.trino.sql.tree.LambdaArgumentDeclaration;
import io.trino.sql.tree.LambdaExpression;
import io.trino.sql.tree.LogicalExpression;
import io.trino.sql.tree.NotExpression;
import io.trino.sql.tree.Predicated;
import io.trino.sql.tree.QualifiedName;
import io.trino.sql.tree.Row;
import io.trino.sql.tree.SubqueryExpression;
import io.trino.sql.tree.SubscriptExpression;
import io.trino.sql.tree.Trim;
import java.util.List;

/** Expressions: names, operators and nested queries; conditions, calls and constants have copiers of their own. */
final class ExpressionCopy {

    private final TreeCopy tree;
    private final PredicateCopy predicates;
    private final ConditionalCopy conditionals;
    private final CallCopy calls;

    ExpressionCopy(TreeCopy tree) {
        this.tree = tree;
        this.predicates = new PredicateCopy(tree);
        this.conditionals = new ConditionalCopy(tree);
        this.calls = new CallCopy(tree);
    }

    Expression copy(Expression expression) {
        return switch (expression) {
            case Identifier identifier -> name(identifier);
            case DereferenceExpression dereference -> dereference(dereference);
            case Predicated predicated -> predicates.copy(predicated);
            case FunctionCall call -> calls.copy(call);
            case SubqueryExpression subquery -> new SubqueryExpression(at(subquery), tree.query(subquery.getQuery()));
            case ExistsPredicate exists -> new ExistsPredicate(at(exists), tree.expression(exists.getSubquery()));
            case InListExpression list -> new InListExpression(at(list), tree.expressions(list.getValues()));
            case GroupingOperation grouping -> grouping(grouping);
            case Cast cast ->
                new Cast(
                        at(cast), tree.expression(cast.getExpression()), DataTypes.copy(cast.getType()), cast.isSafe());
            default -> operator(expression);
        };
    }

    private Expression operator(Expression expression) {
        return switch (expression) {
            case ArithmeticBinaryExpression binary ->
                new ArithmeticBinaryExpression(
                        at(binary),
                        binary.getOperator(),
                        tree.expression(binary.getLeft()),
                        tree.expression(binary.getRight()));
            case ArithmeticUnaryExpression unary ->
                new ArithmeticUnaryExpression(at(unary), unary.getSign(), tree.expression(unary.getValue()));
            case LogicalExpression logical ->
                new LogicalExpression(at(logical), logical.getOperator(), tree.expressions(logical.getTerms()));
            case NotExpression not -> new NotExpression(at(not), tree.expression(not.getValue()));
            case AtTimeZone zoned ->
                new AtTimeZone(at(zoned), tree.expression(zoned.getValue()), tree.expression(zoned.getTimeZone()));
            default -> structured(expression);
        };
    }

    private Expression structured(Expression expression) {
        return switch (expression) {
            case Array array -> new Array(at(array), tree.expressions(array.getValues()));
            case Row row ->
                new Row(at(row), row.getFields().stream().map(this::field).toList());
            case SubscriptExpression subscript ->
                new SubscriptExpression(
                        at(subscript), tree.expression(subscript.getBase()), tree.expression(subscript.getIndex()));
            case LambdaExpression lambda ->
                new LambdaExpression(at(lambda), arguments(lambda), tree.expression(lambda.getBody()));
            case Extract extract ->
                new Extract(at(extract), tree.expression(extract.getExpression()), extract.getField());
            case Trim trim ->
                new Trim(
                        at(trim),
                        trim.getSpecification(),
                        tree.expression(trim.getTrimSource()),
                        tree.expression(trim.getTrimCharacter()));
            default -> conditionals.copy(expression);
        };
    }

    private DereferenceExpression dereference(DereferenceExpression dereference) {
        Identifier field = dereference.getField().orElseThrow(() -> Refusals.construct("alias.* as an argument"));
        return new DereferenceExpression(at(dereference), tree.expression(dereference.getBase()), name(field));
    }

    private GroupingOperation grouping(GroupingOperation grouping) {
        List<QualifiedName> columns = grouping.getGroupingColumns().stream()
                .map(tree::expression)
                .map(ExpressionCopy::qualifiedName)
                .toList();
        return new GroupingOperation(at(grouping), columns);
    }

    private static QualifiedName qualifiedName(Expression column) {
        return switch (column) {
            case Identifier identifier -> QualifiedName.of(List.of(identifier));
            case DereferenceExpression dereference -> DereferenceExpression.getQualifiedName(dereference);
            default -> throw Refusals.construct("GROUPING of an expression");
        };
    }

    private Row.Field field(Row.Field field) {
        return new Row.Field(at(field), field.getName().map(TreeCopy::name), tree.expression(field.getExpression()));
    }

    private static List<LambdaArgumentDeclaration> arguments(LambdaExpression lambda) {
        return lambda.getArguments().stream()
                .map(argument -> new LambdaArgumentDeclaration(at(argument), name(argument.getName())))
                .toList();
    }
}
