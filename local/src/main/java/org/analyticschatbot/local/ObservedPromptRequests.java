package org.analyticschatbot.local;

import java.util.Optional;
import java.util.function.Consumer;
import org.analyticschatbot.core.prompt.ForwardingPromptRequests;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.RequestId;

/** Tells of each request that ends, once: after the write that ended it, not after those of an ended request. */
record ObservedPromptRequests(PromptRequests stored, Consumer<PromptRequest> ended)
        implements ForwardingPromptRequests {

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
}
