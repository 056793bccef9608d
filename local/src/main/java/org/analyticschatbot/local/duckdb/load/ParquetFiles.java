package org.analyticschatbot.local.duckdb.load;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes one table of Parquet files: a view that reads them for every query, so that nothing is copied. It names the
 * files that are there now; files that come later are seen after the next start.
 */
final class ParquetFiles {

    private final Connection connection;
    private final DataSource source;
    private final String table;
    private final List<LoadProblem> problems = new ArrayList<>();

    ParquetFiles(Connection connection, DataSource source, String table) {
        this.connection = connection;
        this.source = source;
        this.table = table;
    }

    /** The outcome, and the files that the view reads. */
    LoadOutcome load() throws SQLException {
        List<Path> files = source.files();
        boolean differ;
        try {
            differ = layoutsDiffer(files);
        } catch (SQLException e) {
            files = files.stream().filter(this::isSound).toList();
            if (files.isEmpty()) {
                return new LoadOutcome.Refused(problems);
            }
            differ = layoutsDiffer(files);
        }
        return create(files, differ);
    }

    private LoadOutcome create(List<Path> files, boolean differ) throws SQLException {
        String relation = Sql.resource(
                ParquetFiles.class,
                "parquet.sql",
                Map.of(
                        "files", Sql.paths(files),
                        "partitioned", Boolean.toString(source.isPartitioned()),
                        "union_by_name", Boolean.toString(differ)));
        Columns columns = Columns.of(JdbcQuery.columnNames(connection, relation));
        JdbcQuery.run(
                connection,
                Sql.resource(
                        ParquetFiles.class,
                        "create-view.sql",
                        Map.of("table", Sql.identifier(table), "relation", relation, "alias", columns.alias())));
        return new LoadOutcome.Loaded(files, columns.renamings(source.label()), problems);
    }

    private boolean layoutsDiffer(List<Path> files) throws SQLException {
        return JdbcQuery.flag(
                connection, Sql.resource(ParquetFiles.class, "parquet-layouts.sql", Map.of("files", Sql.paths(files))));
    }

    private boolean isSound(Path file) {
        try {
            layoutsDiffer(List.of(file));
            return true;
        } catch (SQLException e) {
            problems.add(new LoadProblem(
                    source.label(file), null, "This is not a readable Parquet file. " + JdbcQuery.firstLine(e)));
            return false;
        }
    }
}
