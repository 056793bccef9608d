package org.analyticschatbot.aws.lambda;

import java.util.function.Supplier;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.deployment.rehearsal.Rehearsal;
import org.analyticschatbot.aws.deployment.rehearsal.Scene;
import org.analyticschatbot.aws.flow.Flow;
import org.analyticschatbot.aws.queue.QueuedEvent;
import org.analyticschatbot.core.prompt.Step;
import org.analyticschatbot.core.prompt.StepResult;

/** From an ended query to an answer. Athena's own events, which name nothing but the query, come by the same queue. */
public final class CompleteQueryHandler extends StepHandler {

    public CompleteQueryHandler() {
        this(Rehearsal.deployment(CompleteQueryHandler::new, Scene.COMPLETE));
    }

    public CompleteQueryHandler(Supplier<Parts> parts) {
        super(parts, Step.COMPLETE);
    }

    @Override
    StepResult handle(QueuedEvent event) {
        return event.detailType().equals(Flow.QUERY_STATE_CHANGE)
                ? event.text("queryExecutionId")
                        .map(parts().chatbot()::queryEnded)
                        .orElseGet(StepResult.Settled::new)
                : super.handle(event);
    }
}
