package org.analyticschatbot.botslack.rendering;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import org.analyticschatbot.botslack.rendering.blockkit.Blocks;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.answerlayout.OutsideText;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.prompt.PromptRequest;

/** Says above an answer that was shared who did so, by a name that is only text: nobody is mentioned. */
public final class SharedAnswer {

    private static final Wording WORDING = Wording.of(SharedAnswer.class, "shared.properties");
    private static final int NAME = 80;

    private SharedAnswer() {}

    public static Rendered above(Rendered shown, PromptRequest request, Message message) {
        String name = request.question().replyTo().sharedBy();
        return message instanceof Message.Answered && !OutsideText.isBlank(name)
                ? new Rendered(shown.text(), below(name, shown.blocks()).toString())
                : shown;
    }

    private static JsonArray below(String name, String blocks) {
        JsonArray all = new JsonArray();
        all.add(Blocks.context(
                WORDING.text("by", "person", OutsideText.line(name, NAME).text())));
        all.addAll(JsonParser.parseString(blocks).getAsJsonArray());
        return all;
    }
}
