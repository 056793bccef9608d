package org.analyticschatbot.core.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private final PromptRequestFixture fixture = new PromptRequestFixture();
    private Instant now = PromptRequestFixture.NOON;
    private final InMemoryPromptRequests requests = new InMemoryPromptRequests(() -> now, (id, step) -> {});
    private final Limits limits = Limits.defaults();
    private final Claims claims = new Claims(requests, () -> now, new Random(1), limits);
    private final PromptRequest asked = created(fixture.fetchedByTheAsker());

    @Test
    void a_step_that_is_not_due_is_left_alone() {
        StepResult result = claims.run(asked.id(), Step.NOTIFY, ClaimsTest::broken);

        assertThat(result).isEqualTo(new StepResult.Settled());
        assertThat(stored()).isEqualTo(asked);
    }

    @Test
    void a_step_in_other_hands_is_left_alone_until_the_lease_ends() {
        requests.save(asked.claimed(new Lease(Step.PLAN, "another", now.plusSeconds(10))));

        StepResult tooEarly = claims.run(asked.id(), Step.PLAN, ClaimsTest::broken);
        now = now.plusSeconds(10);
        StepResult later = claims.run(asked.id(), Step.PLAN, claimed -> finish(claimed));

        assertThat(tooEarly).isEqualTo(new StepResult.Settled());
        assertThat(later).isEqualTo(new StepResult.Settled());
        assertThat(stored().status()).isEqualTo(Status.PROCESSED);
    }

    @Test
    void a_step_that_failed_is_tried_again_after_a_pause() {
        StepResult result = claims.run(asked.id(), Step.PLAN, ClaimsTest::broken);

        assertThat(result).isInstanceOfSatisfying(StepResult.Retry.class, retry -> {
            assertThat(retry.after()).isBetween(Duration.ofMillis(200), Duration.ofSeconds(20));
            assertThat(stored().isDue(Step.PLAN, now)).isFalse();
            assertThat(stored().isDue(Step.PLAN, now.plus(retry.after()))).isTrue();
        });
    }

    @Test
    void a_step_that_came_too_soon_is_not_tried_again_before_its_time() {
        Duration retryAfter = Duration.ofMinutes(1);

        StepResult result = claims.run(asked.id(), Step.PLAN, request -> {
            throw InfrastructureException.tooSoon("rate limit", retryAfter);
        });

        assertThat(result)
                .isInstanceOfSatisfying(
                        StepResult.Retry.class,
                        retry -> assertThat(retry.after()).isGreaterThan(retryAfter));
        assertThat(stored().isDue(Step.PLAN, now.plus(retryAfter))).isFalse();
    }

    @Test
    void a_step_that_comes_too_soon_is_not_given_up_while_the_question_has_time() {
        for (int refusal = 0; refusal < 3 * limits.maxAttempts(); refusal++) {
            claims.run(asked.id(), Step.PLAN, ClaimsTest::tooSoon);
            now = now.plusSeconds(35);
        }

        claims.run(asked.id(), Step.PLAN, claimed -> finish(claimed));

        assertThat(stored().status()).isEqualTo(Status.PROCESSED);
    }

    @Test
    void a_delivery_that_comes_too_soon_is_given_up_when_the_questions_time_is_over() {
        PromptRequest answered = created(fixture.answeredInThread("1700.1"));
        requests.save(answered.processed("results/1"));
        now = now.plus(limits.totalTime()).plusSeconds(1);

        for (int refusal = 0; refusal <= limits.maxAttempts(); refusal++) {
            claims.run(answered.id(), Step.NOTIFY, ClaimsTest::tooSoon);
            now = now.plusSeconds(60);
        }

        assertThat(requests.find(answered.id()).orElseThrow().delivery())
                .isEqualTo(new Delivery.Undeliverable("GIVEN_UP"));
    }

    @Test
    void a_bug_is_retried_like_any_other_failure() {
        StepResult result = claims.run(asked.id(), Step.PLAN, request -> {
            throw new IllegalStateException("cell value 42");
        });

        assertThat(result).isInstanceOf(StepResult.Retry.class);
    }

    @Test
    void a_step_is_given_up_after_the_last_attempt() {
        for (int attempt = 0; attempt <= limits.maxAttempts(); attempt++) {
            claims.run(asked.id(), Step.PLAN, ClaimsTest::broken);
            now = now.plusSeconds(21);
        }

        assertThat(stored().state()).isEqualTo(new State.Failed(Failure.of(Failure.Code.INTERNAL)));
    }

    @Test
    void what_no_retry_can_help_is_given_up_at_once() {
        claims.run(asked.id(), Step.PLAN, request -> {
            throw new InfrastructureException(Kind.PERMANENT, "gone");
        });

        assertThat(stored().state()).isEqualTo(new State.Failed(Failure.of(Failure.Code.INTERNAL)));
    }

    @Test
    void an_outage_that_nobody_else_can_explain_is_told_with_the_last_attempt() {
        Failure outage = new Failure(Failure.Code.PLANNER_UNAVAILABLE, "No model. Ask again later.");
        for (int attempt = 1; attempt <= limits.maxAttempts(); attempt++) {
            assertThat(stored().state()).isEqualTo(new State.Pending());
            claims.run(asked.id(), Step.PLAN, request -> {
                throw new InfrastructureException(Kind.NOT_DONE, outage, null);
            });
            now = now.plusSeconds(21);
        }

        assertThat(stored().state()).isEqualTo(new State.Failed(outage));
    }

    @Test
    void an_outage_that_no_retry_can_help_is_told_at_once() {
        Failure outage = new Failure(Failure.Code.PLANNER_UNAVAILABLE, "Wrong key. Tell whoever runs the bot.");

        claims.run(asked.id(), Step.PLAN, request -> {
            throw new InfrastructureException(Kind.PERMANENT, outage, null);
        });

        assertThat(stored().state()).isEqualTo(new State.Failed(outage));
    }

    @Test
    void a_request_that_takes_too_long_ends_visibly() {
        now = now.plus(limits.totalTime()).plusSeconds(1);

        claims.run(asked.id(), Step.PLAN, ClaimsTest::broken);

        assertThat(stored().state()).isEqualTo(new State.Failed(Failure.of(Failure.Code.EXPIRED)));
    }

    @Test
    void an_outcome_is_dropped_when_somebody_else_has_taken_over() {
        claims.run(asked.id(), Step.PLAN, claimed -> {
            requests.save(claimed.failed(Failure.of(Failure.Code.CANCELLED)));
            assertThat(claims.write(claimed, request -> request.processed("late")))
                    .isEmpty();
        });

        assertThat(stored().state()).isEqualTo(new State.Failed(Failure.of(Failure.Code.CANCELLED)));
    }

    @Test
    void an_acknowledgement_under_way_survives_a_cancel() {
        PromptRequest inThread = created(fixture.answeredInThread("1700.1"));
        Acknowledgement posted = new Acknowledgement.Posted(new MessageRef("1700.2"));

        claims.run(inThread.id(), Step.ACKNOWLEDGE, claimed -> {
            requests.save(claimed.failed(Failure.of(Failure.Code.CANCELLED)));
            claims.write(claimed, request -> request.acknowledged(posted));
        });

        PromptRequest stored = requests.find(inThread.id()).orElseThrow();
        assertThat(stored.acknowledgement()).isEqualTo(posted);
        assertThat(stored.status()).isEqualTo(Status.FAILED);
        assertThat(stored.nextStep()).isEqualTo(Step.NOTIFY);
    }

    private static void tooSoon(PromptRequest claimed) {
        throw InfrastructureException.tooSoon("rate limit", Duration.ofSeconds(30));
    }

    private static void broken(PromptRequest claimed) {
        throw new InfrastructureException(Kind.NOT_DONE, "down");
    }

    private void finish(PromptRequest claimed) {
        claims.write(claimed, request -> request.processed("result"));
    }

    private PromptRequest stored() {
        return requests.find(asked.id()).orElseThrow();
    }

    private PromptRequest created(PromptRequest request) {
        requests.create(request, List.of());
        return requests.find(request.id()).orElseThrow();
    }
}
