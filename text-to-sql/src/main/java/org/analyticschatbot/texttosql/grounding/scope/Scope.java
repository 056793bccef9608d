package org.analyticschatbot.texttosql.grounding.scope;

import io.trino.sql.tree.DereferenceExpression;
import io.trino.sql.tree.Expression;
import io.trino.sql.tree.Identifier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Ambiguous;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Missing;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Open;
import org.jspecify.annotations.Nullable;

/**
 * What the names in one SELECT may mean.
 *
 * @param merged columns that USING or NATURAL JOIN makes one of two, in lower case
 * @param outer the scope of the query around this one
 */
public record Scope(
        List<Source> sources, Set<String> merged, @Nullable Scope outer) {

    public Scope {
        sources = List.copyOf(sources);
        merged = Set.copyOf(merged);
    }

    /** @param name an identifier, with or without a qualifier; anything else is open */
    public Resolution resolve(Expression name) {
        return switch (name) {
            case Identifier column -> unqualified(column.getValue());
            case DereferenceExpression dereference
            when dereference.getBase() instanceof Identifier qualifier
                    && dereference.getField().isPresent() ->
                qualified(qualifier.getValue(), dereference.getField().get().getValue());
            default -> new Open();
        };
    }

    private Resolution unqualified(String column) {
        List<Found> candidates = having(column);
        boolean isMerged = merged.contains(column.toLowerCase(Locale.ROOT));
        if (candidates.size() > 1 && !isMerged) {
            return new Ambiguous(candidates);
        }
        if (!candidates.isEmpty()) {
            return candidates.getFirst();
        }
        if (sources.stream().anyMatch(Source::isOpen)) {
            return new Open();
        }
        return outer == null ? new Missing() : seenFromInside(outer.unqualified(column));
    }

    /** The columns of that name of this scope's own relations. */
    public List<Found> having(String column) {
        return sources.stream()
                .flatMap(source -> source.column(column).map(found -> new Found(source, found, false)).stream())
                .toList();
    }

    private Resolution qualified(String qualifier, String column) {
        Optional<Source> source = source(qualifier);
        if (source.isPresent()) {
            Source relation = source.get();
            return relation.column(column)
                    .<Resolution>map(found -> new Found(relation, found, false))
                    .orElseGet(() -> relation.isOpen() ? new Open() : new Missing());
        }
        if (!having(qualifier).isEmpty()) {
            return new Open();
        }
        return outer == null ? new Missing() : seenFromInside(outer.qualified(qualifier, column));
    }

    public Optional<Source> source(String qualifier) {
        return sources.stream()
                .filter(source -> source.name().equalsIgnoreCase(qualifier))
                .findFirst();
    }

    private static Resolution seenFromInside(Resolution resolution) {
        return resolution instanceof Found found ? new Found(found.source(), found.column(), true) : resolution;
    }
}
