package org.analyticschatbot.core.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;

/** Sees every write that really happens, and remembers those that must not. */
final class WatchedPromptRequests implements PromptRequests {

    private final PromptRequests real;
    private final Set<RequestId> created = new LinkedHashSet<>();
    private final List<String> violations = new ArrayList<>();

    WatchedPromptRequests(PromptRequests real) {
        this.real = real;
    }

    List<PromptRequest> all() {
        return created.stream().map(id -> real.find(id).orElseThrow()).toList();
    }

    List<String> violations() {
        return violations;
    }

    @Override
    public Creation create(PromptRequest request, List<DeduplicationKey> keys) {
        Creation creation = real.create(request, keys);
        if (creation instanceof Creation.Created(PromptRequest stored)) {
            created.add(stored.id());
        }
        return creation;
    }

    @Override
    public Optional<PromptRequest> save(PromptRequest changed) {
        PromptRequest before = real.find(changed.id()).orElseThrow();
        Optional<PromptRequest> saved = real.save(changed);
        saved.filter(after -> before.state().isTerminal() && !before.state().equals(after.state()))
                .ifPresent(after -> violations.add("a terminal state was written over"));
        return saved;
    }

    @Override
    public Optional<PromptRequest> find(RequestId id) {
        return real.find(id);
    }

    @Override
    public Optional<PromptRequest> findByQueryId(String queryId) {
        return real.findByQueryId(queryId);
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
}
