package org.analyticschatbot.texttosql.grounding.normal;

import io.trino.sql.tree.AliasedRelation;
import io.trino.sql.tree.Identifier;
import io.trino.sql.tree.Join;
import io.trino.sql.tree.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.texttosql.grounding.scope.Scope;
import org.analyticschatbot.texttosql.grounding.scope.Source;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.jspecify.annotations.Nullable;

/** What the relations of a FROM are called, whatever alias they have: as their tables, and by a number where one comes again. */
final class RelationNames {

    /** For what is no table. */
    private static final String DERIVED = "derived";

    private final Scope scope;
    private final List<String> names = new ArrayList<>();

    RelationNames(Scope scope) {
        this.scope = scope;
        Map<String, Integer> seen = new HashMap<>();
        for (Source source : scope.sources()) {
            String name = name(source.table());
            int times = seen.merge(name, 1, Integer::sum);
            names.add(times == 1 ? name : name + "_" + times);
        }
    }

    private static String name(@Nullable TableSchema table) {
        return table == null ? DERIVED : lower(table.name().name());
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** The name of a relation of this FROM, or of one that a query around it has. */
    String of(Source source) {
        int index = scope.sources().indexOf(source);
        Scope outer = scope.outer();
        if (index >= 0 || outer == null) {
            return index < 0 ? lower(source.name()) : names.get(index);
        }
        return "outer_" + new RelationNames(outer).of(source);
    }

    /** The same FROM with these names. */
    Relation renamed(Relation from) {
        return renamed(from, names.iterator());
    }

    private static Relation renamed(Relation relation, Iterator<String> names) {
        if (relation instanceof Join join) {
            Relation left = renamed(join.getLeft(), names);
            return new Join(join.getType(), left, renamed(join.getRight(), names), join.getCriteria());
        }
        Identifier name = Nodes.identifier(names.next());
        return relation instanceof AliasedRelation aliased
                ? new AliasedRelation(aliased.getRelation(), name, aliased.getColumnNames())
                : new AliasedRelation(relation, name, null);
    }
}
