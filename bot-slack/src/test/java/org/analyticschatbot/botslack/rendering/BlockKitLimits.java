package org.analyticschatbot.botslack.rendering;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.analyticschatbot.core.answerlayout.OutsideText;

/**
 * What Slack would refuse in a message, or show in a way that we do not want: walks the JSON and names every violation.
 * Knows the blocks that this module sends, and no others. Limits are those of docs.slack.dev, the smaller ones where its
 * pages disagree.
 */
final class BlockKitLimits {

    private static final int BLOCKS = 50;
    private static final int MESSAGE = 13_000;
    private static final int NOTIFICATION = 4_000;
    private static final int TEXT_OBJECT = 3_000;
    private static final int CONTEXT_ELEMENTS = 10;
    private static final int COLUMNS = 20;
    private static final int CELLS = 10_000;
    private static final int CELL = 128;
    private static final int HEADER = 150;
    private static final Pattern OPEN_MRKDWN = Pattern.compile("[<>]|&(?!(amp|lt|gt);)|://");
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cntrl}&&[^\n]]|[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\u2028\u2029]");

    private static final Map<String, Set<String>> PARTS = Map.of(
            "rich_text", Set.of("rich_text_section", "rich_text_preformatted", "rich_text_list"),
            "rich_text_section", Set.of("text", "emoji", "user", "date"),
            "rich_text_preformatted", Set.of("text"),
            "rich_text_list", Set.of("rich_text_section"),
            "context", Set.of("plain_text"));

    private final List<String> violations = new ArrayList<>();
    private int characters;

    /** Everything that is wrong with the message; empty if it can be sent. */
    static List<String> violations(Rendered rendered) {
        BlockKitLimits limits = new BlockKitLimits();
        limits.notification(rendered.text());
        limits.message(JsonParser.parseString(rendered.blocks()).getAsJsonArray());
        return limits.violations;
    }

    /** The same of the blocks of a view, whose texts together may be longer. */
    static List<String> ofView(JsonArray blocks) {
        BlockKitLimits limits = new BlockKitLimits();
        blocks.forEach(block -> limits.block(block.getAsJsonObject()));
        return limits.violations;
    }

    private void notification(String text) {
        check(!text.isBlank() && text.length() <= NOTIFICATION, "notification of " + text.length() + " characters");
        check(!OPEN_MRKDWN.matcher(text).find(), "notification with open mrkdwn");
        visible(text);
    }

    private void message(JsonArray blocks) {
        check(!blocks.isEmpty() && blocks.size() <= BLOCKS, blocks.size() + " blocks");
        long tables = blocks.asList().stream()
                .filter(block -> type(block).endsWith("table"))
                .count();
        check(tables <= 1, tables + " tables");
        blocks.forEach(block -> block(block.getAsJsonObject()));
        check(characters <= MESSAGE, "message of " + characters + " characters");
    }

    private void block(JsonObject block) {
        switch (type(block)) {
            case "rich_text" -> parts(block);
            case "context" -> {
                check(
                        elements(block).size() <= CONTEXT_ELEMENTS,
                        "context of " + elements(block).size());
                parts(block);
            }
            case "table" -> table(block, 100);
            case "header" -> text(block.getAsJsonObject("text"), HEADER);
            case "actions", "context_actions", "input" -> elements(new ElementLimits(block));
            case "data_table" -> dataTable(block);
            case "image", "data_visualization" -> chart(new ChartLimits(block));
            default -> violations.add("unknown block " + type(block));
        }
    }

    private void elements(ElementLimits elements) {
        violations.addAll(elements.violations());
        elements.texts().forEach(text -> {
            visible(text);
            characters += text.length();
        });
    }

    private void chart(ChartLimits chart) {
        violations.addAll(chart.violations());
        chart.texts().forEach(text -> {
            visible(text);
            characters += text.length();
        });
    }

    private void parts(JsonObject parent) {
        check(!elements(parent).isEmpty(), "empty " + type(parent));
        for (JsonElement element : elements(parent)) {
            JsonObject part = element.getAsJsonObject();
            check(PARTS.getOrDefault(type(parent), Set.of()).contains(type(part)), type(part) + " in " + type(parent));
            switch (type(part)) {
                case "text" -> text(part, MESSAGE);
                case "date" -> check(part.has("fallback"), "date without fallback");
                case "plain_text" -> text(part, TEXT_OBJECT);
                case "emoji" -> check(part.has("name"), "emoji without name");
                case "user" -> violations.add("mentions " + part.get("user_id"));
                default -> parts(part);
            }
        }
    }

    private void dataTable(JsonObject block) {
        check(block.has("caption") && !block.get("caption").getAsString().isBlank(), "no caption");
        characters += block.get("caption").getAsString().length();
        int pageSize = block.get("page_size").getAsInt();
        check(pageSize >= 1 && pageSize <= 100, "page size " + pageSize);
        table(block, 101);
    }

    private void table(JsonObject block, int mostRows) {
        JsonArray rows = block.getAsJsonArray("rows");
        check(rows.size() >= 2 && rows.size() <= mostRows, rows.size() + " rows");
        int columns = rows.get(0).getAsJsonArray().size();
        check(columns >= 1 && columns <= COLUMNS, columns + " columns");
        if (block.has("column_settings")) {
            check(block.getAsJsonArray("column_settings").size() <= COLUMNS, "too many column settings");
        }
        int before = characters;
        for (JsonElement row : rows) {
            check(row.getAsJsonArray().size() == columns, "ragged rows");
            row.getAsJsonArray().forEach(cell -> cell(cell.getAsJsonObject(), type(block)));
        }
        check(characters - before <= CELLS, "cells of " + (characters - before) + " characters");
    }

    private void cell(JsonObject cell, String table) {
        boolean typed = type(cell).equals("raw_number") && table.equals("data_table");
        check(typed || type(cell).equals("raw_text"), "cell " + type(cell) + " in " + table);
        check(!typed || Double.isFinite(cell.get("value").getAsDouble()), "number that is none");
        text(cell, CELL);
    }

    private void text(JsonObject object, int limit) {
        String text = object.get("text").getAsString();
        check(
                !OutsideText.isBlank(text) && text.length() <= limit,
                type(object) + " of " + text.length() + " characters");
        visible(text);
        characters += text.length();
    }

    private void visible(String text) {
        check(!INVISIBLE.matcher(text).find(), "invisible characters");
        check(StandardCharsets.UTF_8.newEncoder().canEncode(text), "broken surrogates");
    }

    private static JsonArray elements(JsonObject object) {
        return object.getAsJsonArray("elements");
    }

    private static String type(JsonElement element) {
        return element.getAsJsonObject().get("type").getAsString();
    }

    private void check(boolean holds, String violation) {
        if (!holds) {
            violations.add(violation);
        }
    }
}
