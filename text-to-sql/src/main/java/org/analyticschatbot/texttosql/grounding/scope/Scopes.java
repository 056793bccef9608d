package org.analyticschatbot.texttosql.grounding.scope;

import io.trino.sql.tree.AliasedRelation;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.Join;
import io.trino.sql.tree.JoinUsing;
import io.trino.sql.tree.NaturalJoin;
import io.trino.sql.tree.Relation;
import io.trino.sql.tree.Table;
import io.trino.sql.tree.TableSubquery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads FROM clauses. */
public final class Scopes {

    private Scopes() {}

    /** @param outer the scope of the query around, which a subquery sees too */
    public static Scope of(Optional<Relation> from, Tables tables, @Nullable Scope outer) {
        List<Source> sources = new ArrayList<>();
        Set<String> merged = new HashSet<>();
        from.ifPresent(relation -> collect(relation, tables, sources, merged));
        return new Scope(sources, merged, outer);
    }

    private static void collect(Relation relation, Tables tables, List<Source> sources, Set<String> merged) {
        if (relation instanceof Join join) {
            collect(join.getLeft(), tables, sources, merged);
            List<Source> right = new ArrayList<>();
            collect(join.getRight(), tables, right, merged);
            merge(join, sources, right, merged);
            sources.addAll(right);
        } else {
            sources.add(source(relation, tables));
        }
    }

    private static void merge(Join join, List<Source> left, List<Source> right, Set<String> merged) {
        switch (join.getCriteria().orElse(null)) {
            case JoinUsing using ->
                using.getColumns()
                        .forEach(column -> merged.add(column.getValue().toLowerCase(Locale.ROOT)));
            case NaturalJoin _ ->
                left.stream()
                        .flatMap(source -> source.columns().stream())
                        .map(SourceColumn::name)
                        .filter(name -> right.stream()
                                .anyMatch(source -> source.column(name).isPresent()))
                        .forEach(name -> merged.add(name.toLowerCase(Locale.ROOT)));
            case null, default -> {}
        }
    }

    private static Source source(Relation relation, Tables tables) {
        return switch (relation) {
            case Table table -> tables.find(table.getName());
            case AliasedRelation aliased -> aliased(aliased, tables);
            case TableSubquery subquery -> new Source("", Outputs.of(subquery.getQuery(), tables, null), null, false);
            default -> new Source("", List.of(), null, true);
        };
    }

    private static Source aliased(AliasedRelation aliased, Tables tables) {
        Source source =
                source(aliased.getRelation(), tables).named(aliased.getAlias().getValue());
        List<Identifier> names = aliased.getColumnNames();
        return names == null ? source : renamed(source, names);
    }

    private static Source renamed(Source source, List<Identifier> names) {
        List<SourceColumn> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).getValue();
            columns.add(
                    i < source.columns().size()
                            ? source.columns().get(i).renamed(name)
                            : new SourceColumn(name, Family.UNKNOWN, null));
        }
        return new Source(source.name(), columns, null, false);
    }
}
