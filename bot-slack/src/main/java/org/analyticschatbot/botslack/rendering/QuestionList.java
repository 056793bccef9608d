package org.analyticschatbot.botslack.rendering;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.botslack.rendering.blockkit.Blocks;
import org.analyticschatbot.core.answerlayout.ShownQuestions;

/** Questions that the asker may send next, under a heading. */
final class QuestionList {

    private QuestionList() {}

    static JsonObject ordered(List<String> questions) {
        return of("ordered", ShownQuestions.of(questions));
    }

    static JsonObject bulleted(List<String> questions) {
        return of("bullet", ShownQuestions.of(questions));
    }

    private static JsonObject of(String style, ShownQuestions shown) {
        List<JsonObject> parts = new ArrayList<>();
        parts.add(Blocks.paragraph(Blocks.text(ShownQuestions.heading())));
        parts.add(Blocks.list(style, shown.questions()));
        if (!shown.more().isEmpty()) {
            parts.add(Blocks.paragraph(Blocks.text(shown.more())));
        }
        return Blocks.richText(parts.toArray(JsonObject[]::new));
    }
}
