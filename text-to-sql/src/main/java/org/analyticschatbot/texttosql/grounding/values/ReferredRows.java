package org.analyticschatbot.texttosql.grounding.values;

import io.trino.sql.tree.Expression;
import io.trino.sql.tree.ExpressionTreeRewriter;
import io.trino.sql.tree.InPredicate;
import io.trino.sql.tree.Predicated;
import io.trino.sql.tree.QuerySpecification;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.texttosql.grounding.scope.Family;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.tree.Clauses;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Rewriter;
import org.analyticschatbot.texttosql.grounding.tree.Site;
import org.analyticschatbot.texttosql.grounding.tree.SpecificationRepair;
import org.jspecify.annotations.Nullable;

/**
 * {@code orders.customer = 'Ada'} where {@code customer} is a number that refers to {@code customers.id}, and but one
 * text column of {@code customers} holds that value: the orders of the customers who have it.
 */
public final class ReferredRows implements SpecificationRepair {

    @Override
    public QuerySpecification repair(QuerySpecification query, Site site) {
        References references = new References(site);
        return Clauses.map(query, (expression, _) -> references.rewrite(expression));
    }

    private static final class References extends Rewriter {

        private final Site site;

        References(Site site) {
            this.site = site;
        }

        @Override
        public Expression rewritePredicated(
                Predicated node, @Nullable Void context, ExpressionTreeRewriter<Void> treeRewriter) {
            Predicated predicated = treeRewriter.defaultRewrite(node, null);
            return NamedValues.in(predicated)
                    .flatMap(names -> rows(predicated.getValue(), names.texts())
                            .map(rows -> told(predicated, names.isNegated(), rows)))
                    .orElse(predicated);
        }

        private Optional<RowsByText> rows(Expression name, List<String> texts) {
            return site.scope().resolve(name) instanceof Found found
                            && found.column().family() == Family.NUMBER
                    ? only(keys(found)).flatMap(key -> rows(key, texts))
                    : Optional.empty();
        }

        private List<ForeignKey> keys(Found column) {
            return site.tables().schema().foreignKeys().stream()
                    .filter(key -> column.source().isOf(key.from())
                            && key.fromColumn().equalsIgnoreCase(column.column().name()))
                    .toList();
        }

        private Optional<RowsByText> rows(ForeignKey key, List<String> texts) {
            return only(site.tables().table(key.to()).stream()
                    .filter(_ -> RowsByText.isInSight(key.to(), site.tables()))
                    .flatMap(table -> table.columns().stream()
                            .flatMap(column -> RowsByText.holding(texts, table, column, key).stream()))
                    .toList());
        }

        private static <T> Optional<T> only(List<T> candidates) {
            return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
        }

        private Expression told(Predicated written, boolean isNegated, RowsByText rows) {
            site.findings()
                    .repaired(
                            "referred",
                            "written",
                            Nodes.text(written),
                            "table",
                            rows.table().toString(),
                            "condition",
                            Nodes.text(rows.condition()));
            return new Predicated(
                    Nodes.at(written), written.getValue(), new InPredicate(Nodes.at(written), isNegated, rows.keys()));
        }
    }
}
