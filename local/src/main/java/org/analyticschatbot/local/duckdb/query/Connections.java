package org.analyticschatbot.local.duckdb.query;

import java.sql.Connection;
import java.sql.SQLException;

/** Gives connections to one DuckDB that holds the tables and the macros of the dialect. */
@FunctionalInterface
public interface Connections {

    /** A connection of the caller's own, which closes it. */
    Connection open() throws SQLException;
}
