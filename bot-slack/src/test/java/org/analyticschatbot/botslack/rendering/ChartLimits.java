package org.analyticschatbot.botslack.rendering;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.analyticschatbot.core.answerlayout.OutsideText;

/** What Slack takes of charts (docs.slack.dev, pages "image-block" and "data-visualization-block"). */
final class ChartLimits {

    private static final int LABEL = 20;
    private static final int TITLE = 50;

    private final List<String> violations = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    ChartLimits(JsonObject block) {
        if (block.get("type").getAsString().equals("image")) {
            text(block.get("alt_text"), 2_000);
            check(!block.getAsJsonObject("slack_file").get("id").getAsString().isBlank(), "no file");
        } else {
            text(block.get("title"), TITLE);
            chart(block.getAsJsonObject("chart"));
        }
    }

    List<String> violations() {
        return violations;
    }

    List<String> texts() {
        return texts;
    }

    private void chart(JsonObject chart) {
        switch (chart.get("type").getAsString()) {
            case "pie" -> segments(chart.getAsJsonArray("segments"));
            case "bar", "area", "line" -> series(chart);
            default -> violations.add("unknown chart " + chart);
        }
    }

    private void segments(JsonArray segments) {
        check(!segments.isEmpty() && segments.size() <= 6, segments.size() + " segments");
        segments.forEach(segment -> {
            text(segment.getAsJsonObject().get("label"), LABEL);
            check(segment.getAsJsonObject().get("value").getAsDouble() > 0, "segment of nothing");
        });
    }

    private void series(JsonObject chart) {
        JsonArray categories = chart.getAsJsonObject("axis_config").getAsJsonArray("categories");
        check(!categories.isEmpty() && categories.size() <= 20, categories.size() + " categories");
        check(new HashSet<>(categories.asList()).size() == categories.size(), "category twice");
        categories.forEach(category -> text(category, LABEL));
        text(chart.getAsJsonObject("axis_config").get("x_label"), TITLE);
        text(chart.getAsJsonObject("axis_config").get("y_label"), TITLE);
        JsonArray series = chart.getAsJsonArray("series");
        check(!series.isEmpty() && series.size() <= 6, series.size() + " series");
        HashSet<String> names = new HashSet<>();
        series.forEach(one -> {
            text(one.getAsJsonObject().get("name"), LABEL);
            check(names.add(one.getAsJsonObject().get("name").getAsString()), "series twice");
            data(one.getAsJsonObject().getAsJsonArray("data"), categories);
        });
    }

    private void data(JsonArray data, JsonArray categories) {
        check(data.size() == categories.size(), "points without category");
        for (int i = 0; i < data.size(); i++) {
            JsonObject point = data.get(i).getAsJsonObject();
            check(point.get("label").equals(categories.get(i)), "point of another category");
            check(Double.isFinite(point.get("value").getAsDouble()), "number that is none");
            text(point.get("label"), LABEL);
        }
    }

    private void text(JsonElement element, int limit) {
        String text = element.getAsString();
        check(!OutsideText.isBlank(text) && text.length() <= limit, "text of " + text.length() + " characters");
        texts.add(text);
    }

    private void check(boolean holds, String violation) {
        if (!holds) {
            violations.add(violation);
        }
    }
}
