package org.analyticschatbot.texttosql.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads questions from JSON Lines: {@code id, database, question, hardness, gold_rows, ordered}; more is ignored. */
public final class EvaluationQuestions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private EvaluationQuestions() {}

    /** @throws UncheckedIOException if the file cannot be read */
    public static List<EvaluationQuestion> read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> !line.isBlank())
                    .map(EvaluationQuestions::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param line one JSON object
     * @throws tools.jackson.core.JacksonException if it is none
     */
    public static EvaluationQuestion parse(String line) {
        JsonNode node = JSON.readTree(line);
        return new EvaluationQuestion(
                node.path("id").asString(),
                node.path("database").isString() ? node.path("database").asString() : null,
                node.path("question").asString(),
                node.path("hardness").asString(""),
                rows(node.path("gold_rows")),
                node.path("ordered").asBoolean(false));
    }

    private static List<List<@Nullable Object>> rows(JsonNode rows) {
        List<List<@Nullable Object>> read = new ArrayList<>();
        for (JsonNode row : rows) {
            List<@Nullable Object> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(JSON.convertValue(cell, Object.class)));
            read.add(cells);
        }
        return read;
    }

    static String json(Map<String, Object> object) {
        return JSON.writeValueAsString(object);
    }
}
