package org.analyticschatbot.texttosql.planning;

import static org.analyticschatbot.texttosql.model.ScriptedEndpoint.breaksOff;
import static org.analyticschatbot.texttosql.model.ScriptedEndpoint.drips;
import static org.analyticschatbot.texttosql.model.ScriptedEndpoint.hangs;
import static org.analyticschatbot.texttosql.model.ScriptedEndpoint.refuses;
import static org.analyticschatbot.texttosql.model.ScriptedEndpoint.says;
import static org.analyticschatbot.texttosql.model.ScriptedEndpoint.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.texttosql.grounding.EngineCheck;
import org.analyticschatbot.texttosql.model.ModelObserver;
import org.analyticschatbot.texttosql.model.ScriptedEndpoint;
import org.analyticschatbot.texttosql.model.ScriptedEndpoint.Behaviour;
import org.analyticschatbot.texttosql.model.ScriptedPace;
import org.analyticschatbot.texttosql.model.SettingsFixture;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An endpoint that misbehaves in every way: what the asker is told, how often it was called, how long that took. */
class MisbehavingEndpointTest {

    private static final Behaviour ANSWERS = says(Answers.sql(Answers.COUNT));
    private static final Duration BUDGET = Duration.ofSeconds(60);

    private final ScriptedPace pace = new ScriptedPace();
    private ScriptedEndpoint endpoint = new ScriptedEndpoint(ANSWERS);

