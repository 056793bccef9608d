package org.analyticschatbot.texttosql.grounding.relations;

import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.QuerySpecification;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.analyticschatbot.texttosql.grounding.names.ColumnNames;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Missing;
import org.analyticschatbot.texttosql.grounding.tree.Clauses;
import org.analyticschatbot.texttosql.grounding.tree.Place;
import org.analyticschatbot.texttosql.grounding.tree.Rewriter;
import org.analyticschatbot.texttosql.grounding.tree.Site;

/** The names of a SELECT that no relation has and that stand for nothing else. */
final class MissingColumns {

    private final Site site;
    private final Set<String> aliases;
    private final Set<Expression> names = new LinkedHashSet<>();
    private boolean joinsByUnknown;

    MissingColumns(QuerySpecification query, Site site) {
        this.site = site;
        this.aliases = ColumnNames.aliases(query).keySet();
        Clauses.map(query, (expression, place) -> new Collector(place, expression).rewrite(expression));
    }

    /** Where each of them is to be found; empty unless all are, so that no half of a query is guessed. */
    Map<Expression, Partner> partners() {
        Map<Expression, Partner> partners = new LinkedHashMap<>();
        names.forEach(name -> Partner.having(name, site).ifPresent(partner -> partners.put(name, partner)));
        return joinsByUnknown || partners.size() < names.size() ? new HashMap<>() : partners;
    }

    private final class Collector extends Rewriter {

        private final Place place;
        /** Whether the expression is but a name, which then cannot be a text. */
        private final boolean stands;

        Collector(Place place, Expression top) {
            this.place = place;
            this.stands = top instanceof Identifier;
        }

        @Override
        protected Expression name(Expression name) {
            if (site.scope().resolve(name) instanceof Missing && !isAlias(name) && !isText(name)) {
                boolean guessed = ColumnNames.guess(name, place, site).isPresent();
                joinsByUnknown |= !guessed && place == Place.ON;
                if (!guessed) {
                    names.add(name);
                }
            }
            return name;
        }

        private boolean isAlias(Expression name) {
            return place != Place.SELECT
                    && name instanceof Identifier identifier
                    && aliases.contains(ColumnNames.key(identifier));
        }

        /** In double quotes it is a text of another dialect, unless it stands where a text would say nothing. */
        private boolean isText(Expression name) {
            return !stands && name instanceof Identifier identifier && identifier.isDelimited();
        }
    }
}
