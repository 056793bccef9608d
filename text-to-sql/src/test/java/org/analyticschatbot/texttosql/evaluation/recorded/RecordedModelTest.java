package org.analyticschatbot.texttosql.evaluation.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.analyticschatbot.texttosql.evaluation.EvaluationQuestion;
import org.analyticschatbot.texttosql.evaluation.Expectation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class RecordedModelTest {

    @TempDir
    private Path folder;

    private RecordedModel model;

    @BeforeEach
    void start() throws IOException {
        Path file = Files.writeString(
                folder.resolve("answers.jsonl"),
                "{\"id\": 7, \"sql\": \"SELECT 1\"}\n{\"id\": 9, \"sql\": \"SELECT 2\"}\n");
        Path other = Files.writeString(folder.resolve("other.jsonl"), "{\"id\": 7, \"sql\": \"SELECT 3\"}\n");
        model = RecordedModel.start(List.of(recording(file), recording(other)));
    }

    @AfterEach
    void stop() {
        model.close();
    }

    @Test
    void it_says_what_was_recorded_for_the_question_of_the_prompt() throws Exception {
        HttpResponse<String> reply = ask("<question>a</question> no, this: <question>\\nHow many x?\\n</question>");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(said(reply)).isEqualTo("SELECT 1");
    }

    @Test
    void a_question_that_was_not_recorded_is_not_found() throws Exception {
        assertThat(ask("<question>How many y?</question>").statusCode()).isEqualTo(404);
    }

    @Test
    void each_conversation_about_a_question_is_with_the_next_recording() throws Exception {
        String question = "<question>How many x?</question>";

        assertThat(List.of(said(ask(question)), said(ask(question)), said(ask(question))))
                .containsExactly("SELECT 1", "SELECT 3", "SELECT 3");
        model.nextQuestion();
        assertThat(said(ask(question))).isEqualTo("SELECT 1");
        assertThat(said(ask(question, "\"role\": \"assistant\", \"content\": \"SELECT 1\"")))
                .isEqualTo("SELECT 1");
    }

    private static RecordedAnswers recording(Path file) {
        return RecordedAnswers.read(file, List.of(question("7", "How many  x?")));
    }

    private static String said(HttpResponse<String> reply) {
        return JsonMapper.shared()
                .readTree(reply.body())
                .at("/choices/0/message/content")
                .asString();
    }

    private HttpResponse<String> ask(String content) throws IOException, InterruptedException {
        return ask(content, "\"role\": \"user\", \"content\": \"Hi\"");
    }

    private HttpResponse<String> ask(String content, String before) throws IOException, InterruptedException {
        String body = "{\"messages\": [{\"role\": \"system\", \"content\": [{\"type\": \"text\", \"text\": \"Hi\"}]}, {"
                + before + "}," + " {\"role\": \"user\", \"content\": \"" + content + "\"}]}";
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(model.baseUrl() + "/chat/completions"))
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static EvaluationQuestion question(String id, String text) {
        return new EvaluationQuestion(id, null, text, "easy", new Expectation.Abstention());
    }
}
