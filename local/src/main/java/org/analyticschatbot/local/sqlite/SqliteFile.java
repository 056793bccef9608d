package org.analyticschatbot.local.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.sqlite.SQLiteConfig;

/** The file, how it is opened, and the schema that it must have. */
record SqliteFile(Path path) {

    /** What leads from each version of the schema to the next one. */
    private static final List<Sql> STEPS = List.of(Sql.SCHEMA, Sql.SCHEMA_2, Sql.SCHEMA_3);

    private static final int SCHEMA_VERSION = STEPS.size();
    private static final int BUSY_TIMEOUT_MILLIS = 5_000;

    /** 40 MB of log at the usual 4 kB a page, should there never be a quiet moment. */
    private static final String PAGES_BEFORE_FORCED_CHECKPOINT = "PRAGMA wal_autocheckpoint = 10000";

    /** For macOS, where a plain sync ends in the disk's cache; elsewhere it changes nothing. */
    private static final String SYNC_PAST_THE_CACHE = "PRAGMA fullfsync = ON";

    /** Makes the file, or checks that it has this schema. */
    Connection connectForWriting() throws SQLException {
        Connection connection = connect();
        try {
            migrate(connection);
            execute(connection, SYNC_PAST_THE_CACHE);
            execute(connection, PAGES_BEFORE_FORCED_CHECKPOINT);
            return connection;
        } catch (SQLException | InfrastructureException e) {
            connection.close();
            throw e;
        }
    }

    /** After {@link #connectForWriting}. */
    Connection connectForReading() throws SQLException {
        Connection connection = connect();
        execute(connection, "PRAGMA query_only = ON");
        return connection;
    }

    /** FULL: a commit is on the disk when it returns. Nobody asks for generated keys, which cost a query for each row. */
    private Connection connect() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.setGetGeneratedKeys(false);
        return config.createConnection("jdbc:sqlite:" + path.toAbsolutePath());
    }

    private void migrate(Connection connection) throws SQLException {
        int version = schemaVersion(connection);
        if (version > SCHEMA_VERSION) {
            throw new InfrastructureException(Kind.PERMANENT, newerThanThis(version));
        }
        for (Sql step : STEPS.subList(version, SCHEMA_VERSION)) {
            inTransaction(connection, step);
        }
    }

    private static void inTransaction(Connection connection, Sql statements) throws SQLException {
        execute(connection, "BEGIN IMMEDIATE;\n" + statements.text() + "COMMIT;");
    }

    private static void execute(Connection connection, String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        }
    }

    private static int schemaVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }

    private String newerThanThis(int version) {
        return "%s was written by a newer version of the bot (schema %d, this one knows %d): start that version, or choose another state folder"
                .formatted(path, version, SCHEMA_VERSION);
    }
}
