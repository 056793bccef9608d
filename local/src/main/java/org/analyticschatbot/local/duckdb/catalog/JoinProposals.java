package org.analyticschatbot.local.duckdb.catalog;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.local.duckdb.DuckDbDatabase;
import org.analyticschatbot.local.duckdb.load.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Joins that nobody has declared: those that were inferred, and those that show only when names are written in full,
 * such as {@code ord.cust} and {@code customers.id}. Of all, at least 95 % of the values are found on the other side.
 */
public final class JoinProposals {

    private static final double MIN_SHARE = 0.95;
    private static final int MAX_COMPARISONS = 1_000;

    private final ProfileQueries queries;
    private final Schema schema;
    private final UnaryOperator<String> inFull;
    private int comparisons;

    private JoinProposals(ProfileQueries queries, Schema schema, UnaryOperator<String> inFull) {
        this.queries = queries;
        this.schema = schema;
        this.inFull = inFull;
    }

    /**
     * @param inFull writes out what a name abbreviates
     * @return with the share of values found as their confidence
     * @throws InfrastructureException if the database has been closed
     */
    public static List<ForeignKey> of(DuckDbDatabase database, Schema schema, UnaryOperator<String> inFull) {
        try (Connection connection = database.connect()) {
            return new JoinProposals(new ProfileQueries(connection), schema, inFull).all();
        } catch (SQLException e) {
            throw new InfrastructureException(Kind.PERMANENT, "The values could not be compared.", e);
        }
    }

    private List<ForeignKey> all() throws SQLException {
        List<ForeignKey> found = new ArrayList<>();
        for (ForeignKey key : schema.foreignKeys()) {
            if (key.confidence() < 1) {
                found.add(measured(key));
            }
        }
        for (TableSchema table : schema.tables()) {
            for (ColumnSchema column : table.columns()) {
                if (isFree(table, column)) {
                    likeliest(table, column).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private boolean isFree(TableSchema table, ColumnSchema column) {
        return !table.primaryKey().equals(List.of(column.name()))
                && schema.foreignKeys().stream()
                        .noneMatch(key -> key.from().equals(table.name())
                                && key.fromColumn().equalsIgnoreCase(column.name()));
    }

    private Optional<ForeignKey> likeliest(TableSchema from, ColumnSchema column) throws SQLException {
        for (TableSchema to : schema.tables()) {
            if (!to.name().equals(from.name()) && fits(column, to)) {
                ForeignKey key = measured(new ForeignKey(
                        from.name(), column.name(), to.name(), to.primaryKey().getFirst(), 0));
                if (key.confidence() >= MIN_SHARE) {
                    return Optional.of(key);
                }
            }
        }
        return Optional.empty();
    }

    private boolean fits(ColumnSchema column, TableSchema to) {
        if (to.primaryKey().size() != 1) {
            return false;
        }
        String key = to.primaryKey().getFirst();
        String from = Entity.words(inFull.apply(column.name()));
        String table = inFull.apply(to.name().name());
        return to.column(key)
                        .filter(found -> found.type().equals(column.type()))
                        .isPresent()
                && (ForeignKeyNames.fit(from, table, inFull.apply(key)) > 0 || isEntity(from, table));
    }

    /** "customer code" refers to a customer, whatever the customers' own key is called. */
    private static boolean isEntity(String column, String table) {
        int last = column.lastIndexOf('_');
        return last > 0
                && Entity.isGenericKey(column.substring(last + 1))
                && column.substring(0, last).equals(Entity.of(table));
    }

    private ForeignKey measured(ForeignKey key) throws SQLException {
        return new ForeignKey(key.from(), key.fromColumn(), key.to(), key.toColumn(), share(key));
    }

    private double share(ForeignKey key) throws SQLException {
        if (++comparisons > MAX_COMPARISONS) {
            return 0;
        }
        List<@Nullable String> counts = queries.rows(ProfileQueries.resource(
                        "containment.sql",
                        Map.of(
                                "from_column", Sql.identifier(key.fromColumn()),
                                "from", ProfileQueries.relation(key.from()),
                                "to_column", Sql.identifier(key.toColumn()),
                                "to", ProfileQueries.relation(key.to()))))
                .getFirst();
        double values = Double.parseDouble(String.valueOf(counts.get(0)));
        return values == 0 ? 0 : Double.parseDouble(String.valueOf(counts.get(1))) / values;
    }
}
