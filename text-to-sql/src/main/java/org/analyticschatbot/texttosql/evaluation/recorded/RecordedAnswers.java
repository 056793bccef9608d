package org.analyticschatbot.texttosql.evaluation.recorded;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.analyticschatbot.texttosql.evaluation.EvaluationQuestion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a model once answered, by question. Which question a prompt asks is told by the prompt's last
 * {@code <question>} element; blanks do not count, since prompts fold them.
 */
public final class RecordedAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern QUESTION = Pattern.compile("<question>(.*?)</question>", Pattern.DOTALL);

    private final Map<String, String> answers;

    private RecordedAnswers(Map<String, String> answers) {
        this.answers = answers;
    }

    /**
     * Reads JSON Lines of {@code id, sql}.
     *
     * @param questions whose ids the file uses
     * @throws UncheckedIOException if the file cannot be read
     */
    public static RecordedAnswers read(Path file, List<EvaluationQuestion> questions) {
        Map<String, String> texts = questions.stream()
                .collect(toMap(EvaluationQuestion::id, EvaluationQuestion::question, (first, _) -> first));
        Map<String, String> answers = new HashMap<>();
        try (var lines = Files.lines(file)) {
            lines.filter(line -> !line.isBlank()).map(JSON::readTree).forEach(answer -> keep(answer, texts, answers));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RecordedAnswers(answers);
    }

    private static void keep(JsonNode answer, Map<String, String> texts, Map<String, String> answers) {
        String question = texts.get(answer.path("id").asString());
        if (question != null) {
            answers.put(key(question), answer.path("sql").asString());
        }
    }

    /** @param prompt what a model is asked, the question within its tags */
    Optional<String> to(String prompt) {
        return QUESTION.matcher(prompt)
                .results()
                .reduce((_, last) -> last)
                .map(match -> answers.get(key(match.group(1))));
    }

    private static String key(String question) {
        return question.replaceAll("\\s+", "");
    }
}
