package org.analyticschatbot.local.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.local.duckdb.load.LoadReport;
import org.analyticschatbot.local.duckdb.load.LoadedTable;
import org.analyticschatbot.local.duckdb.load.Sql;
import org.analyticschatbot.local.files.FolderTree;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * The data in one DuckDB inside this process, which can be read but not written, sees no file but the Parquet files of
 * its own tables, and cannot be reconfigured. Its own file lies in a folder of its own that {@link #close} deletes.
 *
 * <p>One thing this wall lets through: {@code COPY … TO} a Parquet file of its own tables. Whoever runs SQL must see
 * to it that only queries run, for instance by running them as {@code CREATE TEMP TABLE … AS}.
 */
public final class DuckDbDatabase implements AutoCloseable {

    private final Path workFolder;
    private final DuckDBConnection connection;
    private final LoadReport loadReport;

    private DuckDbDatabase(Path workFolder, DuckDBConnection connection, LoadReport loadReport) {
        this.workFolder = workFolder;
        this.connection = connection;
        this.loadReport = loadReport;
    }

    /**
     * Loads the tables, lets {@code beforeLock} add to it, and locks the database.
     *
     * @throws InfrastructureException if the work folder cannot be used or DuckDB does not start
     */
    public static DuckDbDatabase open(DuckDbSettings settings, TableSource tables, BeforeLock beforeLock) {
        DuckDbSettings own = settings.withWorkFolder(newFolder(settings.workFolder()));
        try {
            LoadReport report = load(own, tables, beforeLock);
            return new DuckDbDatabase(own.workFolder(), lock(own, report), report);
        } catch (SQLException e) {
            new FolderTree(own.workFolder()).delete();
            throw new InfrastructureException(Kind.PERMANENT, "DuckDB did not start.", e);
        }
    }

    private static Path newFolder(Path parent) {
        try {
            return Files.createTempDirectory(Files.createDirectories(parent), "database-");
        } catch (IOException e) {
            throw new InfrastructureException(Kind.PERMANENT, "No files can be written to " + parent + ".", e);
        }
    }

    /**
     * Another connection to the same database, for a query that runs beside others. The caller closes it.
     *
     * @throws InfrastructureException if the database has been closed
     */
    public Connection connect() {
        try {
            return connection.duplicate();
        } catch (SQLException e) {
            throw new InfrastructureException(Kind.PERMANENT, "The database is closed.", e);
        }
    }

    public LoadReport loadReport() {
        return loadReport;
    }

    /** Ends all queries and deletes the database's own files; the data stays as it is. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new InfrastructureException(Kind.UNKNOWN, "DuckDB did not close.", e);
        } finally {
            new FolderTree(workFolder).delete();
        }
    }

    private static LoadReport load(DuckDbSettings settings, TableSource tables, BeforeLock beforeLock)
            throws SQLException {
        Path file = file(settings);
        boolean brought = tables.bring(file);
        LoadReport report;
        try (Connection connection = DriverManager.getConnection(url(settings))) {
            run(connection, limits(settings));
            report = tables.load(connection, settings.workFolder());
            beforeLock.prepare(connection);
        }
        if (!brought) {
            tables.keep(file);
        }
        return report;
    }

    private static DuckDBConnection lock(DuckDbSettings settings, LoadReport report) throws SQLException {
        Properties readOnly = new Properties();
        readOnly.setProperty(DuckDBDriver.DUCKDB_READONLY_PROPERTY, "true");
        Connection connection = DriverManager.getConnection(url(settings), readOnly);
        run(connection, limits(settings));
        run(connection, Sql.resource(DuckDbDatabase.class, "lock.sql", Map.of("allowed_paths", readable(report))));
        return connection.unwrap(DuckDBConnection.class);
    }

    private static String limits(DuckDbSettings settings) {
        return Sql.resource(
                DuckDbDatabase.class,
                "limits.sql",
                Map.of(
                        "memory_limit", bytes(settings.memoryLimitBytes()),
                        "threads", Integer.toString(settings.threads()),
                        "spill_directory",
                                Sql.literal(
                                        settings.workFolder().resolve("spill").toString()),
                        "spill_limit", bytes(settings.spillLimitBytes()),
                        "time_zone", Sql.literal(settings.timeZone().getId())));
    }

    private static String readable(LoadReport report) {
        return Sql.paths(report.tables().stream()
                .filter(LoadedTable::isView)
                .flatMap(table -> table.viewed().stream())
                .toList());
    }

    private static String bytes(long count) {
        return Sql.literal(count + "B");
    }

    private static String url(DuckDbSettings settings) {
        return "jdbc:duckdb:" + file(settings);
    }

    private static Path file(DuckDbSettings settings) {
        return settings.workFolder().resolve("data.duckdb");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
