package org.analyticschatbot.aws.athena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.aws.wire.AwsError;
import org.analyticschatbot.aws.wire.QueryStateChange;
import org.analyticschatbot.core.answer.Failure.Code;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.processprompt.QueryEngine.State;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AthenaQueryEngineTest {

    private static final String SALES = "SELECT region, orders FROM sales ORDER BY region";

    private final AthenaScene scene = new AthenaScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void a_query_runs_until_athena_says_that_it_ended_even_when_it_is_queued_a_second_time() {
        scene.athena.hold();
        String id = scene.start(SALES);

        assertThat(scene.engine.state(id)).isEqualTo(new State.Running());
        scene.athena.run(id);
        assertThat(scene.engine.state(id)).isEqualTo(new State.Running());
        scene.athena.requeue(id);
        assertThat(scene.engine.state(id)).isEqualTo(new State.Running());
        scene.athena.run(id);
        scene.athena.finish(id);

        assertThat(scene.engine.state(id)).isInstanceOf(State.Succeeded.class);
    }

    @Test
    void changes_of_state_are_events_in_their_order() {
        List<QueryStateChange> changes = new ArrayList<>();
        scene.athena.onStateChange(changes::add);

        String id = scene.start(SALES);

        assertThat(changes).extracting(QueryStateChange::currentState).containsExactly("RUNNING", "SUCCEEDED");
        assertThat(changes).extracting(QueryStateChange::sequenceNumber).containsExactly(1, 2);
        assertThat(changes.getLast().json())
                .contains("Athena Query State Change", id)
                .doesNotContain("SELECT");
    }

    @Test
    void a_start_whose_answer_was_lost_is_repeated_without_a_second_query() {
        scene.athena.loseAnswer("StartQueryExecution");

        assertThatThrownBy(() -> scene.start(SALES))
                .isInstanceOfSatisfying(
                        InfrastructureException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNKNOWN));
        String id = scene.start(SALES);

        assertThat(scene.athena.started()).containsExactly(id);
    }

    @Test
    void the_quota_of_queries_is_a_wait() {
        scene.athena.hold();
        scene.athena.quota(1);
        String first = scene.start(SALES);

        assertThatThrownBy(() -> scene.start("SELECT 1")).isInstanceOfSatisfying(InfrastructureException.class, e -> {
            assertThat(e.kind()).isEqualTo(Kind.NOT_DONE);
            assertThat(e.retryAfter()).isPositive();
        });
        scene.athena.run(first);
        scene.athena.finish(first);

        assertThat(scene.start("SELECT 1")).isNotEqualTo(first);
    }

    @Test
    void a_rate_that_is_exceeded_is_a_wait_wherever_it_is() {
        String id = scene.start(SALES);
        for (String operation : List.of("StartQueryExecution", "GetQueryExecution", "GetQueryResults")) {
            scene.athena.refuse(operation, AwsError.throttled());
        }

        assertTooSoon(() -> scene.start("SELECT 1"));
        assertTooSoon(() -> scene.engine.state(id));
        assertTooSoon(() -> scene.engine.rows(id));
    }

    @Test
    void what_athena_refuses_for_good_is_not_tried_again_and_quotes_nothing() {
        scene.athena.refuse("StartQueryExecution", AwsError.accessDenied("athena:StartQueryExecution on secret-arn"));

        assertThatThrownBy(() -> scene.start(SALES))
                .hasMessageNotContaining("secret")
                .isInstanceOfSatisfying(
                        InfrastructureException.class, e -> assertThat(e.kind()).isEqualTo(Kind.PERMANENT));
    }

    @Test
    void a_query_that_takes_too_long_is_stopped_by_whoever_looks() {
        scene.athena.hold();
        String id = scene.start(SALES);
        scene.athena.run(id);
        scene.pass(AthenaScene.TIMEOUT.plusSeconds(1));

        assertThat(code(scene.engine.state(id))).isEqualTo(Code.ENGINE_TIMEOUT);
        assertThat(scene.athena.stateOf(id)).isEqualTo("CANCELLED");
        assertThat(code(scene.engine.state(id))).isEqualTo(Code.ENGINE_TIMEOUT);
    }

    @Test
    void a_query_that_has_ended_is_not_overdue_however_late_somebody_looks() {
        String id = scene.start(SALES);
        scene.pass(Duration.ofHours(1));

        assertThat(scene.engine.state(id)).isInstanceOf(State.Succeeded.class);
        assertThat(scene.athena.calls("StopQueryExecution")).isZero();
    }

    @Test
    void another_timeout_than_the_settings_is_refused() {
        assertThatThrownBy(() ->
                        scene.engine.start(AthenaScene.token(SALES), AthenaScene.sql(SALES), Duration.ofMinutes(6)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_stopped_query_ends_at_once() {
        scene.athena.hold();
        String id = scene.start(SALES);

        scene.engine.stop(id);

        assertThat(scene.athena.stateOf(id)).isEqualTo("CANCELLED");
        assertThat(code(scene.engine.state(id))).isEqualTo(Code.ENGINE_ERROR);
    }

    @Test
    void stopping_what_has_ended_changes_nothing() {
        String id = scene.start(SALES);

        scene.engine.stop(id);

        assertThat(scene.engine.state(id)).isInstanceOf(State.Succeeded.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.00004768372",
        "10485760, 0.00004768372",
        "10485761, 0.00005245209",
        "1099511627776, 5.000000",
    })
    void whole_megabytes_are_charged_and_ten_at_least(long bytes, BigDecimal dollars) {
        scene.athena.scan(bytes);

        String id = scene.start(SALES);

        assertThat(scene.engine.state(id)).isInstanceOfSatisfying(State.Succeeded.class, state -> {
            assertThat(state.bytesScanned()).isEqualTo(bytes);
            assertThat(state.dollars()).isEqualByComparingTo(dollars);
        });
    }

    @Test
    void the_same_question_of_another_request_takes_the_earlier_result_for_nothing() {
        QueryEngine reusing = scene.engine(Duration.ofMinutes(60));
        reusing.start("a".repeat(64), AthenaScene.sql(SALES), AthenaScene.TIMEOUT);
        scene.pass(Duration.ofMinutes(59));

        String second = reusing.start("b".repeat(64), AthenaScene.sql(SALES), AthenaScene.TIMEOUT);
        scene.pass(Duration.ofMinutes(2));
        String third = reusing.start("c".repeat(64), AthenaScene.sql(SALES), AthenaScene.TIMEOUT);

        assertThat(reusing.state(second)).isEqualTo(new State.Succeeded(0, BigDecimal.ZERO));
        assertThat(scene.rows(second)).hasSize(2);
        assertThat(reusing.state(third))
                .isInstanceOfSatisfying(
                        State.Succeeded.class,
                        state -> assertThat(state.bytesScanned()).isPositive());
    }

    @Test
    void without_an_age_no_result_is_taken_again() {
        scene.start(SALES);

        String second = scene.engine.start("b".repeat(64), AthenaScene.sql(SALES), AthenaScene.TIMEOUT);

        assertThat(scene.engine.state(second))
                .isInstanceOfSatisfying(
                        State.Succeeded.class,
                        state -> assertThat(state.bytesScanned()).isPositive());
    }

    private static void assertTooSoon(Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(InfrastructureException.class, e -> {
            assertThat(e.kind()).isEqualTo(Kind.NOT_DONE);
            assertThat(e.retryAfter()).isPositive();
        });
    }

    private static Code code(State state) {
        return ((State.Failed) state).failure().code();
    }
}
