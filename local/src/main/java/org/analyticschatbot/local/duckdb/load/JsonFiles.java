package org.analyticschatbot.local.duckdb.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Loads one table from JSON files: an array of objects, or one object a line. */
final class JsonFiles {

    private static final JsonFactory JSON = new JsonFactory();

    private final Connection connection;
    private final DataSource source;
    private final String table;
    private final List<LoadProblem> problems = new ArrayList<>();

    JsonFiles(Connection connection, DataSource source, String table) {
        this.connection = connection;
        this.source = source;
        this.table = table;
    }

    LoadOutcome load() throws SQLException, IOException {
        List<Path> sound = new ArrayList<>();
        for (Path file : source.files()) {
            LoadProblem problem = check(file);
            if (problem == null) {
                sound.add(file);
            } else {
                problems.add(problem);
            }
        }
        return sound.isEmpty() ? new LoadOutcome.Refused(problems) : create(sound);
    }

    private LoadOutcome create(List<Path> files) throws SQLException {
        String relation = Sql.resource(
                JsonFiles.class,
                "json.sql",
                Map.of(
                        "files", Sql.paths(files),
                        "format", source.kind() == FileKind.NDJSON ? "'newline_delimited'" : "'auto'",
                        "partitioned", Boolean.toString(source.isPartitioned())));
        Columns columns = Columns.of(JdbcQuery.columnNames(connection, relation));
        JdbcQuery.run(
                connection,
                Sql.resource(
                        JsonFiles.class,
                        "create-table.sql",
                        Map.of("table", Sql.identifier(table), "relation", relation, "alias", columns.alias())));
        return new LoadOutcome.Loaded(files, columns.renamings(source.label()), problems);
    }

    /** DuckDB does not tell the right line of a mistake, so the files are parsed once before it loads them. */
    private @Nullable LoadProblem check(Path file) throws IOException {
        try (InputStream in = TextEncoding.open(file);
                JsonParser parser = JSON.createParser(ObjectReadContext.empty(), in)) {
            if (parser.nextToken() == null) {
                return new LoadProblem(source.label(file), null, "The file is empty.");
            }
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
            return null;
        } catch (JacksonException e) {
            long line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            return new LoadProblem(
                    source.label(file),
                    line > 0 ? line : null,
                    "This is not valid JSON: " + e.getOriginalMessage() + ". Mend it and start again.");
        }
    }
}
