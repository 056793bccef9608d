package org.analyticschatbot.botteams.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.analyticschatbot.botteams.scripted.Fault;
import org.analyticschatbot.botteams.scripted.ScriptedConnector;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.prompt.Acknowledgement;
import org.analyticschatbot.core.prompt.Delivery;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an answer when Teams does not do what it is told. */
final class DeliveryErrorsTest {

    private final TeamsScene scene = new TeamsScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void the_answer_takes_the_place_of_the_acknowledgement_and_takes_the_chart_in() {
        scene.acknowledgeAndAnswer();

        assertThat(scene.teams.methods()).containsExactly("POST", "PUT", "PUT", "POST");
        assertThat(scene.answers()).hasSize(1);
        assertThat(scene.pictures()).isEqualTo(1);
    }

    @Test
    void a_stage_that_comes_after_the_answer_costs_it_neither_its_rows_nor_its_chart() {
        scene.acknowledgeAndAnswer();

        scene.stageComesLate();

        assertThat(scene.answers()).singleElement().asString().contains("data:image/png");
        assertThat(scene.pictures()).isEqualTo(1);
        assertThat(scene.request().isFinished()).isTrue();
    }

    @Test
    void a_chart_that_does_not_fit_into_the_card_is_a_message_of_its_own() {
        try (TeamsScene large = new TeamsScene(new byte[40_000])) {
            large.acknowledgeAndAnswer();

            assertThat(large.teams.methods()).containsExactly("POST", "PUT", "POST", "POST");
            assertThat(large.answers()).hasSize(1);
            assertThat(large.seen().get(1).at("/attachments/0/contentType").asText())
                    .isEqualTo("image/png");
            assertThat(large.teams.calls())
                    .allSatisfy(call ->
                            assertThat(call.body().path("attachments").size()).isLessThanOrEqualTo(1));
        }
    }

