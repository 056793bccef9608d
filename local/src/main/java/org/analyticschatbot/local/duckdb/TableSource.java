package org.analyticschatbot.local.duckdb;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.analyticschatbot.local.duckdb.load.DataLoader;
import org.analyticschatbot.local.duckdb.load.LoadReport;

/** Puts the tables into a new database, while it can still be written to and may read files. */
@FunctionalInterface
public interface TableSource {

    /**
     * @param workFolder for files that last as long as the database
     * @throws SQLException if the database itself is broken
     */
    LoadReport load(Connection connection, Path workFolder) throws SQLException;

    /**
     * Called before there is a database: may put one there.
     *
     * @return whether there is one now
     */
    default boolean bring(Path database) {
        return false;
    }

    /** Called when a database that was not brought has its tables, and nobody has it open: may copy it. */
    default void keep(Path database) {}

    /** The files of a folder, or a single file. */
    static TableSource files(Path data) {
        return (connection, workFolder) -> new DataLoader(connection, workFolder).load(data);
    }
}
