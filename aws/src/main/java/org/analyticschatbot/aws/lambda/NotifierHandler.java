package org.analyticschatbot.aws.lambda;

import java.util.function.Supplier;
import org.analyticschatbot.aws.deployment.Environment;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.core.prompt.Step;

/** Brings answers and failures to where they were asked for. */
public final class NotifierHandler extends StepHandler {

    public NotifierHandler() {
        this(Environment.deployment());
    }

    public NotifierHandler(Supplier<Parts> parts) {
        super(parts, Step.NOTIFY);
    }
}
