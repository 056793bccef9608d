package org.analyticschatbot.botslack.rendering;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.botslack.rendering.blockkit.Blocks;
import org.analyticschatbot.botslack.rendering.blockkit.OutsideText;
import org.analyticschatbot.botslack.rendering.controls.Controls;
import org.analyticschatbot.core.answer.Wording;

/** Questions that the asker may send next, under a heading. */
final class QuestionList {

    private static final int QUESTION = 300;

    private final Wording wording;

    QuestionList(Wording wording) {
        this.wording = wording;
    }

    JsonObject ordered(List<String> questions) {
        return of("ordered", questions);
    }

    JsonObject bulleted(List<String> questions) {
        return of("bullet", questions);
    }

    private JsonObject of(String style, List<String> questions) {
        List<JsonObject> parts = new ArrayList<>();
        parts.add(Blocks.paragraph(Blocks.text(wording.text("examples"))));
        parts.add(Blocks.list(
                style,
                questions.stream()
                        .limit(Controls.MOST_QUESTIONS)
                        .map(question -> OutsideText.line(question, QUESTION).text())
                        .toList()));
        if (questions.size() > Controls.MOST_QUESTIONS) {
            String more = String.valueOf(questions.size() - Controls.MOST_QUESTIONS);
            parts.add(Blocks.paragraph(Blocks.text(wording.text("more", "count", more))));
        }
        return Blocks.richText(parts.toArray(JsonObject[]::new));
    }
}
