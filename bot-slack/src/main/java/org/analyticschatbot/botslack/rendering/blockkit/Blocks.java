package org.analyticschatbot.botslack.rendering.blockkit;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.analyticschatbot.core.answerlayout.OutsideText;

/**
 * Block Kit as JSON. No block holds mrkdwn: rich text and plain text show what they are given, so nothing in a cell or a
 * name can mention, link or format. (The SDK's classes lack tables, and write every unset style as {@code false}.)
 */
public final class Blocks {

    /** Stands where there is nothing to see, since Slack takes no empty text. */
    public static final String NOTHING = "-";

    private Blocks() {}

    public static JsonArray array(List<JsonObject> elements) {
        JsonArray array = new JsonArray();
        elements.forEach(array::add);
        return array;
    }

    public static JsonArray array(JsonObject... elements) {
        return array(Arrays.asList(elements));
    }

    public static JsonObject typed(String type) {
        JsonObject object = new JsonObject();
        object.addProperty("type", type);
        return object;
    }

    /** Small print. */
    public static JsonObject context(String text) {
        return withElements("context", plainText(text));
    }

    /** @param text 150 characters at most */
    public static JsonObject header(String text) {
        JsonObject header = typed("header");
        header.add("text", plainText(text));
        return header;
    }

    public static JsonObject richText(JsonObject... parts) {
        return withElements("rich_text", parts);
    }

    public static JsonObject paragraph(JsonObject... parts) {
        return withElements("rich_text_section", parts);
    }

    /** What comes first: a whole line in bold. */
    public static JsonObject headline(String text) {
        return richText(paragraph(bold(text)));
    }

    /** What happened in bold, and after the first sentence what to do. */
    public static JsonObject causeAndStep(String text) {
        return richText(paragraph(causeAndStepParts(text)));
    }

    public static JsonObject warning(String text) {
        JsonObject paragraph = paragraph(emoji("warning"));
        paragraph.getAsJsonArray("elements").addAll(array(causeAndStepParts(" " + text)));
        return richText(paragraph);
    }

    private static JsonObject[] causeAndStepParts(String text) {
        int end = text.indexOf(". ");
        return end < 0
                ? new JsonObject[] {bold(text)}
                : new JsonObject[] {bold(text.substring(0, end + 1)), text(text.substring(end + 1))};
    }

    public static JsonObject preformatted(String text) {
        return withElements("rich_text_preformatted", text(text));
    }

    /** @param style {@code bullet} or {@code ordered} */
    public static JsonObject list(String style, List<String> items) {
        return listOf(style, items.stream().map(item -> paragraph(text(item))).toList());
    }

    /** @param items paragraphs */
    public static JsonObject listOf(String style, List<JsonObject> items) {
        JsonObject list = typed("rich_text_list");
        list.addProperty("style", style);
        list.add("elements", array(items));
        return list;
    }

    public static JsonObject text(String text) {
        return withText("text", text);
    }

    public static JsonObject bold(String text) {
        return styled(text, "bold");
    }

    public static JsonObject code(String text) {
        return styled(text, "code");
    }

    public static JsonObject emoji(String name) {
        JsonObject emoji = typed("emoji");
        emoji.addProperty("name", name);
        return emoji;
    }

    /** In the reader's own time zone, to the minute. */
    public static JsonObject time(Instant time) {
        JsonObject date = typed("date");
        date.addProperty("timestamp", time.getEpochSecond());
        date.addProperty("format", "{date_short_pretty}, {time}");
        date.addProperty("fallback", time.truncatedTo(ChronoUnit.MINUTES).toString());
        return date;
    }

    public static JsonObject user(String userId) {
        JsonObject user = typed("user");
        user.addProperty("user_id", userId);
        return user;
    }

    /** Slack takes no empty text, wherever it stands. */
    public static JsonObject withText(String type, String text) {
        JsonObject object = typed(type);
        object.addProperty("text", OutsideText.isBlank(text) ? NOTHING : text);
        return object;
    }

    private static JsonObject styled(String text, String style) {
        JsonObject object = text(text);
        JsonObject styles = new JsonObject();
        styles.addProperty(style, true);
        object.add("style", styles);
        return object;
    }

    public static JsonObject plainText(String text) {
        JsonObject object = withText("plain_text", text);
        object.addProperty("emoji", false);
        return object;
    }

    static JsonObject withElements(String type, JsonObject... elements) {
        JsonObject object = typed(type);
        object.add("elements", array(elements));
        return object;
    }
}
