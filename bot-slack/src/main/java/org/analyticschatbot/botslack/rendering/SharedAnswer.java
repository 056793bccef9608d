package org.analyticschatbot.botslack.rendering;

import com.google.gson.JsonArray;
import com.google.gson.JsonParser;
import org.analyticschatbot.botslack.rendering.blockkit.Blocks;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.answerlayout.SmallPrint;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.prompt.PromptRequest;

/** Says above an answer that was shared who did so, by a name that is only text: nobody is mentioned. */
public final class SharedAnswer {

    private static final Wording WORDING = Wording.of(SharedAnswer.class, "shared.properties");

    private SharedAnswer() {}

    public static Rendered above(Rendered shown, PromptRequest request, Message message) {
        return message instanceof Message.Answered
                ? SmallPrint.sharer(request)
                        .map(name -> new Rendered(
                                shown.text(), below(name, shown.blocks()).toString()))
                        .orElse(shown)
                : shown;
    }

    private static JsonArray below(String name, String blocks) {
        JsonArray all = new JsonArray();
        all.add(Blocks.context(WORDING.text("by", "person", name)));
        all.addAll(JsonParser.parseString(blocks).getAsJsonArray());
        return all;
    }
}
