package org.analyticschatbot.botslack.rendering.views;

import com.google.gson.JsonObject;
import org.analyticschatbot.botslack.rendering.blockkit.Blocks;
import org.analyticschatbot.botslack.rendering.blockkit.Elements;
import org.analyticschatbot.core.prompt.Feedback;
import org.analyticschatbot.core.prompt.RequestId;

/** Asks what was wrong with an answer; nobody has to say. Its private_metadata is the request_id. */
public final class FeedbackView {

    public static final String CALLBACK = "feedback_comment";

    /** {@code block_id} and {@code action_id} of the text, which may be missing. */
    public static final String COMMENT = "comment";

    private FeedbackView() {}

    public static String json(RequestId id) {
        JsonObject text = Blocks.typed("plain_text_input");
        text.addProperty("multiline", true);
        text.addProperty("max_length", Feedback.MAX_COMMENT);
        text.add("placeholder", Blocks.plainText(Modal.WORDING.text("feedback.placeholder")));
        JsonObject input = Elements.input(COMMENT, Modal.WORDING.text("feedback.comment"), text);
        input.addProperty("optional", true);
        JsonObject view = Modal.asking(
                CALLBACK, Modal.WORDING.text("feedback.title"), Modal.WORDING.text("feedback.submit"), input);
        view.addProperty("private_metadata", id.value());
        return view.toString();
    }
}
