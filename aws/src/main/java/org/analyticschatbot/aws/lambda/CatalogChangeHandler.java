package org.analyticschatbot.aws.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.deployment.rehearsal.Rehearsal;
import org.analyticschatbot.aws.deployment.rehearsal.Scene;
import org.analyticschatbot.aws.glue.GlueChange;
import org.analyticschatbot.aws.queue.Batch;
import org.analyticschatbot.aws.queue.QueuedEvent;

/** Reads anew what Glue's events name, those of one database together. */
public final class CatalogChangeHandler implements RequestStreamHandler {

    private final Supplier<Parts> parts;

    public CatalogChangeHandler() {
        this(Rehearsal.deployment(CatalogChangeHandler::new, Scene.CATALOG_CHANGE));
    }

    public CatalogChangeHandler(Supplier<Parts> parts) {
        this.parts = parts;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Batch.read(input).answerTogether(GlueChange::databaseOf, this::isRead, output);
    }

    private boolean isRead(List<QueuedEvent> events) {
        parts.get().catalogSnapshot().refresh(GlueChange.of(events));
        return true;
    }
}
