package org.analyticschatbot.local.duckdb.dialect;

import static java.util.stream.Collectors.joining;

import io.trino.sql.tree.ArithmeticBinaryExpression;
import io.trino.sql.tree.ArithmeticUnaryExpression;
import io.trino.sql.tree.Array;
import io.trino.sql.tree.AstVisitor;
import io.trino.sql.tree.AtTimeZone;
import io.trino.sql.tree.Cast;
import io.trino.sql.tree.CoalesceExpression;
import io.trino.sql.tree.CurrentDate;
import io.trino.sql.tree.CurrentTimestamp;
import io.trino.sql.tree.DereferenceExpression;
import io.trino.sql.tree.ExistsPredicate;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Extract;
import io.trino.sql.tree.FunctionCall;
import io.trino.sql.tree.GroupingOperation;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.IfExpression;
import io.trino.sql.tree.InListExpression;
import io.trino.sql.tree.LambdaExpression;
import io.trino.sql.tree.Literal;
import io.trino.sql.tree.LocalTimestamp;
import io.trino.sql.tree.LogicalExpression;
import io.trino.sql.tree.Node;
import io.trino.sql.tree.NotExpression;
import io.trino.sql.tree.NullIfExpression;
import io.trino.sql.tree.Predicated;
import io.trino.sql.tree.Row;
import io.trino.sql.tree.SearchedCaseExpression;
import io.trino.sql.tree.SimpleCaseExpression;
import io.trino.sql.tree.SubqueryExpression;
import io.trino.sql.tree.SubscriptExpression;
import io.trino.sql.tree.Trim;
import io.trino.sql.tree.TryExpression;
import io.trino.sql.tree.WhenClause;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prints expressions. What it has no method for is refused. */
final class ExpressionPrinter extends AstVisitor<String, @Nullable Void> {

    private final LiteralPrinter literals = new LiteralPrinter();
    private final PredicatePrinter predicates = new PredicatePrinter(this);
    private final QueryPrinter queries = new QueryPrinter(this);
    private final CallPrinter calls = new CallPrinter(this);

    QueryPrinter queries() {
        return queries;
    }

    String print(Expression expression) {
        return process(expression, null);
    }

    String printAll(List<? extends Expression> expressions) {
        return expressions.stream().map(this::print).collect(joining(", "));
    }

    /** Prints one side of a comparison: which zone a point in time is shown in does not matter there. */
    String instant(Expression expression) {
        return expression instanceof AtTimeZone zoned
                ? "trino_instant(" + instant(zoned.getValue()) + ")"
                : print(expression);
    }

    @Override
    protected String visitNode(Node node, @Nullable Void context) {
        throw NotTranslatable.construct(TrinoToDuckDb.nameOf(node));
    }

    @Override
    protected String visitLiteral(Literal literal, @Nullable Void context) {
        return literals.process(literal, null);
    }

    @Override
    protected String visitIdentifier(Identifier identifier, @Nullable Void context) {
        return Quoting.name(identifier);
    }

    @Override
    protected String visitDereferenceExpression(DereferenceExpression dereference, @Nullable Void context) {
        Identifier field = dereference.getField().orElseThrow(() -> NotTranslatable.construct("*"));
        return print(dereference.getBase()) + "." + Quoting.name(field);
    }

    @Override
    protected String visitArithmeticBinary(ArithmeticBinaryExpression binary, @Nullable Void context) {
        return Arithmetic.print(binary, this);
    }

    @Override
    protected String visitArithmeticUnary(ArithmeticUnaryExpression unary, @Nullable Void context) {
        String sign = unary.getSign() == ArithmeticUnaryExpression.Sign.MINUS ? "-" : "+";
        return "(" + sign + " " + print(unary.getValue()) + ")";
    }

    @Override
    protected String visitLogicalExpression(LogicalExpression logical, @Nullable Void context) {
        String operator = " " + logical.getOperator() + " ";
        return logical.getTerms().stream().map(this::print).collect(joining(operator, "(", ")"));
    }

    @Override
    protected String visitNotExpression(NotExpression not, @Nullable Void context) {
        return "(NOT " + print(not.getValue()) + ")";
    }

    @Override
    protected String visitPredicated(Predicated predicated, @Nullable Void context) {
        return predicates.process(predicated.getPredicate(), predicated.getValue());
    }

    @Override
    protected String visitInListExpression(InListExpression list, @Nullable Void context) {
        return list.getValues().stream().map(this::instant).collect(joining(", ", "(", ")"));
    }

    @Override
    protected String visitExists(ExistsPredicate exists, @Nullable Void context) {
        return "EXISTS " + print(exists.getSubquery());
    }

    @Override
    protected String visitSubqueryExpression(SubqueryExpression subquery, @Nullable Void context) {
        return "(" + queries.print(subquery.getQuery()) + ")";
    }

