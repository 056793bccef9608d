package org.analyticschatbot.core.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.Lease;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.core.prompt.Step;

/** A store with one of its guarantees switched off, to show that the tests would notice. */
record WeakenedPromptRequests(PromptRequests real, Weakness weakness) implements PromptRequests {

    enum Weakness {
        NONE,
        NO_VERSION_CHECK,
        NO_LEASE,
        NO_DEDUPLICATION,
        NO_WRITE_ONCE
    }

    @Override
    public Creation create(PromptRequest request, List<DeduplicationKey> keys) {
        return real.create(request, weakness == Weakness.NO_DEDUPLICATION ? List.of() : keys);
    }

    @Override
    public Optional<PromptRequest> find(RequestId id) {
        return real.find(id).map(this::forgetEnd);
    }

    @Override
    public Optional<PromptRequest> findByQueryId(String queryId) {
        return real.findByQueryId(queryId).map(this::forgetEnd);
    }

    @Override
    public Optional<PromptRequest> save(PromptRequest changed) {
        return switch (weakness) {
            case NO_VERSION_CHECK ->
                real.find(changed.id())
                        .flatMap(stored -> real.save(changed.stored(stored.version(), stored.updatedAt())));
            case NO_LEASE -> real.save(endLease(changed));
            case NONE, NO_DEDUPLICATION, NO_WRITE_ONCE -> real.save(changed);
        };
    }

    @Override
    public List<PromptRequest> unfinished(Instant lastWrittenBefore, int limit) {
        return real.unfinished(lastWrittenBefore, limit);
    }

    @Override
    public List<PromptRequest> inThread(ReplyAddress address, int limit) {
        return real.inThread(address, limit);
    }

    @Override
    public List<PromptRequest> ofAsker(Asker asker, int limit) {
        return real.ofAsker(asker, limit);
    }

    @Override
    public List<PromptRequest> lessons(String tenant, int limit) {
        return real.lessons(tenant, limit);
    }

    private static PromptRequest endLease(PromptRequest changed) {
        Lease lease = changed.lease();
        return lease == null || lease.until().equals(Instant.MAX) ? changed : changed.leasedUntil(Instant.EPOCH);
    }

    private PromptRequest forgetEnd(PromptRequest stored) {
        return weakness == Weakness.NO_WRITE_ONCE && stored.state().isTerminal() ? pending(stored) : stored;
    }

    private static PromptRequest pending(PromptRequest ended) {
        return new PromptRequest(
                ended.id(),
                ended.question(),
                new State.Pending(),
                Step.PLAN,
                ended.lease(),
                ended.attempts(),
                ended.acknowledgement(),
                ended.delivery(),
                ended.extras(),
                ended.version(),
                ended.updatedAt());
    }
}
