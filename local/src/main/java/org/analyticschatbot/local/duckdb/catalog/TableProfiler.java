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
import org.analyticschatbot.core.semantics.file.SemanticFile;
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
    private final SemanticFile said;
    private final Map<String, String> types;
    private final long rows;
    private final Depth depth;
    /** What frequent values come from. */
    private final String sample;
    /** What is counted, and how many rows it has. */
    private final String counted;

    private final long rowsCounted;

    TableProfiler(ProfileQueries queries, LoadedTable table, Optional<DeclaredSchema.Table> declared, SemanticFile said)
            throws SQLException {
        this.queries = queries;
        this.table = table;
        this.declared = declared;
        this.said = said;
        this.types = queries.columns(ProfileQueries.relation(table.name()));
        this.rows = queries.count(ProfileQueries.relation(table.name()));
        this.depth = Depth.of(table, rows, types.size());
        String all = ProfileQueries.relation(table.name());
        this.sample = depth == Depth.EXACT ? all : sample(all);
        this.counted = depth == Depth.SAMPLED ? sample : all;
        this.rowsCounted = depth == Depth.SAMPLED ? queries.count(sample) : rows;
    }

    Profile profile() throws SQLException {
        List<String> names = List.copyOf(types.keySet());
        List<ColumnSchema> columns = new ArrayList<>();
        for (int start = 0; start < names.size(); start += COLUMNS_OF_A_QUERY) {
            List<String> part = names.subList(start, Math.min(names.size(), start + COLUMNS_OF_A_QUERY));
            List<@Nullable String> counts = queries.rows(counts(part)).getFirst();
            for (int i = 0; i < part.size(); i++) {
                columns.add(column(part.get(i), start + i, counts.subList(i * 4, i * 4 + 4)));
            }
        }
        String comment =
                declared.map(DeclaredSchema.Table::comment).or(table::written).orElse(null);
        return new Profile(table, new TableSchema(table.name(), comment, columns, List.of(), rows), depth);
    }

    private String sample(String relation) throws SQLException {
        return table.isView()
                ? new ParquetStatistics(queries, table).sample(SAMPLE_ROWS)
                : queries.sample(relation, "USING SAMPLE reservoir(" + SAMPLE_ROWS + " ROWS) REPEATABLE (1)");
    }

    private String counts(List<String> columns) {
        return columns.stream().map(this::counts).collect(Collectors.joining(", ", "SELECT ", " FROM " + counted));
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

    private ColumnSchema column(String name, int index, List<@Nullable String> counts) throws SQLException {
        String comment = declaration(name).map(DeclaredSchema.Column::comment).orElse(null);
        String distinct = counts.get(1);
        ColumnStatistics statistics = distinct == null
                ? null
                : refined(
                        name,
                        new ColumnStatistics(
                                rowsCounted == 0 ? 0 : 1 - (double) number(counts.get(0)) / rowsCounted,
                                distinctOfAll(name, number(distinct), number(counts.get(0))),
                                counts.get(2),
                                counts.get(3),
                                index < MAX_COLUMNS_WITH_VALUES ? frequentValues(name) : List.of()));
        return new ColumnSchema(name, TrinoTypes.of(type(name)), comment, isPrivate(name), statistics);
    }

    private ColumnStatistics refined(String name, ColumnStatistics counted) throws SQLException {
        return depth == Depth.SAMPLED && table.isView()
                ? new ParquetStatistics(queries, table).refine(name, type(name), isPrivate(name), counted)
                : counted;
    }

    private List<String> frequentValues(String name) throws SQLException {
        return isPrivate(name) || ColumnKind.of(type(name)) != ColumnKind.TEXT
                ? List.of()
                : queries.frequentValues(sample, name);
    }

    /** From a sample by the estimator Duj1 of Haas et al., VLDB 1995: the more values occur once, the more are unseen. */
    private long distinctOfAll(String name, long distinct, long values) throws SQLException {
        if (depth != Depth.SAMPLED || values == 0) {
            return Math.min(distinct, rows);
        }
        double singletonShare = (double) queries.singletons(sample, name) / values;
        double sampledShare = Math.min(1, (double) rowsCounted / rows);
        return Math.min(rows, Math.round(distinct / (1 - (1 - sampledShare) * singletonShare)));
    }

    private boolean isPrivate(String name) {
        return said.isPrivate(table.name(), name)
                .or(() -> declaration(name).map(DeclaredSchema.Column::isPrivate))
                .orElseGet(() -> PersonalData.isLikely(table.name(), name));
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
