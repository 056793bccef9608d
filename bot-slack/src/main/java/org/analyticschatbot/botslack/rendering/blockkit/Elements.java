package org.analyticschatbot.botslack.rendering.blockkit;

import com.google.gson.JsonObject;
import java.util.List;
import org.analyticschatbot.core.answerlayout.OfferedActions.Confirmation;
import org.analyticschatbot.core.answerlayout.OutsideText;

/**
 * What can be clicked, chosen or filled in, and the blocks that hold it. Limits as of 2026 on docs.slack.dev, pages
 * "button-element", "select-menu-element", "input-block" and "feedback-buttons-element".
 */
public final class Elements {

    /** Characters of a button, an option and a label of screen readers. */
    private static final int LABEL = 75;

    private Elements() {}

    /** @param elements 25 at most */
    public static JsonObject actions(String blockId, List<JsonObject> elements) {
        JsonObject block = Blocks.withElements("actions", elements.toArray(JsonObject[]::new));
        block.addProperty("block_id", blockId);
        return block;
    }

    public static JsonObject contextActions(String blockId, JsonObject element) {
        JsonObject block = Blocks.withElements("context_actions", element);
        block.addProperty("block_id", blockId);
        return block;
    }

    /** @param text cut where it is longer than a button may be */
    public static JsonObject button(String actionId, String text, String value) {
        JsonObject button = actionable("button", actionId);
        button.add("text", label(text));
        button.addProperty("value", value);
        return button;
    }

    /** For a button that shows a sign. */
    public static JsonObject readAs(String label, JsonObject button) {
        button.addProperty("accessibility_label", label);
        return button;
    }

    /** The button asks back before it does anything. */
    public static JsonObject confirmed(JsonObject button, Confirmation asked) {
        JsonObject confirm = new JsonObject();
        confirm.add("title", Blocks.plainText(asked.title()));
        confirm.add("text", Blocks.plainText(asked.text()));
        confirm.add("confirm", Blocks.plainText(asked.yes()));
        confirm.add("deny", Blocks.plainText(asked.no()));
        button.add("confirm", confirm);
        return button;
    }

    /** Of them a reader can press one or none. */
    public static JsonObject feedbackButtons(String actionId, JsonObject positive, JsonObject negative) {
        JsonObject buttons = actionable("feedback_buttons", actionId);
        buttons.add("positive_button", positive);
        buttons.add("negative_button", negative);
        return buttons;
    }

    public static JsonObject select(String actionId, String placeholder, List<JsonObject> options) {
        JsonObject select = actionable("static_select", actionId);
        select.add("placeholder", label(placeholder));
        select.add("options", Blocks.array(options));
        return select;
    }

    /** Also what a feedback button consists of. */
    public static JsonObject option(String text, String value) {
        JsonObject option = new JsonObject();
        option.add("text", label(text));
        option.addProperty("value", value);
        return option;
    }

    /** @param id of the block and of its element, by which the answer is found in a submitted view */
    public static JsonObject input(String id, String label, JsonObject element) {
        JsonObject block = Blocks.typed("input");
        block.addProperty("block_id", id);
        block.add("label", Blocks.plainText(label));
        element.addProperty("action_id", id);
        block.add("element", element);
        return block;
    }

    private static JsonObject actionable(String type, String actionId) {
        JsonObject element = Blocks.typed(type);
        element.addProperty("action_id", actionId);
        return element;
    }

    private static JsonObject label(String text) {
        return Blocks.plainText(OutsideText.line(text, LABEL).text());
    }
}
