package org.analyticschatbot.botslack.aside;

import com.google.gson.JsonObject;
import java.util.concurrent.Executor;
import org.analyticschatbot.botslack.webapi.WebApi;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever clicked what came of it, once the click is acknowledged. A note that gets lost is not repeated. */
public final class Notes {

    private static final Logger LOG = LoggerFactory.getLogger(Notes.class);

    private final WebApi api;
    private final Executor workers;

    public Notes(WebApi api, Executor workers) {
        this.api = api;
        this.workers = workers;
    }

    /** @param responseUrl of the click; null where there is no message to say something under */
    public void tell(@Nullable String responseUrl, String text) {
        if (responseUrl != null) {
            workers.execute(() -> send(responseUrl, text));
        }
    }

    private void send(String responseUrl, String text) {
        try {
            api.respond(responseUrl, note(text));
        } catch (InfrastructureException e) {
            LOG.warn("Whoever clicked could not be told: {}", e.getMessage());
        }
    }

    private static String note(String text) {
        JsonObject note = new JsonObject();
        note.addProperty("response_type", "ephemeral");
        note.addProperty("replace_original", false);
        note.addProperty("text", text);
        return note.toString();
    }
}