    @Override
    protected String visitSearchedCaseExpression(SearchedCaseExpression cases, @Nullable Void context) {
        return "CASE" + branches(cases.getWhenClauses(), cases.getDefaultValue());
    }

    @Override
    protected String visitSimpleCaseExpression(SimpleCaseExpression cases, @Nullable Void context) {
        return "CASE " + print(cases.getOperand()) + branches(cases.getWhenClauses(), cases.getDefaultValue());
    }

    private String branches(List<WhenClause> clauses, Optional<Expression> otherwise) {
        String whens = clauses.stream()
                .map(when -> " WHEN %s THEN %s".formatted(print(operand(when)), print(when.getResult())))
                .collect(joining());
        return whens + otherwise.map(value -> " ELSE " + print(value)).orElse("") + " END";
    }

    private static Expression operand(WhenClause when) {
        if (when.getMatch() instanceof WhenClause.Operand operand) {
            return operand.expression();
        }
        throw NotTranslatable.construct("CASE with a comparison in WHEN");
    }

    @Override
    protected String visitIfExpression(IfExpression expression, @Nullable Void context) {
        String otherwise = expression.getFalseValue().map(this::print).orElse("NULL");
        return "CASE WHEN %s THEN %s ELSE %s END"
                .formatted(print(expression.getCondition()), print(expression.getTrueValue()), otherwise);
    }

    @Override
    protected String visitCoalesceExpression(CoalesceExpression coalesce, @Nullable Void context) {
        return "coalesce(" + printAll(coalesce.getOperands()) + ")";
    }

    @Override
    protected String visitNullIfExpression(NullIfExpression nullIf, @Nullable Void context) {
        return "nullif(" + print(nullIf.getFirst()) + ", " + print(nullIf.getSecond()) + ")";
    }

    @Override
    protected String visitTryExpression(TryExpression expression, @Nullable Void context) {
        return "TRY(" + print(expression.getInnerExpression()) + ")";
    }

    @Override
    protected String visitCast(Cast cast, @Nullable Void context) {
        return Casts.print(cast, print(cast.getExpression()));
    }

    @Override
    protected String visitExtract(Extract extract, @Nullable Void context) {
        return Arithmetic.extract(extract.getField(), print(extract.getExpression()));
    }

    @Override
    protected String visitCurrentDate(CurrentDate now, @Nullable Void context) {
        return "CAST(localtimestamp AS DATE)";
    }

    @Override
    protected String visitCurrentTimestamp(CurrentTimestamp now, @Nullable Void context) {
        return "now()";
    }

    @Override
    protected String visitLocalTimestamp(LocalTimestamp now, @Nullable Void context) {
        return "localtimestamp";
    }

    @Override
    protected String visitAtTimeZone(AtTimeZone zoned, @Nullable Void context) {
        return "trino_at_timezone(%s, %s)".formatted(instant(zoned.getValue()), print(zoned.getTimeZone()));
    }

    @Override
    protected String visitTrim(Trim trim, @Nullable Void context) {
        String function = switch (trim.getSpecification()) {
            case BOTH -> "trim";
            case LEADING -> "ltrim";
            case TRAILING -> "rtrim";
        };
        String source = print(trim.getTrimSource());
        return trim.getTrimCharacter()
                .map(characters -> function + "(" + source + ", " + print(characters) + ")")
                .orElse("trino_" + function + "(" + source + ")");
    }

    @Override
    protected String visitLambdaExpression(LambdaExpression lambda, @Nullable Void context) {
        String parameters = lambda.getArguments().stream()
                .map(argument -> Quoting.name(argument.getName()))
                .collect(joining(", "));
        return "lambda " + parameters + ": " + print(lambda.getBody());
    }

    @Override
    protected String visitArray(Array array, @Nullable Void context) {
        return "[" + printAll(array.getValues()) + "]";
    }

    @Override
    protected String visitRow(Row row, @Nullable Void context) {
        List<Row.Field> fields = row.getFields();
        if (fields.stream().anyMatch(field -> field.getName().isPresent())) {
            throw NotTranslatable.construct("ROW with field names");
        }
        return "row(" + printAll(fields.stream().map(Row.Field::getExpression).toList()) + ")";
    }

    @Override
    protected String visitSubscriptExpression(SubscriptExpression subscript, @Nullable Void context) {
        return "trino_subscript(%s, %s)".formatted(print(subscript.getBase()), print(subscript.getIndex()));
    }

    @Override
    protected String visitGroupingOperation(GroupingOperation grouping, @Nullable Void context) {
        return "grouping(" + printAll(grouping.getGroupingColumns()) + ")";
    }

    @Override
    protected String visitFunctionCall(FunctionCall call, @Nullable Void context) {
        return calls.print(call);
    }
}
