package org.analyticschatbot.core.lifecycle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.ForwardingPromptRequests;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.RequestId;

/** Sees every write that really happens, and remembers those that must not. */
final class WatchedPromptRequests implements ForwardingPromptRequests {

    private final PromptRequests real;
    private final Set<RequestId> created = new LinkedHashSet<>();
    private final List<String> violations = new ArrayList<>();

    WatchedPromptRequests(PromptRequests real) {
        this.real = real;
    }

    @Override
    public PromptRequests stored() {
        return real;
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
}
