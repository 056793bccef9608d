package org.analyticschatbot.local.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The only writer of the file. Writes that wait at the same time share one commit, and so one flush of the disk; a
 * write that fails takes no other with it.
 */
final class GroupCommit implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MOST_IN_A_COMMIT = 256;
    private static final long QUIET_MILLIS = 250;
    private static final Write<?> STOP = new Write<>(requests -> true);

    private final SqliteSession session;
    private final RequestTable requests;
    private final BlockingQueue<Write<?>> queue = new LinkedBlockingQueue<>();
    private final CompletableFuture<Void> stopped = new CompletableFuture<>();
    private boolean closed;
    private boolean checkpointDue;

    GroupCommit(SqliteSession session) {
        this.session = session;
        this.requests = new RequestTable(session);
        Thread.ofPlatform().daemon().name("sqlite-writer").start(this::run);
    }

    /** Returns when the work is durable. */
    <T> T write(Work<T> work) {
        try {
            return submit(work).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
    }

    /** @param work may be run more than once, each time as if for the first time */
    synchronized <T> CompletableFuture<T> submit(Work<T> work) {
        if (closed) {
            throw new InfrastructureException(Kind.NOT_DONE, "The store is closed");
        }
        Write<T> write = new Write<>(work);
        queue.add(write);
        return write.outcome;
    }

    private void run() {
        boolean open = true;
        while (open) {
            List<Write<?>> batch = nextBatch();
            open = !batch.remove(STOP);
            if (batch.isEmpty()) {
                checkpoint();
            } else {
                commit(batch);
            }
        }
        stopped.complete(null);
    }

    /** All that waits, or nothing if nothing has come for a while. */
    private List<Write<?>> nextBatch() {
        List<Write<?>> batch = new ArrayList<>();
        try {
            Write<?> first = queue.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                queue.drainTo(batch, MOST_IN_A_COMMIT - 1);
            }
        } catch (InterruptedException e) {
            LOG.debug("Nobody may stop the writer but close()", e);
        }
        return batch;
    }

    private void commit(List<Write<?>> batch) {
        if (apply(batch)) {
            checkpointDue = true;
            end(batch);
        }
    }

    /** Catches whatever a piece of work throws: the writer must outlive it. */
    private boolean apply(List<Write<?>> batch) {
        try {
            session.execute("BEGIN IMMEDIATE");
            for (Write<?> write : batch) {
                write.apply(requests);
            }
            return true;
        } catch (SQLException e) {
            undo(batch, SqliteFailure.notDone(e));
        } catch (RuntimeException | Error e) {
            undo(batch, e);
        }
        return false;
    }

    private void end(List<Write<?>> batch) {
        try {
            session.execute("COMMIT");
            batch.forEach(Write::succeed);
        } catch (SQLException e) {
            if (SqliteFailure.isUndone(e)) {
                undo(batch, SqliteFailure.inCommit(e));
            } else {
                rollback();
                batch.forEach(write -> write.fail(SqliteFailure.inCommit(e)));
            }
        }
    }

    /** Nothing of the batch is done; each write is tried by itself, to find those that can be done. */
    private void undo(List<Write<?>> batch, Throwable cause) {
        rollback();
        if (batch.size() == 1) {
            batch.getFirst().fail(cause);
        } else {
            batch.forEach(write -> commit(List.of(write)));
        }
    }

    private void rollback() {
        session.forgetStatements();
        try {
            session.execute("ROLLBACK");
        } catch (SQLException e) {
            LOG.debug("SQLite has rolled back by itself", e);
        }
    }

    /** In quiet moments, since a checkpoint holds up the writers behind it. */
    private void checkpoint() {
        if (!checkpointDue) {
            return;
        }
        try {
            session.execute("PRAGMA wal_checkpoint(PASSIVE)");
            checkpointDue = false;
        } catch (SQLException e) {
            LOG.warn("No checkpoint was made; the next one will do its work", e);
        }
    }

    /** Ends when all that was submitted is written. */
    @Override
    public void close() throws SQLException {
        synchronized (this) {
            closed = true;
            queue.add(STOP);
        }
        stopped.join();
        session.close();
    }

    @FunctionalInterface
    interface Work<T> {
        T on(RequestTable requests) throws SQLException;
    }

    private static final class Write<T> {

        private final Work<T> work;
        private final CompletableFuture<T> outcome = new CompletableFuture<>();
        private Runnable success = () -> {};

        Write(Work<T> work) {
            this.work = work;
        }

        void apply(RequestTable requests) throws SQLException {
            T result = work.on(requests);
            success = () -> outcome.complete(result);
        }

        void succeed() {
            success.run();
        }

        void fail(Throwable cause) {
            outcome.completeExceptionally(cause);
        }
    }
}
