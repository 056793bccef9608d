package org.analyticschatbot.local.duckdb.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.core.sql.TableName;

/** Makes a table of each source in a folder. */
public final class DataLoader {

    /** Keeping the order of rows costs memory, and nobody misses it in a large file. */
    private static final long MAX_BYTES_KEPT_IN_ORDER = 128L << 20;

    private final Connection connection;
    private final TextEncoding encoding;
    private final List<LoadedTable> tables = new ArrayList<>();
    private final List<Renaming> renamings = new ArrayList<>();
    private final List<LoadProblem> problems = new ArrayList<>();

    /**
     * @param connection to a database that may be written to and may read files
     * @param workDirectory for copies of text files in other encodings; the caller deletes it
     */
    public DataLoader(Connection connection, Path workDirectory) {
        this.connection = connection;
        this.encoding = new TextEncoding(workDirectory);
    }

    /**
     * Loads a folder, or a single file. Nothing in the data makes it fail: what cannot be loaded is in the report.
     *
     * @throws SQLException if the database itself is broken
     */
    public LoadReport load(Path data) throws SQLException {
        DataFolder folder = DataFolder.scan(data.toAbsolutePath().normalize());
        problems.addAll(folder.problems());
        SafeNames names = new SafeNames();
        for (DataSource source : folder.sources()) {
            load(source, names.table(source.name()));
        }
        return new LoadReport(tables, renamings, problems);
    }

    private void load(DataSource source, String table) {
        switch (outcome(source, table)) {
            case LoadOutcome.Refused refused -> problems.addAll(refused.problems());
            case LoadOutcome.Loaded loaded -> {
                problems.addAll(loaded.problems());
                if (!table.equalsIgnoreCase(source.name())) {
                    renamings.add(new Renaming(source.label(), Renaming.Subject.TABLE, source.name(), table));
                }
                renamings.addAll(loaded.renamings());
                tables.add(loadedTable(source, TableName.of(table), loaded.files()));
            }
        }
    }

    private static LoadedTable loadedTable(DataSource source, TableName table, List<Path> files) {
        return source.kind() == FileKind.PARQUET
                ? new LoadedTable(table, source.name(), files)
                : LoadedTable.copied(table, source.name());
    }

    private LoadOutcome outcome(DataSource source, String table) {
        try {
            JdbcQuery.run(connection, "SET preserve_insertion_order = " + (source.bytes() <= MAX_BYTES_KEPT_IN_ORDER));
            LoadOutcome outcome = switch (source.kind()) {
                case CSV, TSV -> new CsvFiles(connection, encoding, source, table).load();
                case JSON, NDJSON -> new JsonFiles(connection, source, table).load();
                case PARQUET -> new ParquetFiles(connection, source, table).load();
            };
            if (outcome instanceof LoadOutcome.Loaded && source.kind() != FileKind.PARQUET) {
                new TypeRepair(connection, table).repair();
            }
            return outcome;
        } catch (IOException e) {
            return LoadOutcome.Refused.because(source.label(), "The file cannot be read: check its permissions.");
        } catch (SQLException e) {
            return new LoadOutcome.Refused(List.of(new LoadProblem(
                    source.label(),
                    JdbcQuery.line(e),
                    "This does not read as " + source.kind() + ": mend it, or take it out of the folder.")));
        }
    }
}
