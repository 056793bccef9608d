package org.analyticschatbot.botteams.receiving;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;

/** A store that fails for as long as it is told to. */
final class UnavailablePromptRequests implements PromptRequests {

    private final PromptRequests real;
    private volatile boolean gone = true;

    UnavailablePromptRequests(PromptRequests real) {
        this.real = real;
    }

    void goAway() {
        gone = true;
    }

    void comeBack() {
        gone = false;
    }

    private PromptRequests real() {
        if (gone) {
            throw new InfrastructureException(InfrastructureException.Kind.NOT_DONE, "the disk is full");
        }
        return real;
    }

    @Override
    public Creation create(PromptRequest request, List<DeduplicationKey> keys) {
        return real().create(request, keys);
    }

    @Override
    public Optional<PromptRequest> find(RequestId id) {
        return real().find(id);
    }

    @Override
    public Optional<PromptRequest> findByQueryId(String queryId) {
        return real().findByQueryId(queryId);
    }

    @Override
    public Optional<PromptRequest> save(PromptRequest changed) {
        return real().save(changed);
    }

    @Override
    public List<PromptRequest> unfinished(Instant lastWrittenBefore, int limit) {
        return real().unfinished(lastWrittenBefore, limit);
    }

    @Override
    public List<PromptRequest> inThread(ReplyAddress address, int limit) {
        return real().inThread(address, limit);
    }

    @Override
    public List<PromptRequest> ofAsker(Asker asker, int limit) {
        return real().ofAsker(asker, limit);
    }

    @Override
    public List<PromptRequest> lessons(String tenant, int limit) {
        return real().lessons(tenant, limit);
    }
}
