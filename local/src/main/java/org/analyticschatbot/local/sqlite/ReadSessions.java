package org.analyticschatbot.local.sqlite;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;

/** Reads beside the writer, a few at a time; each sees all that was committed before it began. */
final class ReadSessions implements AutoCloseable {

    private final List<SqliteSession> sessions;
    private final BlockingQueue<SqliteSession> idle;

    ReadSessions(List<SqliteSession> sessions) {
        this.sessions = List.copyOf(sessions);
        this.idle = new ArrayBlockingQueue<>(sessions.size(), false, sessions);
    }

    <T> T read(GroupCommit.Work<T> work) {
        SqliteSession session = take();
        try {
            return work.on(new RequestTable(session));
        } catch (SQLException e) {
            session.forgetStatements();
            throw SqliteFailure.notDone(e);
        } finally {
            idle.add(session);
        }
    }

    private SqliteSession take() {
        try {
            return idle.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InfrastructureException(Kind.NOT_DONE, "Interrupted before the read", e);
        }
    }

    @Override
    public void close() throws SQLException {
        for (SqliteSession session : sessions) {
            session.close();
        }
    }
}
