package org.analyticschatbot.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import org.analyticschatbot.aws.logging.LogLines;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Step;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** What functions write into their logs. */
final class FunctionLogsTest {

    private static final String CELL = "cell-4711";

    private final FunctionWorld world = new FunctionWorld();
    private final LogLines lines = new LogLines();

    @AfterEach
    void stop() {
        lines.close();
    }

    @Test
    void a_question_that_was_accepted_is_in_the_log_by_its_id_alone() throws Exception {
        String asked = world.ask();

        assertThat(lines.ours())
                .singleElement()
                .satisfies(
                        line -> assertThat(line.get("request_id").getAsString()).isEqualTo(asked));
        assertNothingLeaks();
    }

    @Test
    void a_step_that_fails_says_of_which_request() throws Exception {
        world.plan(context -> {
            throw new InfrastructureException(Kind.NOT_DONE, "The model does not answer");
        });

        String asked = world.ask();
        world.work();

        assertThat(lines.ours())
                .hasSize(2)
                .allSatisfy(
                        line -> assertThat(line.get("request_id").getAsString()).isEqualTo(asked))
                .last()
                .satisfies(line -> {
                    assertThat(line.get("message").getAsString()).contains("The model does not answer");
                    assertThat(line.get("message_id").getAsString()).isEqualTo("message-1");
                });
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
        assertNothingLeaks();
    }

    @Test
    void what_breaks_is_told_by_its_place_and_never_by_what_it_says() throws Exception {
        world.parts().draw((question, answer) -> {
            throw new IllegalStateException(CELL + " in " + answer.rows());
        });

        String asked = world.ask();
        world.work();

        assertThat(lines.ours())
                .filteredOn(line -> line.get("level").getAsString().equals("ERROR"))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line.get("request_id").getAsString()).isEqualTo(asked));
        assertNothingLeaks();
    }

    @Test
    void an_event_of_athena_names_the_query_and_what_comes_of_it_the_request() throws Exception {
        String asked = world.ask();
        world.parts().draw((question, answer) -> {
            throw new IllegalStateException(CELL);
        });

        world.work();

        assertThat(lines.ours())
                .filteredOn(line -> line.has("query_id"))
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line.get("request_id").getAsString()).isEqualTo(asked));
    }

    @Test
    void a_message_that_is_no_event_shows_nothing_of_itself() throws Exception {
        JsonObject batch = JsonParser.parseString("""
                {"Records": [{"messageId": "message-2", "receiptHandle": "r", "eventSourceARN": "arn", "body": "{%s"}]}
                """.formatted(CELL)).getAsJsonObject();

        JsonArray failures = world.call(PlanQueryHandler::new, batch).getAsJsonArray("batchItemFailures");

        assertThat(failures).hasSize(1);
        assertThat(lines.ours())
                .singleElement()
                .satisfies(line -> assertThat(line.get("level").getAsString()).isEqualTo("ERROR"));
        assertNothingLeaks();
    }

    @Test
    void a_call_that_cannot_be_answered_says_of_which_request() throws Exception {
        String unknown = RequestId.random(new java.util.Random(2)).value();
        world.parts().breakStore();

        assertThat(world.fetch(unknown).get("statusCode").getAsInt()).isEqualTo(503);

        assertThat(lines.ours())
                .singleElement()
                .satisfies(
                        line -> assertThat(line.get("request_id").getAsString()).isEqualTo(unknown));
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    @Test
    void a_message_that_comes_again_says_who_did_not_answer() throws Exception {
        String asked = RequestId.random(new java.util.Random(4)).value();
        world.parts().breakStore();
        world.put(Step.PLAN, asked);

        world.work();

        assertThat(lines.ours()).singleElement().satisfies(line -> {
            assertThat(line.get("message").getAsString()).contains("The store does not answer");
            assertThat(line.get("request_id").getAsString()).isEqualTo(asked);
        });
    }

    @Test
    void a_step_that_nobody_knows_the_request_of_is_quiet() throws Exception {
        world.put(Step.PLAN, RequestId.random(new java.util.Random(3)).value());
        world.work();

        assertThat(lines.ours()).isEmpty();
    }

    private void assertNothingLeaks() {
        for (String secret : List.of("Marker", CELL, "EU", "SELECT")) {
            assertThat(lines.text()).doesNotContain(secret);
        }
    }
}
