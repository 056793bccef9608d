package org.analyticschatbot.aws.lambda;

import java.util.function.Supplier;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.deployment.rehearsal.Rehearsal;
import org.analyticschatbot.aws.deployment.rehearsal.Scene;
import org.analyticschatbot.core.prompt.Step;

/** From a question to a running query. */
public final class PlanQueryHandler extends StepHandler {

    public PlanQueryHandler() {
        this(Rehearsal.deployment(PlanQueryHandler::new, Scene.PLAN));
    }

    public PlanQueryHandler(Supplier<Parts> parts) {
        super(parts, Step.PLAN);
    }
}
