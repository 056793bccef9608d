package org.analyticschatbot.botslack.rendering.views;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.analyticschatbot.botslack.rendering.blockkit.Blocks;
import org.analyticschatbot.botslack.rendering.blockkit.Elements;
import org.analyticschatbot.core.prompt.RequestId;

/** Asks where an answer shall be shared. Its private_metadata is the request_id. */
public final class ShareView {

    public static final String CALLBACK = "share_answer";

    /** {@code block_id} and {@code action_id} of the chosen conversation. */
    public static final String CONVERSATION = "conversation";

    private ShareView() {}

    public static String json(RequestId id) {
        JsonObject view = Modal.asking(
                CALLBACK,
                Modal.WORDING.text("share.title"),
                Modal.WORDING.text("share.submit"),
                Elements.input(CONVERSATION, Modal.WORDING.text("share.conversation"), channels()),
                Blocks.context(Modal.WORDING.text("share.note")));
        view.addProperty("private_metadata", id.value());
        return view.toString();
    }

    private static JsonObject channels() {
        JsonArray kinds = new JsonArray();
        kinds.add("public");
        kinds.add("private");
        JsonObject filter = new JsonObject();
        filter.add("include", kinds);
        JsonObject select = Blocks.typed("conversations_select");
        select.add("placeholder", Blocks.plainText(Modal.WORDING.text("share.placeholder")));
        select.add("filter", filter);
        return select;
    }
}
