package org.analyticschatbot.local.duckdb.query;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.processprompt.Rows;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.jspecify.annotations.Nullable;

/** Reads a stored result; DuckDB hands it over in chunks. */
final class StoredRows implements Rows {

    private final List<Column> columns;
    private final Runnable onClosed;
    private final Statement statement;
    private final ResultSet results;
    private boolean closed;

    StoredRows(Connection connection, String sql, List<Column> columns, Runnable onClosed) throws SQLException {
        this.columns = columns;
        this.onClosed = onClosed;
        this.statement = connection.createStatement();
        this.results = statement.executeQuery(sql);
    }

    @Override
    public List<Column> columns() {
        return columns;
    }

    @Override
    public @Nullable List<@Nullable Object> next() {
        try {
            return results.next() ? row() : null;
        } catch (SQLException e) {
            throw new InfrastructureException(Kind.NOT_DONE, "The rows cannot be read further.", e);
        }
    }

    private List<@Nullable Object> row() throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        for (int i = 1; i <= columns.size(); i++) {
            cells.add(cell(results.getObject(i)));
        }
        return Collections.unmodifiableList(cells);
    }

    private static @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Byte number -> number.longValue();
            case Short number -> number.longValue();
            case Integer number -> number.longValue();
            case BigInteger number ->
                number.bitLength() < Long.SIZE ? (Object) number.longValue() : new BigDecimal(number);
            // By its text: 0.1f is 0.1, not 0.10000000149011612.
            case Float number -> Double.valueOf(number.toString());
            case Timestamp time -> time.toLocalDateTime();
            default -> value;
        };
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            statement.close();
        } catch (SQLException e) {
            throw new InfrastructureException(Kind.UNKNOWN, "A statement did not close.", e);
        } finally {
            onClosed.run();
        }
    }
}
