package org.analyticschatbot.aws.metrics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.ForwardingPromptRequests;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.State;

/** Counts questions and their ends when they are written: what was not written did not happen. */
final class MeasuredPromptRequests implements ForwardingPromptRequests {

    private final PromptRequests stored;
    private final OpenQuestions open;
    private final ChatbotMetrics metrics;

    MeasuredPromptRequests(PromptRequests stored, OpenQuestions open, ChatbotMetrics metrics) {
        this.stored = stored;
        this.open = open;
        this.metrics = metrics;
    }

    @Override
    public PromptRequests stored() {
        return stored;
    }

    @Override
    public Creation create(PromptRequest request, List<DeduplicationKey> keys) {
        Creation creation = stored.create(request, keys);
        if (creation instanceof Creation.Created(PromptRequest created)) {
            count(created);
        }
        return creation;
    }

    /** An answer that is only brought somewhere else is no question. */
    private void count(PromptRequest created) {
        switch (created.state()) {
            case State.Pending pending -> metrics.asked(created);
            case State.Planned planned -> metrics.asked(created);
            case State.Running running -> metrics.asked(created);
            case State.Failed failed -> {
                metrics.asked(created);
                metrics.ended(created, new Outcome.Failed());
            }
            case State.Processed processed -> {}
        }
    }

    @Override
    public Optional<PromptRequest> find(RequestId id) {
        return seen(stored.find(id));
    }

    @Override
    public Optional<PromptRequest> findByQueryId(String queryId) {
        return seen(stored.findByQueryId(queryId));
    }

    private Optional<PromptRequest> seen(Optional<PromptRequest> found) {
        found.ifPresent(open::seen);
        return found;
    }

    @Override
    public Optional<PromptRequest> save(PromptRequest changed) {
        Optional<PromptRequest> saved = stored.save(changed);
        saved.ifPresent(written -> open.ended(written).ifPresent(outcome -> metrics.ended(written, outcome)));
        return saved;
    }

    /** The sweeper alone asks for it. */
    @Override
    public List<PromptRequest> unfinished(Instant lastWrittenBefore, int limit) {
        List<PromptRequest> unfinished = stored.unfinished(lastWrittenBefore, limit);
        metrics.resting(unfinished);
        return unfinished;
    }
}
