package org.analyticschatbot.texttosql.grounding.values;

import io.trino.sql.tree.Expression;
import io.trino.sql.tree.ExpressionTreeRewriter;
import io.trino.sql.tree.LikePredicate;
import io.trino.sql.tree.Predicated;
import io.trino.sql.tree.QuerySpecification;
import java.util.Optional;
import org.analyticschatbot.texttosql.grounding.scope.Family;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.tree.Clauses;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Rewriter;
import org.analyticschatbot.texttosql.grounding.tree.Site;
import org.analyticschatbot.texttosql.grounding.tree.SpecificationRepair;
import org.jspecify.annotations.Nullable;

/**
 * {@code name LIKE '%amp%'} where the catalog knows a value that matches but for upper and lower case, such as
 * {@code Amp}: who asks for what contains "amp" does not mean the case, though LIKE minds it.
 */
public final class LikeInAnyCase implements SpecificationRepair {

    @Override
    public QuerySpecification repair(QuerySpecification query, Site site) {
        Patterns patterns = new Patterns(site);
        return Clauses.map(query, (expression, _) -> patterns.rewrite(expression));
    }

    private static final class Patterns extends Rewriter {

        private final Site site;

        Patterns(Site site) {
            this.site = site;
        }

        @Override
        public Expression rewritePredicated(
                Predicated node, @Nullable Void context, ExpressionTreeRewriter<Void> treeRewriter) {
            Predicated predicated = treeRewriter.defaultRewrite(node, null);
            return predicated.getPredicate() instanceof LikePredicate like
                    ? LikePattern.of(like)
                            .filter(pattern -> missesAny(predicated.getValue(), pattern))
                            .map(pattern -> inLowerCase(predicated, like, pattern))
                            .orElse(predicated)
                    : predicated;
        }

        private boolean missesAny(Expression name, LikePattern pattern) {
            return site.scope().resolve(name) instanceof Found found
                    && found.column().family() == Family.TEXT
                    && found.source().knownValues(found.column()).stream().anyMatch(pattern::misses);
        }

        private Predicated inLowerCase(Predicated predicated, LikePredicate like, LikePattern pattern) {
            Expression name = predicated.getValue();
            site.findings().repaired("like_case", "pattern", Nodes.text(like.getPattern()), "column", Nodes.text(name));
            return new Predicated(
                    Nodes.at(predicated),
                    Nodes.call("lower", name),
                    new LikePredicate(
                            Nodes.at(like),
                            like.isNegated(),
                            Nodes.textLiteral(pattern.inLowerCase().text()),
                            Optional.of(pattern.escape())
                                    .filter(escape -> !escape.isEmpty())
                                    .map(Nodes::textLiteral)));
        }
    }
}
