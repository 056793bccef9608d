package org.analyticschatbot.texttosql.evaluation;

import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.texttosql.evaluation.QuestionException.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads questions from JSON Lines: {@code id, database, question, hardness, expected} ({@code answer}, or {@code abstain}),
 * and for an answer {@code gold_rows, ordered, gold_sql}; more is ignored.
 */
public final class EvaluationQuestions {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> SQL = List.of("gold_sql", "gold_sql_sqlite");

    private EvaluationQuestions() {}

    /**
     * @param line one JSON object
     * @throws tools.jackson.core.JacksonException if it is none
     * @throws QuestionException if it is no question that can be judged
     */
    public static EvaluationQuestion parse(String line) {
        JsonNode node = JSON.readTree(line);
        String question = node.path("question").asString("");
        if (question.isBlank()) {
            throw new QuestionException(Problem.NO_QUESTION);
        }
        return new EvaluationQuestion(
                node.path("id").asString(),
                node.path("database").isString() ? node.path("database").asString() : null,
                question,
                node.path("hardness").asString(""),
                expected(node));
    }

    private static Expectation expected(JsonNode node) {
        return switch (node.path("expected").asString("answer")) {
            case "answer" -> rows(node);
            case "abstain" -> new Expectation.Abstention();
            default -> throw new QuestionException(Problem.OTHER_EXPECTATION);
        };
    }

    private static Expectation rows(JsonNode node) {
        if (!node.path("gold_rows").isArray()) {
            throw new QuestionException(Problem.NO_ROWS);
        }
        return new Expectation.Rows(
                cells(node.path("gold_rows")), node.path("ordered").asBoolean(false), sql(node));
    }

    private static String sql(JsonNode node) {
        return SQL.stream()
                .map(name -> node.path(name).asString(""))
                .filter(sql -> !sql.isBlank())
                .findFirst()
                .orElse("");
    }

    private static List<List<@Nullable Object>> cells(JsonNode rows) {
        List<List<@Nullable Object>> read = new ArrayList<>();
        for (JsonNode row : rows) {
            List<@Nullable Object> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(JSON.convertValue(cell, Object.class)));
            read.add(cells);
        }
        return read;
    }
}
