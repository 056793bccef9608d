package org.analyticschatbot.texttosql.grounding.names;

import io.trino.sql.tree.DereferenceExpression;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.SingleColumn;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Ambiguous;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Missing;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Open;
import org.analyticschatbot.texttosql.grounding.tree.Clauses;
import org.analyticschatbot.texttosql.grounding.tree.Equalities;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Place;
import org.analyticschatbot.texttosql.grounding.tree.Rewriter;
import org.analyticschatbot.texttosql.grounding.tree.Site;
import org.analyticschatbot.texttosql.grounding.tree.SpecificationRepair;

/** Binds every name to a column, and mends those that have but one meaning left. */
public final class ColumnNames implements SpecificationRepair {

    private static final List<NameGuess> GUESSES = List.of(
            new RelationBehindAlias(),
            new SpelledAlike(),
            new KeyColumn(),
            new NameColumn(),
            new ColumnOfOtherRelation(),
            new NearestColumn());

    @Override
    public QuerySpecification repair(QuerySpecification query, Site site) {
        Equalities equalities = Equalities.of(query, site.scope());
        Map<String, Expression> aliases = aliases(query);
        return Clauses.map(
                query,
                (expression, place) -> new Names(site, place, expression, equalities, aliases).rewrite(expression));
    }

    /** What the aliases of the SELECT stand for, by {@link #key}. */
    public static Map<String, Expression> aliases(QuerySpecification query) {
        Map<String, Expression> aliases = new HashMap<>();
        query.getSelect().getSelectItems().stream()
                .flatMap(item -> item instanceof SingleColumn column ? Stream.of(column) : Stream.of())
                .forEach(column ->
                        column.getAlias().ifPresent(alias -> aliases.put(key(alias), column.getExpression())));
        return aliases;
    }

    public static String key(Identifier name) {
        return name.getValue().toLowerCase(Locale.ROOT);
    }

    /** The names within one expression. */
    private static final class Names extends Rewriter {

        private final Site site;
        private final Place place;
        /** Whether the expression is but a name, which then cannot be a constant. */
        private final boolean stands;

        private final Equalities equalities;
        private final Map<String, Expression> aliases;

        Names(Site site, Place place, Expression top, Equalities equalities, Map<String, Expression> aliases) {
            this.site = site;
            this.place = place;
            this.stands = top instanceof Identifier;
            this.equalities = equalities;
            this.aliases = aliases;
        }

        @Override
        protected Expression name(Expression name) {
            boolean output =
                    place == Place.ORDER_BY && name instanceof Identifier alias && aliases.containsKey(key(alias));
            if (output) {
                return name;
            }
            return switch (site.scope().resolve(name)) {
                case Found _, Open _ -> name;
                case Ambiguous(List<Found> candidates) -> chosen(name, candidates);
                case Missing _ -> missing(name);
            };
        }

        private Expression chosen(Expression name, List<Found> candidates) {
            Found first = candidates.getFirst();
            if (candidates.stream().allMatch(other -> equalities.areSame(first, other))) {
                Expression qualified = Nodes.qualified(first);
                site.findings().repaired("ambiguous", "name", Nodes.text(name), "column", Nodes.text(qualified));
                return qualified;
            }
            String all = String.join(
                    ", ",
                    candidates.stream().map(Nodes::qualified).map(Nodes::text).toList());
            site.findings().unsolved("ambiguous", "name", Nodes.text(name), "candidates", all);
            return name;
        }

        private Expression missing(Expression name) {
            Expression meaning = name instanceof Identifier alias ? aliases.get(key(alias)) : null;
            if (meaning != null && place != Place.SELECT) {
                site.findings().repaired("alias", "name", Nodes.text(name));
                return meaning;
            }
            if (name instanceof Identifier quoted && quoted.isDelimited() && !stands) {
                site.findings().repaired("quoted_text", "text", quoted.getValue());
                return Nodes.textLiteral(quoted.getValue());
            }
            return guess(name, place, site)
                    .map(column -> found(name, column))
                    .or(() -> ofOthers(name))
                    .orElseGet(() -> unknown(name));
        }

        /** {@code a.id} where a has none, but b and c have one, and the query says that theirs are equal. */
        private Optional<Expression> ofOthers(Expression name) {
            List<Found> others = site.scope().having(column(name));
            boolean elsewhere = place != Place.ON && qualifier(name).isPresent() && others.size() > 1;
            return elsewhere && others.stream().allMatch(other -> equalities.areSame(others.getFirst(), other))
                    ? Optional.of(chosen(name, others))
                    : Optional.empty();
        }

        private Expression found(Expression name, Found column) {
            boolean bare = name instanceof Identifier
                    && site.scope().having(column.column().name()).size() == 1;
            Expression read = bare ? Nodes.identifier(column.column().name()) : Nodes.qualified(column);
            site.findings().repaired("column", "name", Nodes.text(name), "column", Nodes.text(read));
            return read;
        }

        private Expression unknown(Expression name) {
            Optional<String> near = NearNames.of(name, site.scope());
            if (near.isPresent()) {
                site.findings().unsolved("column_near", "name", Nodes.text(name), "names", near.get());
            } else {
                site.findings().unsolved("column", "name", Nodes.text(name));
            }
            return name;
        }
    }

    /** The one column that an unknown name may stand for. */
    public static Optional<Found> guess(Expression name, Place place, Site site) {
        return GUESSES.stream()
                .flatMap(guess -> guess.column(name, place, site.scope(), site.tables()).stream())
                .findFirst();
    }

    /** A name without its qualifier. */
    public static String column(Expression name) {
        return switch (name) {
            case Identifier column -> column.getValue();
            case DereferenceExpression dereference ->
                dereference.getField().map(Identifier::getValue).orElse("");
            default -> "";
        };
    }

    public static Optional<String> qualifier(Expression name) {
        return name instanceof DereferenceExpression dereference && dereference.getBase() instanceof Identifier base
                ? Optional.of(base.getValue())
                : Optional.empty();
    }
}