    @AfterEach
    void close() {
        endpoint.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void a_refused_key_is_told_after_one_call(int code) {
        InfrastructureException outage = outage(status(code, "{\"error\":{\"message\":\"bad key\"}}"));

        assertTold(outage, Kind.PERMANENT, "refuses the bot's key");
        assertThat(endpoint.calls()).isOne();
        assertThat(pace.pauses()).isEmpty();
    }

    @Test
    void an_unknown_model_is_told_after_one_call() {
        InfrastructureException outage = outage(status(404, "{\"error\":{\"message\":\"no model\"}}"));

        assertTold(outage, Kind.PERMANENT, "does not exist at its address");
        assertThat(endpoint.calls()).isOne();
    }

    @Test
    void a_refused_request_is_told_after_one_call() {
        InfrastructureException outage = outage(status(400, "{\"error\":{\"message\":\"no schemas here\"}}"));

        assertTold(outage, Kind.PERMANENT, "does not take the bot's request");
        assertThat(endpoint.calls()).isOne();
    }

    @Test
    void too_many_requests_are_waited_for_as_long_as_the_endpoint_says() {
        QueryPlan plan = plan(status(429, "{}", "Retry-After", "7"), ANSWERS);

        assertPlanned(plan);
        assertThat(endpoint.calls()).isEqualTo(2);
        assertThat(pace.paused()).isBetween(Duration.ofSeconds(7), Duration.ofSeconds(8));
    }

    @Test
    void too_many_requests_are_waited_for_longer_and_longer_when_the_endpoint_does_not_say() {
        InfrastructureException outage = outage(status(429, "{}"));

        assertTold(outage, Kind.NOT_DONE, "too many requests");
        assertThat(endpoint.calls()).isEqualTo(4);
        assertThat(pace.pauses())
                .containsExactly(Duration.ofMillis(500), Duration.ofMillis(1_000), Duration.ofMillis(2_000));
    }

    @Test
    void an_endpoint_that_wants_an_hour_is_left_alone_for_an_hour() {
        InfrastructureException outage = outage(status(429, "{}", "Retry-After", "3600"));

        assertTold(outage, Kind.PERMANENT, "too many requests");
        assertThat(pace.pauses()).isEmpty();

        pace.pass(Duration.ofMinutes(59));
        InfrastructureException again = outageOfNext();

        assertTold(again, Kind.NOT_DONE, "left alone for a while");
        assertThat(endpoint.calls()).isOne();
    }

    @Test
    void a_server_that_recovers_answers_after_all() {
        QueryPlan plan = plan(status(500, "{}"), status(503, "<html>"), ANSWERS);

        assertPlanned(plan);
        assertThat(endpoint.calls()).isEqualTo(3);
        assertThat(pace.paused()).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void a_server_that_stays_broken_is_called_four_times() {
        InfrastructureException outage = outage(status(500, "{}"));

        assertTold(outage, Kind.NOT_DONE, "trouble of its own");
        assertThat(endpoint.calls()).isEqualTo(4);
        assertThat(pace.paused()).isLessThan(BUDGET);
    }

    @Test
    void after_five_failures_in_a_row_nobody_waits_until_one_call_goes_through_again() {
        endpoint(SettingsFixture::openAi, status(500, "{}"));
        outageOfNext();
        outageOfNext();
        int calls = endpoint.calls();
        InfrastructureException suspended = outageOfNext();

        assertThat(calls).isEqualTo(5);
        assertThat(endpoint.calls()).isEqualTo(5);
        assertTold(suspended, Kind.NOT_DONE, "left alone for a while");

        pace.pass(Duration.ofSeconds(31));
        outageOfNext();

        assertThat(endpoint.calls()).isEqualTo(6);
    }

    /** Its calls are cut off while the endpoint still holds them, or this test would never end. */
    @Test
    void an_endpoint_that_hangs_is_cut_off() {
        InfrastructureException outage = outage(SettingsFixture::impatient, hangs());

        assertTold(outage, Kind.PERMANENT, "did not answer in time");
        assertThat(endpoint.calls()).isBetween(1, 4);
        assertThat(pace.paused()).isLessThan(BUDGET);
    }

    @Test
    void an_endpoint_that_drips_is_cut_off_as_one_that_hangs() {
        InfrastructureException outage = outage(SettingsFixture::impatient, drips());

        assertTold(outage, Kind.PERMANENT, "did not answer in time");
        assertThat(endpoint.calls()).isBetween(1, 4);
    }

    @Test
    void an_answer_that_breaks_off_is_asked_for_again() {
        QueryPlan plan = plan(breaksOff(Answers.sql(Answers.COUNT)), ANSWERS);

        assertPlanned(plan);
        assertThat(endpoint.calls()).isEqualTo(2);
    }

    @Test
    void answers_that_always_break_off_are_told() {
        InfrastructureException outage = outage(breaksOff(Answers.sql(Answers.COUNT)));

        assertTold(outage, Kind.NOT_DONE, "broke several times");
        assertThat(endpoint.calls()).isEqualTo(4);
    }

    @Test
    void nobody_listening_is_told() {
        endpoint(SettingsFixture::openAi, ANSWERS);
        endpoint.close();

        assertTold(outageOfNext(), Kind.NOT_DONE, "cannot be reached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Welcome</html>", "[]", "{\"choices\":42}"})
    void what_is_not_the_protocol_is_told(String body) {
        InfrastructureException outage = outage(status(200, body));

        assertTold(outage, Kind.NOT_DONE, "cannot be read");
        assertThat(endpoint.calls()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "I am sorry, but I would rather talk about the weather.", "{\"answer\": 42}", "[1, 2]"
            })
    void an_answer_without_sql_is_asked_for_twice_more(String content) {
        QueryPlan plan = plan(says(content));

        assertDeclined(plan, "did not come up with a query that can run");
        assertThat(endpoint.calls()).isEqualTo(3);
        assertThat(pace.pauses()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```sql\nSELECT count(*) AS orders FROM orders;\n```",
                "Here you are:\n\n```\nSELECT count(*) AS orders FROM orders\n```\nHope this helps!",
                "SELECT count(*) AS orders FROM orders;",
                "SQLQuery: SELECT count(*) AS orders FROM orders",
                "Sure!\nSELECT count(*) AS orders\nFROM orders;\n\nThis counts the orders.",
                "{\"sql\": \"SELECT count(*) AS orders FROM orders\"}",
                "```json\n{\"kind\": \"SQL\", \"sql\": \"SELECT count(*) AS orders FROM orders;\"}\n```",
                "Let me think. {\"kind\": \"SQL\", \"sql\": \"SELECT count(*) AS orders FROM orders\", \"extra\": 1} Done."
            })
    void sql_is_found_where_weaker_models_put_it(String content) {
        QueryPlan plan = plan(says(content));

        assertPlanned(plan);
        assertThat(endpoint.calls()).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```sql\nSELECT 1; DROP TABLE orders\n```",
                "```sql\nSELECT 1\n```\nor\n```sql\nSELECT 2\n```",
                "{\"kind\": \"SQL\", \"sql\": \"SELECT ';' AS a; DELETE FROM orders;\"}"
            })
    void several_statements_are_refused_at_once(String content) {
        QueryPlan plan = plan(says(content));

        assertDeclined(plan, "several statements");
        assertThat(endpoint.calls()).isOne();
    }

    @Test
    void a_refusal_of_the_model_is_told() {
        QueryPlan plan = plan(refuses("I can't help with that."));

        assertDeclined(plan, "does not want to answer");
        assertThat(endpoint.calls()).isOne();
    }

    @Test
    void a_megabyte_of_answer_is_refused_at_once() {
        QueryPlan plan = plan(says(Answers.sql("SELECT '" + "x".repeat(1 << 20) + "'")));

        assertDeclined(plan, "far longer than a query");
        assertThat(endpoint.calls()).isOne();
    }

    private QueryPlan plan(Behaviour... behaviours) {
        endpoint(SettingsFixture::openAi, behaviours);
        return planner.plan(Shop.asks("How many orders are there?"));
    }

    private InfrastructureException outage(Behaviour behaviour) {
        return outage(SettingsFixture::openAi, behaviour);
    }

    private InfrastructureException outage(
            java.util.function.Function<String, ModelSettings> settings, Behaviour behaviour) {
        endpoint(settings, behaviour);
        return outageOfNext();
    }

    private InfrastructureException outageOfNext() {
        return catchThrowableOfType(
                InfrastructureException.class, () -> planner.plan(Shop.asks("How many orders are there?")));
    }

    private SpringAiQueryPlanner planner = new SpringAiQueryPlanner(
            SettingsFixture.openAi(endpoint.address()), EngineCheck.none(), pace, ModelObserver.none());

    private void endpoint(java.util.function.Function<String, ModelSettings> settings, Behaviour... behaviours) {
        endpoint.close();
        endpoint = new ScriptedEndpoint(behaviours);
        planner = new SpringAiQueryPlanner(
                settings.apply(endpoint.address()), EngineCheck.none(), pace, ModelObserver.none());
    }

    private static void assertPlanned(QueryPlan plan) {
        assertThat(plan)
                .isInstanceOfSatisfying(
                        QueryPlan.RunSql.class,
                        run -> assertThat(run.sql()).isEqualToNormalizingWhitespace(Answers.COUNT));
    }

    private static void assertDeclined(QueryPlan plan, String words) {
        assertThat(plan)
                .isInstanceOfSatisfying(
                        QueryPlan.Decline.class,
                        decline -> assertThat(decline.reason()).contains(words));
    }

    private static void assertTold(InfrastructureException outage, Kind kind, String words) {
        assertThat(outage.kind()).isEqualTo(kind);
        assertThat(outage.failure()).hasValueSatisfying(failure -> {
            assertThat(failure.code()).isEqualTo(Failure.Code.PLANNER_UNAVAILABLE);
            assertThat(failure.message()).contains(words).doesNotContain("sk-canary");
        });
    }
}
