package org.analyticschatbot.core.prompt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Passes every call on to another store, but for those that whoever implements it says more about. */
public interface ForwardingPromptRequests extends PromptRequests {

    /** The store that does the work. */
    PromptRequests stored();

    @Override
    default Creation create(PromptRequest request, List<DeduplicationKey> keys) {
        return stored().create(request, keys);
    }

    @Override
    default Optional<PromptRequest> find(RequestId id) {
        return stored().find(id);
    }

    @Override
    default Optional<PromptRequest> findByQueryId(String queryId) {
        return stored().findByQueryId(queryId);
    }

    @Override
    default Optional<PromptRequest> save(PromptRequest changed) {
        return stored().save(changed);
    }

    @Override
    default List<PromptRequest> unfinished(Instant lastWrittenBefore, int limit) {
        return stored().unfinished(lastWrittenBefore, limit);
    }

    @Override
    default List<PromptRequest> inThread(ReplyAddress address, int limit) {
        return stored().inThread(address, limit);
    }

    @Override
    default List<PromptRequest> ofAsker(Asker asker, int limit) {
        return stored().ofAsker(asker, limit);
    }

    @Override
    default List<PromptRequest> lessons(String tenant, int limit) {
        return stored().lessons(tenant, limit);
    }
}
