package org.analyticschatbot.local.duckdb.catalog;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.local.duckdb.load.LoadedTable;
import org.analyticschatbot.local.duckdb.load.Sql;
import org.jspecify.annotations.Nullable;

/**
 * Looks at large Parquet tables without reading them: at some rows of some of their files, and at the statistics that
 * each file holds of its columns.
 */
final class ParquetStatistics {

    private static final int MAX_FILES_SAMPLED = 32;
    private static final int MAX_FILES_WITH_STATISTICS = 2_000;

    private final ProfileQueries queries;
    private final LoadedTable table;

    ParquetStatistics(ProfileQueries queries, LoadedTable table) {
        this.queries = queries;
        this.table = table;
    }

    /** A temporary table with about {@code rows} rows, the same number of each of some files from first to last. */
    String sample(long rows) throws SQLException {
        List<Path> files = someFiles();
        long rowsOfEach = Math.max(1, rows / files.size());
        String view = ProfileQueries.relation(table.name());
        String parts = files.stream()
                .map(file -> ProfileQueries.resource(
                        "parquet-sample-part.sql",
                        Map.of("file", Sql.literal(file.toString()), "rows", Long.toString(rowsOfEach))))
                .collect(Collectors.joining(" UNION ALL BY NAME ", "(", ")"));
        boolean sameNames = queries.columns(view)
                .keySet()
                .containsAll(queries.columns(parts).keySet());
        return sameNames ? queries.sample(parts, "") : queries.sample(view, "LIMIT " + rows);
    }

    /** Puts exact null shares and bounds in place of sampled ones, where the files hold them. */
    ColumnStatistics refine(String column, String type, boolean isPrivate, ColumnStatistics sampled)
            throws SQLException {
        if (table.viewed().size() > MAX_FILES_WITH_STATISTICS) {
            return sampled;
        }
        List<@Nullable String> row = queries.rows(bounds(column, type)).getFirst();
        String nulls = row.get(0);
        String values = row.get(1);
        boolean known = nulls != null && values != null && !values.equals("0");
        return new ColumnStatistics(
                known ? Double.parseDouble(nulls) / Double.parseDouble(values) : sampled.nullShare(),
                sampled.distinctCount(),
                isPrivate || row.get(2) == null ? sampled.min() : row.get(2),
                isPrivate || row.get(3) == null ? sampled.max() : row.get(3),
                sampled.frequentValues());
    }

    private String bounds(String column, String type) {
        ColumnKind kind = ColumnKind.of(type);
        return ProfileQueries.resource(
                "parquet-bounds.sql",
                Map.of(
                        "files", Sql.paths(table.viewed()),
                        "column", Sql.literal(column),
                        "min", kind.asText("min(TRY_CAST(stats_min_value AS " + type + "))"),
                        "max", kind.asText("max(TRY_CAST(stats_max_value AS " + type + "))")));
    }

    private List<Path> someFiles() {
        List<Path> files = table.viewed();
        int count = Math.min(files.size(), MAX_FILES_SAMPLED);
        return IntStream.range(0, count)
                .mapToObj(i -> files.get((int) ((long) i * files.size() / count)))
                .toList();
    }
}
