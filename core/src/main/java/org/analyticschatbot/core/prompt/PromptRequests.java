package org.analyticschatbot.core.prompt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps every request; the only truth there is. Reads see all writes that returned before. A write that returned is
 * durable, and if its {@code nextStep} is not {@link Step#NONE} an event for that step follows at least once, in any
 * order, after the write.
 *
 * <p>Every method may throw {@link InfrastructureException}; with {@code UNKNOWN} the write may have happened.
 */
public interface PromptRequests {

    /** Stores a new request and its keys in one transaction, or nothing if one of the keys is there already. */
    Creation create(PromptRequest request, List<DeduplicationKey> keys);

    Optional<PromptRequest> find(RequestId id);

    /** The request whose state is, or was, {@link State.Running} with this query. */
    Optional<PromptRequest> findByQueryId(String queryId);

    /**
     * Writes the change if the stored version still is {@code changed.version()}, and raises it by one.
     *
     * @return the request as stored, or empty if somebody else wrote first
     */
    Optional<PromptRequest> save(PromptRequest changed);

    /** Requests that are not {@link PromptRequest#isFinished() finished} and were last written before that, oldest first. */
    List<PromptRequest> unfinished(Instant lastWrittenBefore, int limit);

    /** The requests of one thread, newest first: the context of a follow-up. */
    List<PromptRequest> inThread(ReplyAddress address, int limit);

    /** The asker's own requests, newest first. */
    List<PromptRequest> ofAsker(Asker asker, int limit);

    /** Requests of a tenant that are {@link PromptRequest#isLesson() lessons}, newest question first. */
    List<PromptRequest> lessons(String tenant, int limit);

    sealed interface Creation {

        record Created(PromptRequest request) implements Creation {}

        /** @param key the key as it was stored, with the fingerprint of the first question */
        record Duplicate(RequestId existing, DeduplicationKey key) implements Creation {}
    }
}
