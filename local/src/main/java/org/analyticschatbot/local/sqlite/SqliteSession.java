package org.analyticschatbot.local.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection and its prepared statements, for one thread at a time. Transactions are begun and ended by statements. */
final class SqliteSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteSession.class);

    private final Connection connection;
    private final Map<Sql, PreparedStatement> prepared = new EnumMap<>(Sql.class);

    SqliteSession(Connection connection) {
        this.connection = connection;
    }

    /** Runs any number of statements whose results nobody needs. */
    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    ResultSet query(Sql sql, @Nullable Object... parameters) throws SQLException {
        return bind(sql, parameters).executeQuery();
    }

    void update(Sql sql, @Nullable Object... parameters) throws SQLException {
        bind(sql, parameters).executeUpdate();
    }

    private PreparedStatement bind(Sql sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql.text());
            prepared.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    /** Must follow every failure: a statement that failed is of no more use. */
    void forgetStatements() {
        prepared.values().forEach(SqliteSession::close);
        prepared.clear();
    }

    private static void close(PreparedStatement statement) {
        try {
            statement.close();
        } catch (SQLException e) {
            LOG.debug("It had failed before", e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
