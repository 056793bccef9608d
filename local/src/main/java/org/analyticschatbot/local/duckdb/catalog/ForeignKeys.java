package org.analyticschatbot.local.duckdb.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.local.duckdb.catalog.Profile.Depth;
import org.analyticschatbot.local.duckdb.load.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Finds how tables join: where the name of a column fits a key of another table, and at least 95 % of its distinct
 * values (of the first 100,000) are found there. The confidence is the fit of the names times the share of values.
 */
final class ForeignKeys {

    private static final double MIN_SHARE = 0.95;
    private static final int MAX_COMPARISONS = 1_000;

    private final ProfileQueries queries;
    private final List<Profile> profiles;
    private int comparisons;

    ForeignKeys(ProfileQueries queries, List<Profile> profiles) {
        this.queries = queries;
        this.profiles = profiles;
    }

    /** Declared keys, and for every other column the likeliest key it refers to. */
    List<ForeignKey> with(List<ForeignKey> declared) throws SQLException {
        List<ForeignKey> keys = new ArrayList<>(declared);
        for (Profile from : profiles) {
            for (ColumnSchema column : from.table().columns()) {
                if (declared.stream().noneMatch(key -> isFrom(key, from.table(), column))) {
                    likeliest(from, column).ifPresent(keys::add);
                }
            }
        }
        return List.copyOf(keys);
    }

    private Optional<ForeignKey> likeliest(Profile from, ColumnSchema column) throws SQLException {
        List<Candidate> candidates = new ArrayList<>();
        for (Profile to : profiles) {
            for (ColumnSchema key : to.table().columns()) {
                Candidate candidate = new Candidate(from, column, to, key);
                if (candidate.isPlausible()) {
                    candidates.add(candidate);
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::fit).reversed());
        for (Candidate candidate : candidates) {
            double share = share(candidate);
            if (share >= MIN_SHARE) {
                return Optional.of(candidate.foreignKey(share));
            }
        }
        return Optional.empty();
    }

    private double share(Candidate candidate) throws SQLException {
        if (++comparisons > MAX_COMPARISONS) {
            return 0;
        }
        List<@Nullable String> counts = queries.rows(ProfileQueries.resource(
                        "containment.sql",
                        Map.of(
                                "from_column", Sql.identifier(candidate.column().name()),
                                "from", relation(candidate.from()),
                                "to_column", Sql.identifier(candidate.key().name()),
                                "to",
                                        ProfileQueries.relation(
                                                candidate.to().table().name()))))
                .getFirst();
        double values = Double.parseDouble(String.valueOf(counts.get(0)));
        return values == 0 ? 0 : Double.parseDouble(String.valueOf(counts.get(1))) / values;
    }

    private static String relation(Profile from) {
        String relation = ProfileQueries.relation(from.table().name());
        return from.depth() == Depth.SAMPLED ? "(SELECT * FROM " + relation + " LIMIT 100000)" : relation;
    }

    private static boolean isFrom(ForeignKey key, TableSchema table, ColumnSchema column) {
        return key.from().equals(table.name()) && key.fromColumn().equalsIgnoreCase(column.name());
    }

    private record Candidate(Profile from, ColumnSchema column, Profile to, ColumnSchema key) {

        /** Names and types fit, and the key is one that can be looked at in full. */
        boolean isPlausible() {
            return fit() > 0 && column.type().equals(key.type()) && isKey() && !isBackwards();
        }

        double fit() {
            if (isWithinOneTable()) {
                return column.name().equals(key.name()) ? 0 : ForeignKeyNames.fitOwnTable(column.name());
            }
            return ForeignKeyNames.fit(column.name(), to.table().name().name(), key.name());
        }

        ForeignKey foreignKey(double share) {
            return new ForeignKey(from.table().name(), column.name(), to.table().name(), key.name(), fit() * share);
        }

        private boolean isWithinOneTable() {
            return from.table().name().equals(to.table().name());
        }

        private boolean isKey() {
            boolean primary = to.table().primaryKey().equals(List.of(key.name()));
            boolean unique = to.isUnique(key) && Entity.isKeyName(Entity.words(key.name()));
            return (primary || unique)
                    && (to.depth() == Depth.EXACT || !to.source().isView());
        }

        /** A key of both tables belongs to the one that is named after it, or else to the one with more rows. */
        private boolean isBackwards() {
            boolean keyOfBoth = from.table().primaryKey().equals(List.of(column.name())) || from.isUnique(column);
            if (!keyOfBoth || isWithinOneTable()) {
                return false;
            }
            return isNamedAfter(from) || (!isNamedAfter(to) && to.rows() <= from.rows());
        }

        private boolean isNamedAfter(Profile table) {
            return Entity.words(column.name())
                    .startsWith(Entity.of(table.table().name().name()));
        }
    }
}
