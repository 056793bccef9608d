package org.analyticschatbot.local.duckdb.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Loads one table from CSV or TSV files. Types are found by looking at all values, or at a sample of large files; a
 * value that breaks a type found in a sample makes it look at all. Lines that cannot be read are left out and
 * reported, unless they are more than one in a hundred: then the table would mislead and is refused.
 */
final class CsvFiles {

    private static final String NOT_UTF_8 = "This is not UTF-8; the file was read as " + TextEncoding.WINDOWS
            + ". If letters look wrong, save it as UTF-8.";
    private static final String NO_HEADER = "The first line holds numbers or dates, so it was taken as data, and the"
            + " columns are called column_1, column_2 and so on. Add a line with their names.";

    private final Connection connection;
    private final TextEncoding encoding;
    private final DataSource source;
    private final String table;
    private final List<LoadProblem> problems = new ArrayList<>();

    CsvFiles(Connection connection, TextEncoding encoding, DataSource source, String table) {
        this.connection = connection;
        this.encoding = encoding;
        this.source = source;
        this.table = table;
    }

    LoadOutcome load() throws SQLException, IOException {
        List<CsvFile> files = new ArrayList<>();
        for (Path original : source.files()) {
            Path readable = encoding.readable(original);
            CsvFile file = new CsvFile(original, readable, CsvHead.of(readable, source.kind()));
            if (file.head().isEmpty()) {
                problem(original, null, "The file is empty.");
            } else {
                files.add(file);
            }
        }
        return files.isEmpty() ? new LoadOutcome.Refused(problems) : attempt(CsvRead.first(source, files));
    }

    private LoadOutcome attempt(CsvRead read) throws SQLException, IOException {
        if (!read.hasOneHeader()) {
            create(read);
            return loaded(read, CsvRejects.none());
        }
        String failure = tryToCreate(read);
        CsvRejects rejects = CsvRejects.take(connection);
        if (rejects.hasEncodingErrors() && !read.transcoded()) {
            drop();
            return attempt(transcoded(read, rejects));
        }
        if (failure.isEmpty() && read.isSampled() && (rejects.hasTypeErrors() || losesLeadingZeros(read))) {
            drop();
            return attempt(read.ofAllRows());
        }
        return failure.isEmpty() && isAcceptable(rejects) ? loaded(read, rejects) : refused(read, rejects, failure);
    }

    /** Nothing, or why it failed; then the files have been read once more, for the lines that are to blame. */
    private String tryToCreate(CsvRead read) throws SQLException {
        try {
            create(read);
            return "";
        } catch (SQLException e) {
            readAsText(read);
            return JdbcQuery.firstLine(e);
        }
    }

    private void create(CsvRead read) throws SQLException {
        Columns columns = columns(read);
        JdbcQuery.run(
                connection,
                Sql.resource(
                        CsvFiles.class,
                        "create-table.sql",
                        Map.of("table", Sql.identifier(table), "relation", read.typed(), "alias", columns.alias())));
    }

    private Columns columns(CsvRead read) throws SQLException {
        return Columns.of(read.hasOneHeader() ? read.head().names() : JdbcQuery.columnNames(connection, read.typed()));
    }

    private void readAsText(CsvRead read) throws SQLException {
        CsvRejects.forget(connection);
        JdbcQuery.run(connection, Sql.resource(CsvFiles.class, "csv-check.sql", Map.of("relation", read.untyped())));
    }

    private boolean losesLeadingZeros(CsvRead read) throws SQLException {
        String condition = JdbcQuery.columns(connection, Sql.identifier(table)).entrySet().stream()
                .filter(column ->
                        column.getValue().equals("BIGINT") || column.getValue().equals("HUGEINT"))
                .map(column -> Sql.identifier(column.getKey()) + " LIKE '0_%'")
                .collect(Collectors.joining(" OR ", "false OR ", ""));
        boolean found = JdbcQuery.flag(
                connection,
                Sql.resource(
                        CsvFiles.class,
                        "csv-leading-zeros.sql",
                        Map.of("relation", read.untyped(), "condition", condition)));
        CsvRejects.forget(connection);
        return found;
    }

    private CsvRead transcoded(CsvRead read, CsvRejects rejects) throws IOException {
        List<CsvFile> files = new ArrayList<>();
        for (CsvFile file : read.files()) {
            Optional<CsvRejects.Reject> reject = rejects.ofEncoding(file.readable());
            files.add(reject.isPresent() ? copy(file) : file);
            reject.ifPresent(wrong -> problem(file.original(), wrong.firstLine(), NOT_UTF_8));
        }
        return read.ofCopies(files);
    }

    private CsvFile copy(CsvFile file) throws IOException {
        Path copy = encoding.copyAsUtf8(file.original(), TextEncoding.WINDOWS);
        return new CsvFile(file.original(), copy, CsvHead.of(copy, source.kind()));
    }

    private boolean isAcceptable(CsvRejects rejects) throws SQLException {
        long rows = JdbcQuery.count(connection, table);
        return !rejects.hasUnclosedQuotes() && rejects.lines() * 100 <= rows + rejects.lines();
    }

    private LoadOutcome loaded(CsvRead read, CsvRejects rejects) throws SQLException {
        for (CsvRejects.Reject reject : rejects.rejects()) {
            problem(read, reject, "Left out of the table: " + reject.lines() + " such line(s).");
        }
        read.files().stream()
                .filter(file -> !file.head().hasHeader())
                .forEach(file -> problem(file.original(), 1L, NO_HEADER));
        List<Renaming> renamings = read.head().hasHeader() ? columns(read).renamings(source.label()) : List.of();
        return new LoadOutcome.Loaded(read.originals(), renamings, problems);
    }

    private LoadOutcome refused(CsvRead read, CsvRejects rejects, String failure) throws SQLException {
        drop();
        for (CsvRejects.Reject reject : rejects.rejects()) {
            problem(read, reject, "The file was not loaded: mend it and start again.");
        }
        if (rejects.rejects().isEmpty()) {
            problems.add(new LoadProblem(source.label(), null, "The file could not be read as CSV. " + failure));
        }
        return new LoadOutcome.Refused(problems);
    }

    private void problem(CsvRead read, CsvRejects.Reject reject, String consequence) {
        problems.add(
                new LoadProblem(read.label(reject.file()), reject.firstLine(), reject.reason() + " " + consequence));
    }

    private void problem(Path original, @Nullable Long line, String message) {
        problems.add(new LoadProblem(source.label(original), line, message));
    }

    private void drop() throws SQLException {
        JdbcQuery.run(connection, "DROP TABLE IF EXISTS " + Sql.identifier(table));
    }
}
