package org.analyticschatbot.core.memory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.analyticschatbot.core.prompt.Feedback;
import org.analyticschatbot.core.prompt.PromptRequest;

/** What people think of one plan, over all questions that it answered. */
final class Opinion {

    private Opinion() {}

    /** Whether the last word is a good one; of two at the same time, the bad one counts. */
    static boolean isHelpful(List<PromptRequest> samePlan) {
        return samePlan.stream()
                .map(request -> request.extras().feedback().values())
                .flatMap(Collection::stream)
                .max(Comparator.comparing(Feedback::givenAt).thenComparing(Feedback::verdict))
                .filter(last -> last.verdict() == Feedback.Verdict.HELPFUL)
                .isPresent();
    }
}