    @Test
    void whoever_waited_long_is_called_once_by_a_name_that_is_only_a_name() {
        scene.acknowledgeAndAnswer();

        var ping = scene.seen().getLast();
        assertThat(ping.path("text").asText()).isEqualTo("<at>Ada ateveryone/at</at>, your answer is ready.");
        assertThat(ping.at("/entities/0/mentioned/id").asText()).isEqualTo("29:user");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 412})
    void what_comes_too_soon_is_said_a_little_later(int status) {
        scene.teams.next(Fault.status(status, "TooSoon"), Fault.status(status, "TooSoon"));

        scene.acknowledge();

        assertThat(scene.teams.methods()).containsExactly("POST", "POST", "POST");
        assertThat(scene.seen()).hasSize(1);
        assertThat(scene.time.pauses())
                .hasSize(2)
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofMillis(400), Duration.ofSeconds(3)));
    }

    @Test
    void a_stated_wait_is_kept_here_or_by_whoever_comes_back() {
        scene.teams.next(Fault.tooManyRequests(2), Fault.tooManyRequests(60));

        assertThatThrownBy(() -> scene.messenger().post(scene.request(), new Message.Acknowledged()))
                .isInstanceOfSatisfying(InfrastructureException.class, e -> {
                    assertThat(e.kind()).isEqualTo(Kind.NOT_DONE);
                    assertThat(e.retryAfter()).isGreaterThanOrEqualTo(Duration.ofSeconds(60));
                });
        assertThat(scene.time.pauses())
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(Duration.ofSeconds(2), Duration.ofSeconds(3)));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void where_the_bot_was_removed_nothing_is_said_again(int status) {
        scene.teams.always(Fault.status(status, "BotNotInConversationRoster"));

        scene.acknowledgeAndAnswer();

        assertThat(scene.request().delivery()).isInstanceOf(Delivery.Undeliverable.class);
        assertThat(scene.request().isFinished()).isTrue();
        assertThat(scene.teams.calls()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void an_acknowledgement_that_somebody_deleted_is_made_up_for() {
        scene.acknowledge();
        scene.teams.next(Fault.status(404, "ActivityNotFoundInConversation"));

        scene.answer();

        assertThat(scene.answers()).hasSize(1);
        assertThat(scene.teams.methods()).startsWith("POST", "PUT", "POST");
    }

    @Test
    void what_is_too_large_is_said_in_a_smaller_form() {
        scene.teams.takesAtMost(1_200);

        scene.acknowledgeAndAnswer();

        assertThat(scene.answers()).singleElement().asString().startsWith(TeamsScene.SENTENCE);
        assertThat(scene.pictures()).isEqualTo(1);
    }

    @Test
    void before_that_it_loses_rows() {
        try (TeamsScene full = TeamsScene.withManyRows()) {
            full.acknowledge();
            full.teams.next(Fault.status(413, "MessageSizeTooBig"));

            full.answer();

            List<Integer> sizes = full.teams.calls().stream()
                    .filter(call -> call.method().equals("PUT"))
                    .map(call -> call.body().toString().length())
                    .toList();
            assertThat(sizes.get(1)).isLessThan(sizes.get(0)).isLessThan(12_000);
            assertThat(full.answers()).singleElement().asString().contains("\"Table\"");
        }
    }

    @Test
    void a_broken_teams_is_told_once_and_not_four_times() {
        scene.teams.next(Fault.status(500, "ServiceError"));

        assertThatThrownBy(() -> scene.messenger().post(scene.request(), new Message.Acknowledged()))
                .isInstanceOfSatisfying(
                        InfrastructureException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNKNOWN));

        assertThat(scene.teams.calls()).hasSize(1);
    }

    @Test
    void a_connection_that_breaks_after_others_worked_is_not_tried_again_either() {
        scene.messenger().post(scene.request(), new Message.Acknowledged());
        scene.teams.next(Fault.disconnectAfterDoing());

        assertThatThrownBy(() -> scene.messenger().post(scene.request(), new Message.Acknowledged()))
                .isInstanceOfSatisfying(
                        InfrastructureException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNKNOWN));

        assertThat(scene.teams.calls()).hasSize(2);
    }

    @Test
    void an_uncertain_acknowledgement_is_not_repeated_and_the_answer_is_a_message_of_its_own() {
        scene.teams.next(Fault.statusAfterDoing(502));

        scene.acknowledgeAndAnswer();

        assertThat(scene.request().acknowledgement()).isEqualTo(new Acknowledgement.Unknown());
        assertThat(scene.answers()).hasSize(1);
        assertThat(scene.seen().stream()
                        .map(ScriptedConnector::text)
                        .filter(text -> text.contains(scene.request().id().value())))
                .as("the answer, and the acknowledgement that nobody could replace")
                .hasSize(2);
    }

    @Test
    void an_uncertain_answer_is_repeated_once_so_that_two_may_be_seen_and_never_none() {
        scene.teams.next(Fault.statusAfterDoing(502), Fault.statusAfterDoing(502));

        scene.acknowledgeAndAnswer();

        assertThat(scene.answers()).hasSize(2);
    }

    static Stream<Named<Fault>> faults() {
        return Stream.of(
                Named.of("done, connection lost", Fault.disconnectAfterDoing()),
                Named.of("not done, connection lost", Fault.disconnect()),
                Named.of("done, 502", Fault.statusAfterDoing(502)),
                Named.of("not done, 503", Fault.status(503, "ServiceUnavailable")),
                Named.of("not done, 412", Fault.status(412, "PreconditionFailed")),
                Named.of("not done, 429", Fault.tooManyRequests(40)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whichever_call_goes_wrong_there_is_one_answer(Fault fault) {
        assertThat(calls((spoilt, call) -> spoilt.teams.onCall(call, fault))).isGreaterThanOrEqualTo(4);
    }

    /** Spoils the first call, then the second, and so on to the last; gives how many there were. */
    private static int calls(ObjIntConsumer<TeamsScene> spoiling) {
        int calls = 1;
        for (int call = 1; call <= calls; call++) {
            try (TeamsScene spoilt = new TeamsScene()) {
                spoiling.accept(spoilt, call);

                spoilt.acknowledgeAndAnswer();

                assertThat(spoilt.answers())
                        .as("call %d of %s", call, spoilt.teams.methods())
                        .hasSize(1);
                assertThat(spoilt.pictures()).as("call %d", call).isLessThanOrEqualTo(1);
                assertThat(spoilt.request().isFinished()).isTrue();
                calls = spoilt.teams.calls().size();
            }
        }
        return calls;
    }
}
