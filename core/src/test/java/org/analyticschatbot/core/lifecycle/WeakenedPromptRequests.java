package org.analyticschatbot.core.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.ForwardingPromptRequests;
import org.analyticschatbot.core.prompt.Lease;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.core.prompt.Step;

/** A store with one of its guarantees switched off, to show that the tests would notice. */
record WeakenedPromptRequests(PromptRequests stored, Weakness weakness) implements ForwardingPromptRequests {

    enum Weakness {
        NONE,
        NO_VERSION_CHECK,
        NO_LEASE,
        NO_DEDUPLICATION,
        NO_WRITE_ONCE
    }

    @Override
    public Creation create(PromptRequest request, List<DeduplicationKey> keys) {
        return stored.create(request, weakness == Weakness.NO_DEDUPLICATION ? List.of() : keys);
    }

    @Override
    public Optional<PromptRequest> find(RequestId id) {
        return stored.find(id).map(this::forgetEnd);
    }

    @Override
    public Optional<PromptRequest> findByQueryId(String queryId) {
        return stored.findByQueryId(queryId).map(this::forgetEnd);
    }

    @Override
    public Optional<PromptRequest> save(PromptRequest changed) {
        return switch (weakness) {
            case NO_VERSION_CHECK ->
                stored.find(changed.id())
                        .flatMap(latest -> stored.save(changed.stored(latest.version(), latest.updatedAt())));
            case NO_LEASE -> stored.save(endLease(changed));
            case NONE, NO_DEDUPLICATION, NO_WRITE_ONCE -> stored.save(changed);
        };
    }

    private static PromptRequest endLease(PromptRequest changed) {
        Lease lease = changed.lease();
        return lease == null || lease.until().equals(Instant.MAX) ? changed : changed.leasedUntil(Instant.EPOCH);
    }

    private PromptRequest forgetEnd(PromptRequest found) {
        return weakness == Weakness.NO_WRITE_ONCE && found.state().isTerminal() ? pending(found) : found;
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
