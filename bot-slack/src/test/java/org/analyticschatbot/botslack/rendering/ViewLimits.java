package org.analyticschatbot.botslack.rendering;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What Slack would refuse in a modal or a Home (docs.slack.dev, "Views", "Modal views", "Home tab views"). */
public final class ViewLimits {

    private static final int BLOCKS = 100;
    private static final int TITLE = 24;
    private static final int METADATA = 3_000;
    private static final int ID = 255;

    /** Slack answers view_too_large above. */
    private static final int BYTES = 250_000;

    private ViewLimits() {}

    /** Everything that is wrong with the view; empty if it can be opened or published. */
    public static List<String> violations(String json) {
        JsonObject view = JsonParser.parseString(json).getAsJsonObject();
        JsonArray blocks = view.getAsJsonArray("blocks");
        List<String> violations = new ArrayList<>(BlockKitLimits.ofView(blocks));
        require(violations, !blocks.isEmpty() && blocks.size() <= BLOCKS, blocks.size() + " blocks");
        int bytes = json.getBytes(StandardCharsets.UTF_8).length;
        require(violations, bytes <= BYTES, bytes + " bytes");
        if (view.get("type").getAsString().equals("modal")) {
            modal(view, violations);
        }
        return violations;
    }

    private static void modal(JsonObject view, List<String> violations) {
        for (String part : List.of("title", "submit", "close")) {
            String text =
                    view.has(part) ? view.getAsJsonObject(part).get("text").getAsString() : "-";
            require(violations, !text.isBlank() && text.length() <= TITLE, part + " " + text);
        }
        require(violations, length(view, "private_metadata") <= METADATA, "long private_metadata");
        require(violations, length(view, "callback_id") <= ID, "long callback_id");
        Set<String> kinds = new HashSet<>();
        view.getAsJsonArray("blocks")
                .forEach(block -> kinds.add(block.getAsJsonObject().get("type").getAsString()));
        require(violations, view.has("title"), "no title");
        require(violations, !kinds.contains("input") || view.has("submit"), "input, and no way to submit it");
    }

    private static int length(JsonObject view, String field) {
        return view.has(field) ? view.get(field).getAsString().length() : 0;
    }

    private static void require(List<String> violations, boolean holds, String violation) {
        if (!holds) {
            violations.add(violation);
        }
    }
}
