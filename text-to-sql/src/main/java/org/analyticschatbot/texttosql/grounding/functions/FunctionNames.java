package org.analyticschatbot.texttosql.grounding.functions;

import io.trino.sql.tree.ArithmeticBinaryExpression;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.ExpressionTreeRewriter;
import io.trino.sql.tree.FunctionCall;
import io.trino.sql.tree.QualifiedName;
import io.trino.sql.tree.QuerySpecification;
import java.util.Optional;
import org.analyticschatbot.texttosql.grounding.tree.Clauses;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Rewriter;
import org.analyticschatbot.texttosql.grounding.tree.Site;
import org.analyticschatbot.texttosql.grounding.tree.SpecificationRepair;
import org.jspecify.annotations.Nullable;

/** Writes calls of functions that Trino does not have as Trino would. */
public final class FunctionNames implements SpecificationRepair {

    @Override
    public QuerySpecification repair(QuerySpecification query, Site site) {
        Calls calls = new Calls(site);
        return Clauses.map(query, (expression, _) -> calls.rewrite(expression));
    }

    private static final class Calls extends Rewriter {

        private final Site site;
        private final DateCalls dates;
        private final OtherCalls others;

        Calls(Site site) {
            this.site = site;
            this.dates = new DateCalls(site);
            this.others = new OtherCalls(site);
        }

        @Override
        public Expression rewriteFunctionCall(
                FunctionCall node, @Nullable Void context, ExpressionTreeRewriter<Void> treeRewriter) {
            FunctionCall call = treeRewriter.defaultRewrite(node, null);
            Optional<Expression> read = Renamings.of(call)
                    .<Expression>map(name -> renamed(call, name))
                    .or(() -> others.read(call))
                    .or(() -> dates.read(call));
            read.ifPresent(expression -> tell(node, expression));
            return read.orElse(call);
        }

        @Override
        public Expression rewriteArithmeticBinary(
                ArithmeticBinaryExpression node, @Nullable Void context, ExpressionTreeRewriter<Void> treeRewriter) {
            Optional<Expression> days = dates.difference(node);
            days.ifPresent(expression -> tell(node, expression));
            return days.orElseGet(() -> treeRewriter.defaultRewrite(node, null));
        }

        private void tell(Expression call, Expression read) {
            site.findings().repaired("function", "call", Nodes.text(call), "read", Nodes.text(read));
        }

        private static FunctionCall renamed(FunctionCall call, String name) {
            return new FunctionCall(
                    Nodes.at(call),
                    QualifiedName.of(name),
                    call.getWindow(),
                    call.getFilter(),
                    call.getOrderBy(),
                    call.isDistinct(),
                    call.getNullTreatment(),
                    call.getProcessingMode(),
                    call.getArguments());
        }
    }
}
