package org.analyticschatbot.aws.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.aws.lambda.CreatePromptRequestHandler;
import org.analyticschatbot.aws.lambda.FetchResultHandler;
import org.analyticschatbot.aws.lambda.SlackWebhookHandler;
import org.analyticschatbot.aws.lambda.TeamsWebhookHandler;
import org.analyticschatbot.botslack.scripted.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a question to its answer through every function, whatever dies on the way. */
final class AssemblyIT {

    private static final String QUESTION = "What is the total amount by region?";

    @TempDir
    private Path workFolder;

    private Cloud cloud;

    @BeforeEach
    void deploy() throws Exception {
        cloud = new Cloud(workFolder);
    }

    @AfterEach
    void tearDown() {
        cloud.close();
    }

    @Test
    void questions_of_slack_teams_and_rest_are_answered_where_they_were_asked() throws Exception {
        mention("1700.1");
        post(TeamsMessage.personal(cloud.teams.serviceUrl(), "1", QUESTION));
        String asked = ask("user-1");
        cloud.settle();

        assertAnsweredOnce("1700.1");
        assertThat(cloud.teams.texts())
                .filteredOn(said -> said.contains("AdaptiveCard"))
                .singleElement()
                .asString()
                .contains("North", "30");
        JsonObject document = fetch(asked, "user-1");
        assertThat(document.get("status").getAsString()).isEqualTo("PROCESSED");
        assertThat(document.getAsJsonObject("answer").get("rows")).hasToString("[[\"North\",30.0],[\"South\",12.0]]");
        assertThat(document.getAsJsonObject("answer").get("csv_url").getAsString())
                .contains("X-Amz-Expires=");
        assertThat(cloud.dead()).isEmpty();
    }

    @Test
    void an_answer_is_for_whoever_asked_alone() throws Exception {
        String asked = ask("user-1");
        cloud.settle();

        assertThat(call(FetchResultHandler::new, HttpEvents.by("user-2", HttpEvents.get(asked)))
                        .get("statusCode")
                        .getAsInt())
                .isEqualTo(404);
        assertThat(call(FetchResultHandler::new, HttpEvents.get(asked))
                        .get("statusCode")
                        .getAsInt())
                .isEqualTo(401);
    }

    @Test
    void every_question_is_answered_once_whichever_call_its_function_dies_before_or_after() throws Exception {
        int calls = callsOfOneQuestion();
        Map<String, Lives.Death> plan = new LinkedHashMap<>();
        for (int call = 1; call <= calls; call++) {
            for (boolean isBefore : List.of(true, false)) {
                plan.put(ask("user-1"), new Lives.Death(call, isBefore));
            }
        }
        plan.forEach(cloud.lives::kill);

        cloud.settle();

        assertThat(cloud.lives.died()).hasSizeGreaterThan(calls);
        assertThat(plan)
                .allSatisfy((asked, death) -> assertThat(cloud.lives.died().contains(asked))
                        .as("%s of %s calls", death, cloud.lives.calls(asked))
                        .isEqualTo(cloud.lives.calls(asked) >= death.call()));
        for (String asked : plan.keySet()) {
            assertThat(fetch(asked, "user-1").getAsJsonObject("answer").get("rows"))
                    .as("killed at %s", plan.get(asked))
                    .hasToString("[[\"North\",30.0],[\"South\",12.0]]");
        }
    }

    /** As few as it can be: a process has read the catalog before. */
    private int callsOfOneQuestion() throws Exception {
        ask("user-1");
        cloud.settle();
        String asked = ask("user-1");
        cloud.settle();
        int calls = cloud.lives.calls(asked);
        assertThat(calls).isPositive();
        return calls;
    }

    /** Whoever waited for long has been told with a bare text besides. */
    private void assertAnsweredOnce(String ts) {
        List<Said> cards = cloud.slack.ownMessages(Cloud.CHANNEL).stream()
                .filter(said -> ts.equals(said.thread()) && !said.blocks().isEmpty())
                .toList();
        assertThat(cards)
                .singleElement()
                .satisfies(said -> assertThat(said.blocks().toString()).contains("North", "30"));
    }

    private void mention(String ts) throws Exception {
        JsonObject answer = call(SlackWebhookHandler::new, SlackMention.event(Cloud.CHANNEL, ts, QUESTION));
        assertThat(answer.get("statusCode").getAsInt()).isEqualTo(200);
    }

    private void post(JsonObject teamsEvent) throws Exception {
        JsonObject answer = call(TeamsWebhookHandler::new, teamsEvent);
        assertThat(answer.get("statusCode").getAsInt()).as("%s", answer).isEqualTo(200);
    }

    /** @return the request_id */
    private String ask(String subject) throws Exception {
        JsonObject body = new JsonObject();
        body.addProperty("human_prompt", QUESTION);
        JsonObject answer = call(
                CreatePromptRequestHandler::new,
                HttpEvents.by(subject, HttpEvents.post(body.toString(), Map.of("content-type", "application/json"))));
        assertThat(answer.get("statusCode").getAsInt()).isEqualTo(202);
        return body(answer).get("request_id").getAsString();
    }

    private JsonObject fetch(String requestId, String subject) throws Exception {
        return body(call(FetchResultHandler::new, HttpEvents.by(subject, HttpEvents.get(requestId))));
    }

    private JsonObject call(Function<Supplier<Parts>, RequestStreamHandler> function, JsonObject event)
            throws Exception {
        return cloud.call("", function, event);
    }

    private static JsonObject body(JsonObject answer) {
        return JsonParser.parseString(answer.get("body").getAsString()).getAsJsonObject();
    }
}
