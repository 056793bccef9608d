package org.analyticschatbot.aws.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.Supplier;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.deployment.rehearsal.Rehearsal;
import org.analyticschatbot.aws.deployment.rehearsal.Scene;

/** Reads all of the catalog anew; a schedule calls it every hour, so that lost events heal, and right after the first deployment. */
public final class CatalogHandler implements RequestStreamHandler {

    private final Supplier<Parts> parts;

    public CatalogHandler() {
        this(Rehearsal.deployment(CatalogHandler::new, Scene.SCHEDULE));
    }

    public CatalogHandler(Supplier<Parts> parts) {
        this.parts = parts;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {
        parts.get().catalogSnapshot().refreshAll();
    }
}
