package org.analyticschatbot.local.duckdb.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.PersonalData;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.local.duckdb.catalog.Profile.Depth;
import org.analyticschatbot.local.duckdb.load.LoadedTable;
import org.analyticschatbot.local.duckdb.load.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the values of a table at a bounded cost: everything is counted up to 10 million cells; up to 200 million
 * distinct values are estimated; beyond, and for Parquet beyond 10 million, 100,000 rows stand for all.
 */
final class TableProfiler {

    private static final long SAMPLE_ROWS = 100_000;
    private static final int MAX_COLUMNS_WITH_VALUES = 200;
    private static final int COLUMNS_OF_A_QUERY = 50;

    private final ProfileQueries queries;
    private final LoadedTable table;
    private final Optional<DeclaredSchema.Table> declared;
    private final Map<String, String> types;
    private final long rows;
    private final Depth depth;

    TableProfiler(ProfileQueries queries, LoadedTable table, Optional<DeclaredSchema.Table> declared)
            throws SQLException {
        this.queries = queries;
        this.table = table;
        this.declared = declared;
        this.types = queries.columns(ProfileQueries.relation(table.name()));
        this.rows = queries.count(ProfileQueries.relation(table.name()));
        this.depth = Depth.of(table, rows, types.size());
    }

    Profile profile() throws SQLException {
        String all = ProfileQueries.relation(table.name());
        String some = depth == Depth.EXACT ? all : sample(all);
        String counted = depth == Depth.SAMPLED ? some : all;
        long rowsCounted = queries.count(counted);
        List<ColumnSchema> columns = new ArrayList<>();
        List<String> names = List.copyOf(types.keySet());
        for (int start = 0; start < names.size(); start += COLUMNS_OF_A_QUERY) {
            List<String> part = names.subList(start, Math.min(names.size(), start + COLUMNS_OF_A_QUERY));
            List<@Nullable String> counts = queries.rows(counts(part, counted)).getFirst();
            for (int i = 0; i < part.size(); i++) {
                List<String> values = start + i < MAX_COLUMNS_WITH_VALUES ? values(part.get(i), some) : List.of();
                columns.add(column(part.get(i), rowsCounted, counts.subList(i * 4, i * 4 + 4), values));
            }
        }
        String comment = declared.map(DeclaredSchema.Table::comment).orElse(null);
        return new Profile(table, new TableSchema(table.name(), comment, columns, List.of(), rows), depth);
    }

    private String sample(String relation) throws SQLException {
        return table.isView()
                ? new ParquetStatistics(queries, table).sample(SAMPLE_ROWS)
                : queries.sample(relation, "USING SAMPLE reservoir(" + SAMPLE_ROWS + " ROWS) REPEATABLE (1)");
    }

    private String counts(List<String> columns, String relation) {
        return columns.stream().map(this::counts).collect(Collectors.joining(", ", "SELECT ", " FROM " + relation));
    }

    private String counts(String name) {
        String column = Sql.identifier(name);
        ColumnKind kind = ColumnKind.of(type(name));
        String distinct =
                depth == Depth.ESTIMATED ? "approx_count_distinct(" + column + ")" : "count(DISTINCT " + column + ")";
        boolean hidden = isPrivate(name) || kind == ColumnKind.NESTED;
        return ProfileQueries.resource(
                "column.sql",
                Map.of(
                        "column", column,
                        "distinct", kind == ColumnKind.NESTED ? "NULL" : distinct,
                        "min", hidden ? "NULL" : kind.asText("min(" + column + ")"),
                        "max", hidden ? "NULL" : kind.asText("max(" + column + ")")));
    }

    private List<String> values(String name, String relation) throws SQLException {
        return isPrivate(name) || ColumnKind.of(type(name)) != ColumnKind.TEXT
                ? List.of()
                : queries.frequentValues(relation, name);
    }

    private ColumnSchema column(String name, long counted, List<@Nullable String> counts, List<String> values)
            throws SQLException {
        String comment = declaration(name).map(DeclaredSchema.Column::comment).orElse(null);
        String distinct = counts.get(1);
        ColumnStatistics statistics = null;
        if (distinct != null) {
            statistics = new ColumnStatistics(
                    counted == 0 ? 0 : 1 - (double) number(counts.get(0)) / counted,
                    ofAll(number(distinct), counted),
                    counts.get(2),
                    counts.get(3),
                    values);
            if (depth == Depth.SAMPLED && table.isView()) {
                statistics =
                        new ParquetStatistics(queries, table).refine(name, type(name), isPrivate(name), statistics);
            }
        }
        return new ColumnSchema(name, TrinoTypes.of(type(name)), comment, isPrivate(name), statistics);
    }

    /** A column whose values hardly repeat in the sample is taken to go on so. */
    private long ofAll(long distinct, long counted) {
        if (depth == Depth.ESTIMATED) {
            return Math.min(distinct, rows);
        }
        return depth == Depth.SAMPLED && distinct > counted / 2
                ? Math.round((double) distinct * rows / counted)
                : distinct;
    }

    private boolean isPrivate(String name) {
        Boolean said = declaration(name).map(DeclaredSchema.Column::isPrivate).orElse(null);
        return said == null ? PersonalData.isLikely(table.name(), name) : said;
    }

    private Optional<DeclaredSchema.Column> declaration(String name) {
        return declared.flatMap(owner -> owner.column(name));
    }

    private String type(String name) {
        return types.getOrDefault(name, "VARCHAR");
    }

    private static long number(@Nullable String text) {
        return text == null ? 0 : Long.parseLong(text);
    }
}
