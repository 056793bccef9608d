package org.analyticschatbot.botslack.rendering.controls;

import com.google.gson.JsonObject;
import java.util.List;
import org.analyticschatbot.botslack.interaction.AnswerAction;
import org.analyticschatbot.botslack.rendering.blockkit.Elements;
import org.analyticschatbot.core.answer.Wording;

/** Asks whether an answer was helpful. */
public final class Opinion {

    private static final String UP = " up";
    private static final String DOWN = " down";

    private final Wording wording;
    private final String id;

    Opinion(Wording wording, String id) {
        this.wording = wording;
        this.id = id;
    }

    /** As Slack's feedback buttons, which remember what somebody pressed. */
    public JsonObject asFeedbackButtons() {
        return Elements.contextActions(
                blockId(),
                Elements.feedbackButtons(
                        AnswerAction.FEEDBACK.actionId(),
                        labelled("up", Elements.option(wording.text("up"), id + UP)),
                        labelled("down", Elements.option(wording.text("down"), id + DOWN))));
    }

    /** For workspaces that do not take those. */
    public JsonObject asButtons() {
        return Elements.actions(
                blockId(),
                List.of(
                        labelled("up", Elements.button(AnswerAction.FEEDBACK.actionId(1), wording.text("up"), id + UP)),
                        labelled(
                                "down",
                                Elements.button(AnswerAction.FEEDBACK.actionId(2), wording.text("down"), id + DOWN))));
    }

    private JsonObject labelled(String which, JsonObject button) {
        return Elements.readAs(wording.text(which + ".label"), button);
    }

    private String blockId() {
        return "feedback_" + id;
    }
}
