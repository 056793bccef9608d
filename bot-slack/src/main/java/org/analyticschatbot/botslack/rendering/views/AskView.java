package org.analyticschatbot.botslack.rendering.views;

import com.google.gson.JsonObject;
import org.analyticschatbot.botslack.rendering.blockkit.Blocks;
import org.analyticschatbot.botslack.rendering.blockkit.Elements;
import org.analyticschatbot.core.answerlayout.OutsideText;

/** Asks for a question. */
public final class AskView {

    public static final String CALLBACK = "ask_question";

    /** {@code block_id} and {@code action_id} of the text. */
    public static final String QUESTION = "question";

    /** What Slack lets people write into a field at most. */
    private static final int LONGEST = 3_000;

    private AskView() {}

    /** @param beginning stands in the field already; cut where it is longer than a field takes, empty for nothing */
    public static String json(String beginning) {
        JsonObject text = Blocks.typed("plain_text_input");
        text.addProperty("multiline", true);
        text.addProperty("max_length", LONGEST);
        text.add("placeholder", Blocks.plainText(Modal.WORDING.text("ask.placeholder")));
        if (!OutsideText.isBlank(beginning)) {
            text.addProperty(
                    "initial_value", OutsideText.lines(beginning, LONGEST).text());
        }
        return Modal.asking(
                        CALLBACK,
                        Modal.WORDING.text("ask.title"),
                        Modal.WORDING.text("ask.submit"),
                        Elements.input(QUESTION, Modal.WORDING.text("ask.question"), text))
                .toString();
    }
}
