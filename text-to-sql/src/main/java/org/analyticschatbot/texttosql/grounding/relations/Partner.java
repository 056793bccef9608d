package org.analyticschatbot.texttosql.grounding.relations;

import io.trino.sql.tree.Expression;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.grounding.names.ColumnNames;
import org.analyticschatbot.texttosql.grounding.scope.Resolution.Found;
import org.analyticschatbot.texttosql.grounding.scope.Source;
import org.analyticschatbot.texttosql.grounding.tree.Site;

/**
 * A column of a table that the query leaves out, and how the rows of the query lead there.
 *
 * @param relation by which a row meets one row of that table at most
 */
record Partner(TableName table, Found column, KnownRelation relation) {

    /** Empty where none, or more than one table or relation would do. */
    static Optional<Partner> having(Expression name, Site site) {
        List<Partner> all = site.tables().schema().tables().stream()
                .flatMap(table -> reached(name, table, site))
                .limit(2)
                .toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }

    private static Stream<Partner> reached(Expression name, TableSchema table, Site site) {
        return site.tables().table(table.name()).stream()
                .filter(partner -> isNew(partner, site))
                .flatMap(partner -> partner.column(ColumnNames.column(name)).stream()
                        .flatMap(column -> starts(name, partner, site).stream()
                                .flatMap(start -> KnownRelation.between(start, partner, site.tables()))
                                .filter(relation -> relation.isUniqueIn(partner))
                                .map(relation ->
                                        new Partner(table.name(), new Found(partner, column, false), relation))));
    }

    private static boolean isNew(Source partner, Site site) {
        return site.scope().source(partner.name()).isEmpty()
                && site.scope().sources().stream()
                        .noneMatch(source ->
                                source.table() != null && source.table().equals(partner.table()));
    }

    /** The relations of the query that may lead there: that of the name's qualifier, unless it names the table itself. */
    private static List<Source> starts(Expression name, Source partner, Site site) {
        Optional<String> qualifier =
                ColumnNames.qualifier(name).filter(given -> !given.equalsIgnoreCase(partner.name()));
        return qualifier
                .map(given -> site.scope().source(given).stream().toList())
                .orElse(site.scope().sources());
    }
}
