package org.analyticschatbot.local.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps requests in one SQLite file of a state folder that this process owns as long as the store is open. A write that
 * returned survives the death of the process and, if the disk keeps its word, of the machine.
 *
 * <p>Opening ends the leases of the process before, so that what it left unfinished can be taken up at once.
 */
public final class SqlitePromptRequests implements PromptRequests, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SqlitePromptRequests.class);
    private static final int READERS = 4;

    private final StateFolderLock lock;
    private final GroupCommit writer;
    private final ReadSessions readers;
    private final InstantSource clock;
    private final BiConsumer<RequestId, Step> listener;

    private SqlitePromptRequests(
            StateFolderLock lock, SqliteFile file, InstantSource clock, BiConsumer<RequestId, Step> listener)
            throws SQLException {
        this.lock = lock;
        this.clock = clock;
        this.listener = listener;
        this.writer = new GroupCommit(new SqliteSession(file.connectForWriting()));
        this.readers = readSessions(file);
    }

    /**
     * @param stateFolder is made if it is not there
     * @param listener is told of each write whose next step is not {@link Step#NONE}: after the commit, on the thread
     *     that wrote. What it throws is logged; the sweeper does what it missed.
     * @throws InfrastructureException if another process has the folder, or a newer version of the bot has written it
     */
    public static SqlitePromptRequests open(
            Path stateFolder, InstantSource clock, BiConsumer<RequestId, Step> listener) {
        try {
            Files.createDirectories(stateFolder);
            StateFolderLock lock = StateFolderLock.acquire(stateFolder);
            return open(lock, new SqliteFile(stateFolder.resolve("requests.sqlite")), clock, listener);
        } catch (IOException e) {
            throw new InfrastructureException(Kind.PERMANENT, "The state folder cannot be used: " + stateFolder, e);
        }
    }

    private static SqlitePromptRequests open(
            StateFolderLock lock, SqliteFile file, InstantSource clock, BiConsumer<RequestId, Step> listener)
            throws IOException {
        try {
            return new SqlitePromptRequests(lock, file, clock, listener).endLeases();
        } catch (SQLException e) {
            lock.close();
            throw SqliteFailure.notDone(e);
        } catch (InfrastructureException e) {
            lock.close();
            throw e;
        }
    }

    private static ReadSessions readSessions(SqliteFile file) throws SQLException {
        List<SqliteSession> sessions = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            sessions.add(new SqliteSession(file.connectForReading()));
        }
        return new ReadSessions(sessions);
    }

    private SqlitePromptRequests endLeases() {
        int ended = writer.write(requests -> requests.endLeases(clock.instant()));
        if (ended > 0) {
            LOG.info("{} steps were under way when the last process ended; they start again", ended);
        }
        return this;
    }

    @Override
    public Creation create(PromptRequest request, List<DeduplicationKey> keys) {
        Creation creation = writer.write(requests -> requests.create(request, keys, clock.instant()));
        if (creation instanceof Creation.Created(PromptRequest created)) {
            announce(created);
        }
        return creation;
    }

    @Override
    public Optional<PromptRequest> save(PromptRequest changed) {
        Optional<PromptRequest> saved = writer.write(requests -> requests.save(changed, clock.instant()));
        saved.ifPresent(this::announce);
        return saved;
    }

    @Override
    public Optional<PromptRequest> find(RequestId id) {
        return readers.read(requests -> requests.find(id));
    }

    @Override
    public Optional<PromptRequest> findByQueryId(String queryId) {
        return readers.read(requests -> requests.findByQueryId(queryId));
    }

    @Override
    public List<PromptRequest> unfinished(Instant lastWrittenBefore, int limit) {
        return readers.read(requests -> requests.unfinished(lastWrittenBefore, limit));
    }

    @Override
    public List<PromptRequest> inThread(ReplyAddress address, int limit) {
        return readers.read(requests -> requests.inThread(address, limit));
    }

    @Override
    public List<PromptRequest> ofAsker(Asker asker, int limit) {
        return readers.read(requests -> requests.ofAsker(asker, limit));
    }

    @Override
    public List<PromptRequest> lessons(String tenant, int limit) {
        return readers.read(requests -> requests.lessons(tenant, limit));
    }

    /** The write is durable, so whatever the listener throws must not make it look failed. */
    private void announce(PromptRequest stored) {
        if (stored.nextStep() == Step.NONE) {
            return;
        }
        try {
            listener.accept(stored.id(), stored.nextStep());
        } catch (RuntimeException e) {
            LOG.error("Request {} waits for the sweeper: nobody took its step {}", stored.id(), stored.nextStep(), e);
        }
    }

    /** Waits for the writes under way. */
    @Override
    public void close() throws SQLException, IOException {
        writer.close();
        readers.close();
        lock.close();
    }
}
