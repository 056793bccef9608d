package org.analyticschatbot.botteams.rendering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a card may be: of elements that read no Markdown, without links, with actions that carry little. */
final class CardRules {

    private static final Set<String> ELEMENTS = Set.of(
            "AdaptiveCard",
            "RichTextBlock",
            "TextRun",
            "Container",
            "Table",
            "TableRow",
            "TableCell",
            "Image",
            "ActionSet",
            "Action.Execute",
            "Action.ToggleVisibility",
            "Action.Submit",
            "Input.ChoiceSet",
            "Input.Text",
            "CodeBlock",
            "Chart.Line",
            "Chart.VerticalBar",
            "Chart.VerticalBar.Grouped",
            "Chart.HorizontalBar",
            "Chart.Pie",
            "imBack");
    private static final Set<String> DATA = Set.of("request_id", "opinion", "msteams");
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cntrl}&&[^\n]]|[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u2028\u2029]");
    private static final Pattern OPEN_SUMMARY = Pattern.compile("[<>&\\[\\]*`]|://");

    private final List<String> violations = new ArrayList<>();

    private CardRules() {}

    static List<String> violations(Card card) throws JsonProcessingException {
        CardRules rules = new CardRules();
        rules.check(Card.size(card.json()) <= Card.BUDGET, "card of " + Card.size(card.json()) + " bytes");
        rules.check(!OPEN_SUMMARY.matcher(card.summary()).find(), "summary with markup");
        rules.check(
                card.summary().length() <= 1_000, "summary of " + card.summary().length() + " characters");
        rules.text(card.summary());
        rules.node(new ObjectMapper().readTree(card.json().toString()));
        return rules.violations;
    }

    static List<JsonNode> all(JsonNode card, String type) {
        return card.findParents("type").stream()
                .filter(node -> node.get("type").asText().equals(type))
                .toList();
    }

    private void node(JsonNode node) {
        if (node.isTextual()) {
            text(node.asText());
        }
        if (node.isArray()) {
            node.forEach(this::node);
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            member(node, member.getKey(), member.getValue());
            node(member.getValue());
        }
    }

    private void member(JsonNode parent, String name, JsonNode value) {
        switch (name) {
            case "type" -> check(ELEMENTS.contains(value.asText()), "element " + value.asText());
            case "url" -> check(value.asText().startsWith("data:image/png;base64,"), "address " + value);
            case "data" -> {
                if (parent.path("type").asText().startsWith("Action.")) {
                    value.fieldNames().forEachRemaining(key -> check(DATA.contains(key), "data " + key));
                }
            }
            default -> check(!name.equals("entities"), "mentions");
        }
    }

    private void text(String text) {
        check(!text.isBlank(), "empty text");
        check(!text.contains("{{"), "text that is replaced");
        check(!INVISIBLE.matcher(text).find(), "invisible characters");
    }

    private void check(boolean holds, String violation) {
        if (!holds) {
            violations.add(violation);
        }
    }
}
