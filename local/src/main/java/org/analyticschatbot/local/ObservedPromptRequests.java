package org.analyticschatbot.local;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;

/** Tells of each request that ends, once: after the write that ended it, not after those of an ended request. */
record ObservedPromptRequests(PromptRequests stored, Consumer<PromptRequest> ended) implements PromptRequests {

    @Override
    public Creation create(PromptRequest request, List<DeduplicationKey> keys) {
        return stored.create(request, keys);
    }

    @Override
    public Optional<PromptRequest> find(RequestId id) {
        return stored.find(id);
    }

    @Override
    public Optional<PromptRequest> findByQueryId(String queryId) {
        return stored.findByQueryId(queryId);
    }

    @Override
    public Optional<PromptRequest> save(PromptRequest changed) {
        boolean isEnd = changed.state().isTerminal() && isOpen(changed.id());
        Optional<PromptRequest> saved = stored.save(changed);
        saved.filter(request -> isEnd).ifPresent(ended);
        return saved;
    }

    /** What is read here is what the write replaces: if somebody writes in between, it is refused. */
    private boolean isOpen(RequestId id) {
        return stored.find(id).stream().noneMatch(request -> request.state().isTerminal());
    }

    @Override
    public List<PromptRequest> unfinished(Instant lastWrittenBefore, int limit) {
        return stored.unfinished(lastWrittenBefore, limit);
    }

    @Override
    public List<PromptRequest> inThread(ReplyAddress address, int limit) {
        return stored.inThread(address, limit);
    }

    @Override
    public List<PromptRequest> ofAsker(Asker asker, int limit) {
        return stored.ofAsker(asker, limit);
    }

    @Override
    public List<PromptRequest> lessons(String tenant, int limit) {
        return stored.lessons(tenant, limit);
    }
}
