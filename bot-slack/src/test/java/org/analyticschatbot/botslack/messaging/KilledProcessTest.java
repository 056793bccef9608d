package org.analyticschatbot.botslack.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.analyticschatbot.botslack.scripted.Fault;
import org.analyticschatbot.botslack.scripted.Said;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One answer and one picture, wherever the process dies and whichever call goes wrong. */
final class KilledProcessTest {

    @Test
    void a_process_killed_before_any_of_its_calls_leaves_one_answer() {
        assertThat(oneAnswerFor(SlackScene::killBeforeCall)).isGreaterThan(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"is_archived", "restricted_action"})
    void also_where_the_asker_is_told_alone(String code) {
        int calls = 1;
        for (int call = 1; call <= calls; call++) {
            try (SlackScene scene = new SlackScene()) {
                scene.slack.closeChannel(SlackScene.CHANNEL, code);
                scene.killBeforeCall(call);

                scene.acknowledgeAndAnswer();

                assertThat(scene.saidAside().stream().filter(SlackScene.SENTENCE::equals))
                        .as("call %d of %s", call, scene.slack.calls())
                        .hasSize(1);
                assertThat(scene.saidAside()).hasSizeLessThanOrEqualTo(2);
                calls = scene.slack.calls().size();
            }
        }
    }

    static Stream<Named<Fault>> faults() {
        return Stream.of(
                Named.of("done, connection lost", Fault.disconnectAfterDoing()),
                Named.of("not done, connection lost", Fault.disconnect()),
                Named.of("done, error", Fault.errorAfterDoing("internal_error")),
                Named.of("not done, error", Fault.error("fatal_error")),
                Named.of("not done, 503", Fault.status(503)),
                Named.of("not done, 429", Fault.tooManyRequests(40)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void any_call_may_go_wrong(Fault fault) {
        assertThat(oneAnswerFor((scene, call) -> scene.slack.failCall(call, fault)))
                .isGreaterThan(5);
    }

    /** Spoils the first call, then the second, and so on to the last; gives how many there were. */
    private static int oneAnswerFor(ObjIntConsumer<SlackScene> spoiling) {
        int calls = 1;
        for (int call = 1; call <= calls; call++) {
            try (SlackScene scene = new SlackScene()) {
                spoiling.accept(scene, call);

                scene.acknowledgeAndAnswer();

                assertOneAnswer(scene, call);
                calls = scene.slack.calls().size();
            }
        }
        return calls;
    }

    /** The ping is said at most once, and its loss is no harm. */
    private static void assertOneAnswer(SlackScene scene, int call) {
        assertThat(scene.slack.ownMessages(SlackScene.CHANNEL).stream()
                        .map(Said::text)
                        .filter(text -> !text.endsWith("is ready.")))
                .as("call %d of %s", call, scene.slack.calls())
                .containsExactly(SlackScene.SENTENCE);
        assertThat(scene.said()).hasSizeLessThanOrEqualTo(2);
        assertThat(scene.slack.pictures(SlackScene.CHANNEL)).as("call %d", call).hasSize(1);
        assertThat(scene.request().isFinished()).isTrue();
    }
}
