package org.analyticschatbot.botslack.rendering.views;

import com.google.gson.JsonObject;
import java.util.List;
import org.analyticschatbot.botslack.rendering.blockkit.Blocks;
import org.analyticschatbot.core.answer.Wording;

/** A window, as {@code views.open} takes it (docs.slack.dev/reference/views/modal-views). */
final class Modal {

    static final Wording WORDING = Wording.of(Modal.class, "views.properties");

    private Modal() {}

    /** Can only be read and closed. */
    static JsonObject showing(String title, List<JsonObject> blocks) {
        JsonObject view = Blocks.typed("modal");
        view.add("title", Blocks.plainText(title));
        view.add("close", Blocks.plainText(WORDING.text("close")));
        view.add("blocks", Blocks.array(blocks));
        return view;
    }

    /** @param callbackId by which Slack tells what was submitted */
    static JsonObject asking(String callbackId, String title, String submit, JsonObject... blocks) {
        JsonObject view = showing(title, List.of(blocks));
        view.addProperty("callback_id", callbackId);
        view.add("submit", Blocks.plainText(submit));
        return view;
    }
}
