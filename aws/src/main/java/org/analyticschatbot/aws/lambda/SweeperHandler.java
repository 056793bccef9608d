package org.analyticschatbot.aws.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.deployment.rehearsal.Rehearsal;
import org.analyticschatbot.aws.deployment.rehearsal.Scene;

/** Makes whatever is stuck go on; a schedule calls it every minute. */
public final class SweeperHandler implements RequestStreamHandler {

    private final Supplier<Parts> parts;

    public SweeperHandler() {
        this(Rehearsal.deployment(SweeperHandler::new, Scene.SCHEDULE));
    }

    public SweeperHandler(Supplier<Parts> parts) {
        this.parts = parts;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {
        parts.get().chatbot().sweeper().sweep();
    }
}
