package org.analyticschatbot.aws.lambda;

import java.util.function.Supplier;
import org.analyticschatbot.aws.deployment.Environment;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.core.prompt.Step;

/** From a question to a running query. */
public final class PlanQueryHandler extends StepHandler {

    public PlanQueryHandler() {
        this(Environment.deployment());
    }

    public PlanQueryHandler(Supplier<Parts> parts) {
        super(parts, Step.PLAN);
    }
}
