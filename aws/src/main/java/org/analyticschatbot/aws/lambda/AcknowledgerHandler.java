package org.analyticschatbot.aws.lambda;

import java.util.function.Supplier;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.deployment.rehearsal.Rehearsal;
import org.analyticschatbot.aws.deployment.rehearsal.Scene;
import org.analyticschatbot.core.prompt.Step;

/** Says in the conversation that a question has come. */
public final class AcknowledgerHandler extends StepHandler {

    public AcknowledgerHandler() {
        this(Rehearsal.deployment(AcknowledgerHandler::new, Scene.ACKNOWLEDGE));
    }

    public AcknowledgerHandler(Supplier<Parts> parts) {
        super(parts, Step.ACKNOWLEDGE);
    }
}
