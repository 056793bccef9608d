package org.analyticschatbot.botslack.rendering.controls;

import com.google.gson.JsonObject;
import java.util.List;
import org.analyticschatbot.botslack.rendering.blockkit.Elements;
import org.analyticschatbot.core.answerlayout.AnswerAction;
import org.analyticschatbot.core.answerlayout.OfferedActions;
import org.analyticschatbot.core.answerlayout.OfferedActions.Thumb;

/** Asks whether an answer was helpful. */
public final class Opinion {

    private static final String UP = " up";
    private static final String DOWN = " down";
    private static final Thumb UP_THUMB = OfferedActions.up();
    private static final Thumb DOWN_THUMB = OfferedActions.down();

    private final String id;

    Opinion(String id) {
        this.id = id;
    }

    /** As Slack's feedback buttons, which remember what somebody pressed. */
    public JsonObject asFeedbackButtons() {
        return Elements.contextActions(
                blockId(),
                Elements.feedbackButtons(
                        AnswerAction.FEEDBACK.actionId(),
                        labelled(UP_THUMB, Elements.option(UP_THUMB.sign(), id + UP)),
                        labelled(DOWN_THUMB, Elements.option(DOWN_THUMB.sign(), id + DOWN))));
    }

    /** For workspaces that do not take those. */
    public JsonObject asButtons() {
        return Elements.actions(
                blockId(),
                List.of(
                        labelled(
                                UP_THUMB, Elements.button(AnswerAction.FEEDBACK.actionId(1), UP_THUMB.sign(), id + UP)),
                        labelled(
                                DOWN_THUMB,
                                Elements.button(AnswerAction.FEEDBACK.actionId(2), DOWN_THUMB.sign(), id + DOWN))));
    }

    private static JsonObject labelled(Thumb thumb, JsonObject button) {
        return Elements.readAs(thumb.label(), button);
    }

    private String blockId() {
        return "feedback_" + id;
    }
}
