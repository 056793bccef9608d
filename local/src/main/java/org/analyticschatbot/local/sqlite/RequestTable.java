package org.analyticschatbot.local.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests.Creation;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.core.prompt.StoredItem;

/** Requests, their keys and their queries as seen by one session; whoever calls a writing method holds a transaction. */
final class RequestTable {

    private final SqliteSession session;

    RequestTable(SqliteSession session) {
        this.session = session;
    }

    Creation create(PromptRequest request, List<DeduplicationKey> keys, Instant now) throws SQLException {
        for (DeduplicationKey key : keys) {
            Optional<Creation> duplicate = duplicate(key);
            if (duplicate.isPresent()) {
                return duplicate.get();
            }
        }
        for (DeduplicationKey key : keys) {
            session.update(
                    Sql.INSERT_KEY, key.value(), key.fingerprint(), request.id().value());
        }
        Optional<PromptRequest> existing = find(request.id());
        return new Creation.Created(existing.isPresent() ? existing.get() : insert(request, now));
    }

    private Optional<Creation> duplicate(DeduplicationKey key) throws SQLException {
        try (ResultSet row = session.query(Sql.FIND_KEY, key.value())) {
            return row.next()
                    ? Optional.of(new Creation.Duplicate(
                            new RequestId(row.getString("request_id")),
                            new DeduplicationKey(key.value(), row.getString("fingerprint"))))
                    : Optional.empty();
        }
    }

    private PromptRequest insert(PromptRequest request, Instant now) throws SQLException {
        PromptRequest stored = request.stored(request.version() + 1, now);
        Question question = stored.question();
        ReplyAddress address = question.replyTo();
        session.update(
                Sql.INSERT_REQUEST,
                stored.version(),
                stored.isFinished(),
                StoredItem.sortable(now),
                AttributesJson.write(StoredItem.of(stored)),
                stored.id().value(),
                StoredItem.sortable(question.askedAt()),
                address.platform(),
                address.conversation(),
                address.thread());
        insertQuery(stored);
        return stored;
    }

    /** @return empty if the stored version is another one */
    Optional<PromptRequest> save(PromptRequest changed, Instant now) throws SQLException {
        Optional<Map<String, Object>> before = version(changed.id(), changed.version());
        return before.isPresent() ? Optional.of(update(before.get(), changed, now)) : Optional.empty();
    }

    private Optional<Map<String, Object>> version(RequestId id, long version) throws SQLException {
        try (ResultSet row = session.query(Sql.FIND_VERSION, id.value(), version)) {
            return row.next() ? Optional.of(AttributesJson.read(row.getString(1))) : Optional.empty();
        }
    }

    private PromptRequest update(Map<String, Object> before, PromptRequest changed, Instant now) throws SQLException {
        PromptRequest stored = changed.stored(changed.version() + 1, now);
        session.update(
                Sql.UPDATE_REQUEST,
                stored.version(),
                stored.isFinished(),
                StoredItem.sortable(now),
                AttributesJson.write(StoredItem.merge(before, stored)),
                stored.question().replyTo().conversation(),
                stored.question().replyTo().thread(),
                stored.id().value());
        insertQuery(stored);
        return stored;
    }

    private void insertQuery(PromptRequest stored) throws SQLException {
        if (stored.state() instanceof State.Running running) {
            session.update(Sql.INSERT_QUERY, running.queryId(), stored.id().value());
        }
    }

    /**
     * Ends what a process that is gone has left. The times of the last writes stay, so that all of it is overdue.
     *
     * @return how many leases were ended
     */
    int endLeases(Instant now) throws SQLException {
        int ended = 0;
        for (PromptRequest request : unfinished(Instant.MAX, Integer.MAX_VALUE)) {
            if (request.hasLiveLease(now)) {
                save(request.leasedUntil(now), request.updatedAt());
                ended++;
            }
        }
        return ended;
    }

    Optional<PromptRequest> find(RequestId id) throws SQLException {
        return requests(session.query(Sql.FIND, id.value()), 1).stream().findFirst();
    }

    Optional<PromptRequest> findByQueryId(String queryId) throws SQLException {
        return requests(session.query(Sql.FIND_BY_QUERY_ID, queryId), 1).stream()
                .findFirst();
    }

    List<PromptRequest> unfinished(Instant lastWrittenBefore, int limit) throws SQLException {
        return requests(session.query(Sql.UNFINISHED, StoredItem.sortable(lastWrittenBefore)), limit);
    }

    List<PromptRequest> inThread(ReplyAddress address, int limit) throws SQLException {
        return requests(
                session.query(Sql.IN_THREAD, address.platform(), address.conversation(), address.thread()), limit);
    }

    List<PromptRequest> ofAsker(Asker asker, int limit) throws SQLException {
        return requests(session.query(Sql.OF_ASKER, asker.tenant(), asker.userId()), limit);
    }

    List<PromptRequest> lessons(String tenant, int limit) throws SQLException {
        return requests(session.query(Sql.LESSONS, tenant), limit);
    }

    /** No LIMIT in the statements: requests of a newer version are passed over, and must not hide the others. */
    private static List<PromptRequest> requests(ResultSet rows, int limit) throws SQLException {
        List<PromptRequest> requests = new ArrayList<>();
        try (rows) {
            while (requests.size() < limit && rows.next()) {
                StoredItem.read(AttributesJson.read(rows.getString(1))).ifPresent(requests::add);
            }
        }
        return requests;
    }
}
