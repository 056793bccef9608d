package org.analyticschatbot.aws.lambda;

import java.util.function.Supplier;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.deployment.rehearsal.Rehearsal;
import org.analyticschatbot.aws.deployment.rehearsal.Scene;
import org.analyticschatbot.core.prompt.Step;

/** Brings answers and failures to where they were asked for. */
public final class NotifierHandler extends StepHandler {

    public NotifierHandler() {
        this(Rehearsal.deployment(NotifierHandler::new, Scene.NOTIFY));
    }

    public NotifierHandler(Supplier<Parts> parts) {
        super(parts, Step.NOTIFY);
    }
}
