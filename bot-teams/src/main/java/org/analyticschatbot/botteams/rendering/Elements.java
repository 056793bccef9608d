package org.analyticschatbot.botteams.rendering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import org.analyticschatbot.core.answerlayout.OutsideText;

/**
 * Adaptive Cards as JSON (adaptivecards.io/explorer, version 1.5). Every text is a run of a rich text block, which shows
 * what it is given; a text block would read it as Markdown.
 */
final class Elements {

    private static final String NOTHING = "-";

    private Elements() {}

    static ObjectNode card(Collection<? extends JsonNode> body) {
        ObjectNode card = typed("AdaptiveCard");
        card.put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json");
        card.put("version", "1.5");
        card.set("body", array(body));
        return card;
    }

    /** As wide as the conversation. */
    static ObjectNode wide(ObjectNode card) {
        card.putObject("msteams").put("width", "Full");
        return card;
    }

    static ObjectNode typed(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    static ArrayNode array(Collection<? extends JsonNode> elements) {
        return JsonNodeFactory.instance.arrayNode().addAll(elements);
    }

    static ObjectNode line(String text) {
        return paragraph(run(text));
    }

    /** What comes first. */
    static ObjectNode headline(String text) {
        return paragraph(bold(text).put("size", "Medium"));
    }

    static ObjectNode smallPrint(String text) {
        return paragraph(run(text).put("size", "Small").put("isSubtle", true)).put("spacing", "Small");
    }

    /** What happened in bold, and after the first sentence what to do. */
    static ObjectNode causeAndStep(String text) {
        int end = text.indexOf(". ");
        return end < 0
                ? paragraph(bold(text))
                : paragraph(bold(text.substring(0, end + 1)), run(text.substring(end + 1)));
    }

    static ObjectNode paragraph(JsonNode... runs) {
        ObjectNode block = typed("RichTextBlock");
        block.set("inlines", array(List.of(runs)));
        return block;
    }

    static ObjectNode bold(String text) {
        return run(text).put("weight", "Bolder");
    }

    static ObjectNode run(String text) {
        return typed("TextRun").put("text", shown(text));
    }

    /** Cards replace {@code {{DATE(…)}}} and refuse empty text. */
    static String shown(String text) {
        return OutsideText.isBlank(text) ? NOTHING : text.replace("{{", "{ {");
    }

    static ObjectNode container(Collection<? extends JsonNode> items) {
        ObjectNode container = typed("Container");
        container.set("items", array(items));
        return container;
    }

    /** One of the choices of an input. */
    static ObjectNode choice(String title, String value) {
        return JsonNodeFactory.instance.objectNode().put("title", shown(title)).put("value", value);
    }

    static ObjectNode actions(Collection<? extends JsonNode> actions) {
        ObjectNode set = typed("ActionSet");
        set.set("actions", array(actions));
        return set;
    }
}
