package org.analyticschatbot.local.duckdb.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.local.duckdb.catalog.Profile.Depth;

/**
 * Finds the primary key of a table: the declared one, unless its values repeat, or else a column that is named like
 * one and whose values are unique.
 */
final class PrimaryKeys {

    private static final long MAX_ROWS_COMPARED = 50_000_000;

    private final ProfileQueries queries;

    PrimaryKeys(ProfileQueries queries) {
        this.queries = queries;
    }

    /** Empty if there is none. */
    List<String> of(Profile profile, Optional<DeclaredSchema.Table> declared) throws SQLException {
        List<String> said = declared(profile.table(), declared);
        return !said.isEmpty() && isKey(profile, said) ? said : inferred(profile);
    }

    static List<String> declared(TableSchema table, Optional<DeclaredSchema.Table> declared) {
        return table.columns().stream()
                .map(ColumnSchema::name)
                .filter(name -> declared.flatMap(owner -> owner.column(name))
                        .filter(DeclaredSchema.Column::isPrimaryKey)
                        .isPresent())
                .toList();
    }

    private List<String> inferred(Profile profile) throws SQLException {
        String entity = Entity.of(profile.table().name().name());
        for (ColumnSchema column : profile.table().columns()) {
            String words = Entity.words(column.name());
            boolean named =
                    words.equals("id") || words.equals(entity) || (Entity.isKeyName(words) && words.startsWith(entity));
            boolean provable =
                    profile.depth() == Depth.EXACT || !profile.source().isView();
            if (named && provable && isKey(profile, List.of(column.name()))) {
                return List.of(column.name());
            }
        }
        return List.of();
    }

    /** Too large a table is believed. */
    private boolean isKey(Profile profile, List<String> columns) throws SQLException {
        boolean comparable =
                profile.depth() == Depth.EXACT || (!profile.source().isView() && profile.rows() <= MAX_ROWS_COMPARED);
        return profile.rows() > 0
                && (!comparable
                        || queries.isKey(ProfileQueries.relation(profile.table().name()), columns));
    }
}
