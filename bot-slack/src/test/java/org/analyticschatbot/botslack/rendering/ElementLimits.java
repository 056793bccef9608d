package org.analyticschatbot.botslack.rendering;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What Slack would refuse in elements that can be clicked or filled in, and values that hold more than they may: a value
 * is a request_id, with a thumb, or a word of ours.
 */
final class ElementLimits {

    private static final int ID = 255;
    private static final int LABEL = 75;
    private static final int OPTIONS = 100;
    private static final int INPUT_LABEL = 2_000;
    private static final int INPUT = 3_000;
    private static final int PLACEHOLDER = 150;
    private static final Pattern VALUE = Pattern.compile("[0-9a-z]{26}( up| down)?|[a-z_]{1,20}");
    private static final Map<String, Integer> CONFIRM = Map.of("title", 100, "text", 300, "confirm", 30, "deny", 30);
    private static final Map<String, Set<String>> ELEMENTS = Map.of(
            "actions", Set.of("button", "static_select"),
            "context_actions", Set.of("feedback_buttons"),
            "input", Set.of("plain_text_input", "conversations_select"));

    private final List<String> violations = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /** @param block of one of the types that hold such elements */
    ElementLimits(JsonObject block) {
        id(block, "block_id");
        if (block.get("type").getAsString().equals("input")) {
            labelled(block.getAsJsonObject("label"), INPUT_LABEL);
            element("input", block.getAsJsonObject("element"));
        } else {
            row(block);
        }
    }

    List<String> violations() {
        return violations;
    }

    /** All that is to be read in it. */
    List<String> texts() {
        return texts;
    }

    private void row(JsonObject block) {
        String type = block.get("type").getAsString();
        JsonArray elements = block.getAsJsonArray("elements");
        int most = type.equals("actions") ? 25 : 5;
        check(!elements.isEmpty() && elements.size() <= most, elements.size() + " elements");
        Set<String> ids = new HashSet<>();
        for (JsonElement element : elements) {
            JsonObject object = element.getAsJsonObject();
            check(ids.add(object.get("action_id").getAsString()), "an action_id twice");
            element(type, object);
        }
    }

    private void element(String block, JsonObject element) {
        String type = element.get("type").getAsString();
        check(ELEMENTS.getOrDefault(block, Set.of()).contains(type), type + " in " + block);
        id(element, "action_id");
        switch (type) {
            case "button" -> button(element);
            case "feedback_buttons" -> {
                button(element.getAsJsonObject("positive_button"));
                button(element.getAsJsonObject("negative_button"));
            }
            case "static_select" -> select(element);
            case "plain_text_input" -> input(element);
            default -> labelled(element.getAsJsonObject("placeholder"), PLACEHOLDER);
        }
    }

    private void button(JsonObject button) {
        labelled(button.getAsJsonObject("text"), LABEL);
        value(button);
        if (button.has("accessibility_label")) {
            check(button.get("accessibility_label").getAsString().length() <= LABEL, "a long accessibility_label");
        }
        if (button.has("confirm")) {
            JsonObject confirm = button.getAsJsonObject("confirm");
            CONFIRM.forEach((part, limit) -> labelled(confirm.getAsJsonObject(part), limit));
        }
    }

    private void select(JsonObject select) {
        labelled(select.getAsJsonObject("placeholder"), PLACEHOLDER);
        JsonArray options = select.getAsJsonArray("options");
        check(!options.isEmpty() && options.size() <= OPTIONS, options.size() + " options");
        options.forEach(option -> {
            labelled(option.getAsJsonObject().getAsJsonObject("text"), LABEL);
            value(option.getAsJsonObject());
        });
        check(
                !select.has("initial_option") || options.contains(select.get("initial_option")),
                "an initial_option that is none of the options");
    }

    private void input(JsonObject input) {
        labelled(input.getAsJsonObject("placeholder"), PLACEHOLDER);
        int most = input.get("max_length").getAsInt();
        check(most >= 1 && most <= INPUT, "max_length " + most);
        if (input.has("initial_value")) {
            String initial = input.get("initial_value").getAsString();
            check(initial.length() <= most, "initial_value of " + initial.length() + " characters");
            texts.add(initial);
        }
    }

    private void labelled(JsonObject text, int limit) {
        String shown = text.get("text").getAsString();
        check(text.get("type").getAsString().equals("plain_text"), "mrkdwn");
        check(!shown.isBlank() && shown.length() <= limit, "label of " + shown.length() + " characters");
        texts.add(shown);
    }

    private void value(JsonObject object) {
        String value = object.get("value").getAsString();
        check(VALUE.matcher(value).matches(), "a value that says too much");
    }

    private void id(JsonObject object, String name) {
        String id = object.get(name).getAsString();
        check(!id.isEmpty() && id.length() <= ID, name + " of " + id.length() + " characters");
    }

    private void check(boolean holds, String violation) {
        if (!holds) {
            violations.add(violation);
        }
    }
}
