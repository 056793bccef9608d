package org.analyticschatbot.aws.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.State;

/**
 * Questions that this process has seen without an end, so that the write that ends one is told from those after it. An
 * end is written by whoever has read the question a moment ago, so the latest thousand are enough.
 */
final class OpenQuestions {

    private static final int MOST = 1_000;

    private final Map<RequestId, Outcome> open = new LinkedHashMap<>() {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<RequestId, Outcome> eldest) {
            return size() > MOST;
        }
    };

    /** It fails, unless an answer is stored for it. */
    synchronized void seen(PromptRequest request) {
        if (!request.state().isTerminal()) {
            open.putIfAbsent(request.id(), new Outcome.Failed());
        }
    }

    synchronized void answered(RequestId id, Outcome outcome) {
        open.replace(id, outcome);
    }

    /** @return empty if it had ended before, or has not ended now */
    synchronized Optional<Outcome> ended(PromptRequest written) {
        return written.state().isTerminal()
                ? Optional.ofNullable(open.remove(written.id())).map(known -> outcome(written, known))
                : Optional.empty();
    }

    /** An answer may have been stored although the question then failed. */
    private static Outcome outcome(PromptRequest ended, Outcome known) {
        return ended.state() instanceof State.Failed ? new Outcome.Failed() : known;
    }
}
