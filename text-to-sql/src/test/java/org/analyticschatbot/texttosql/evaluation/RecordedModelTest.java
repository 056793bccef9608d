package org.analyticschatbot.texttosql.evaluation;

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
        model = RecordedModel.start(RecordedAnswers.read(file, List.of(question("7", "How many  x?"))));
    }

    @AfterEach
    void stop() {
        model.close();
    }

    @Test
    void it_says_what_was_recorded_for_the_question_of_the_prompt() throws Exception {
        HttpResponse<String> reply = ask("<question>a</question> no, this: <question>\\nHow many x?\\n</question>");

        assertThat(reply.statusCode()).isEqualTo(200);
        assertThat(JsonMapper.shared()
                        .readTree(reply.body())
                        .at("/choices/0/message/content")
                        .asString())
                .isEqualTo("SELECT 1");
    }

    @Test
    void a_question_that_was_not_recorded_is_not_found() throws Exception {
        assertThat(ask("<question>How many y?</question>").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> ask(String content) throws IOException, InterruptedException {
        String body = "{\"messages\": [{\"role\": \"system\", \"content\": [{\"type\": \"text\", \"text\": \"Hi\"}]},"
                + " {\"role\": \"user\", \"content\": \"" + content + "\"}]}";
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
