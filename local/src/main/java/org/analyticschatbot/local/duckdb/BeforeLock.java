package org.analyticschatbot.local.duckdb;

import java.sql.Connection;
import java.sql.SQLException;

/** What else goes into the database, such as macros, while it can still be written to. */
@FunctionalInterface
public interface BeforeLock {

    void prepare(Connection connection) throws SQLException;
}
