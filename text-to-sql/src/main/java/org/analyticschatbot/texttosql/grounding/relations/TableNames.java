package org.analyticschatbot.texttosql.grounding.relations;

import io.trino.sql.tree.AliasedRelation;
import io.trino.sql.tree.Join;
import io.trino.sql.tree.QualifiedName;
import io.trino.sql.tree.QuerySpecification;
import io.trino.sql.tree.Relation;
import io.trino.sql.tree.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.grounding.tree.Draft;
import org.analyticschatbot.texttosql.grounding.tree.Nodes;
import org.analyticschatbot.texttosql.grounding.tree.Site;
import org.analyticschatbot.texttosql.grounding.tree.SpecificationRepair;
import org.analyticschatbot.texttosql.rules.language.Plurals;

/**
 * {@code FROM order} for {@code orders}, {@code FROM order_item} for {@code OrderItems}: an unknown table whose name
 * differs from that of one table in sight by punctuation and a plural's ending only. No less alike name will do, since
 * the unknown one may be that of a table that the asker may not read.
 */
public final class TableNames implements SpecificationRepair {

    @Override
    public QuerySpecification repair(QuerySpecification query, Site site) {
        Draft draft = new Draft(query);
        draft.from = query.getFrom().map(from -> named(from, site));
        return draft.query();
    }

    private static Relation named(Relation relation, Site site) {
        return switch (relation) {
            case Join join ->
                new Join(join.getType(), named(join.getLeft(), site), named(join.getRight(), site), join.getCriteria());
            case AliasedRelation aliased
            when aliased.getRelation() instanceof Table table ->
                alike(table, site)
                        .<Relation>map(own -> new AliasedRelation(own, aliased.getAlias(), aliased.getColumnNames()))
                        .orElse(aliased);
            case Table table ->
                alike(table, site).map(own -> underItsName(own, table)).orElse(table);
            default -> relation;
        };
    }

    private static Relation underItsName(Table own, Table written) {
        return new AliasedRelation(own, Nodes.identifier(written.getName().getSuffix()), null);
    }

    private static Optional<Table> alike(Table table, Site site) {
        if (!site.tables().find(table.getName()).isOpen()) {
            return Optional.empty();
        }
        List<TableName> alike = site.tables().schema().tables().stream()
                .map(known -> known.name())
                .filter(name -> isAlike(name.name(), table.getName().getSuffix()))
                .toList();
        return alike.size() == 1 ? Optional.of(read(table, alike.getFirst(), site)) : Optional.empty();
    }

    private static boolean isAlike(String name, String written) {
        return plural(name).equals(plural(written));
    }

    private static String plural(String name) {
        return Plurals.of(name.toLowerCase(Locale.ROOT)).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Table read(Table written, TableName name, Site site) {
        site.findings().repaired("table", "written", written.getName().toString(), "table", name.toString());
        return new Table(Nodes.at(written), name(name));
    }

    /** As FROM writes it. */
    public static QualifiedName name(TableName name) {
        return name.schema() == null ? QualifiedName.of(name.name()) : QualifiedName.of(name.schema(), name.name());
    }
}
