package org.analyticschatbot.aws.flow;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a pipe makes of a stream record: its input template, in which a path stands for the value there, and the envelope
 * of the bus around it (docs.aws.amazon.com/eventbridge/latest/userguide/eb-pipes-input-transformation.html).
 */
public final class PipeTemplate {

    private static final Pattern PATH = Pattern.compile("<\\$\\.([\\w.]+)>");

    private PipeTemplate() {}

    /** @param template of the input, which becomes the event's detail */
    public static String event(String record, String template, String source, String detailType) {
        JsonObject json = JsonParser.parseString(record).getAsJsonObject();
        JsonObject event = new JsonObject();
        event.addProperty("version", "0");
        event.addProperty("id", json.get("eventID").getAsString());
        event.addProperty("detail-type", detailType);
        event.addProperty("source", source);
        event.add("detail", JsonParser.parseString(detail(json, template)));
        return event.toString();
    }

    private static String detail(JsonObject record, String template) {
        return PATH.matcher(template).replaceAll(path -> Matcher.quoteReplacement(value(record, path)));
    }

    private static String value(JsonObject record, MatchResult path) {
        JsonElement value = record;
        for (String name : path.group(1).split("\\.", -1)) {
            value = value.getAsJsonObject().get(name);
        }
        return value.getAsString();
    }
}
