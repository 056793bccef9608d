package org.analyticschatbot.core.notifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.analyticschatbot.core.prompt.Acknowledgement;
import org.analyticschatbot.core.prompt.InMemoryPromptRequests;
import org.analyticschatbot.core.prompt.Lease;
import org.analyticschatbot.core.prompt.MessageRef;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people are told while they wait never comes after the answer. */
final class ShownProgressTest {

    private static final Instant NOW = PromptRequestFixture.NOON;

    private final RecordingMessenger messenger = new RecordingMessenger(true);
    private final InMemoryPromptRequests requests = new InMemoryPromptRequests(() -> NOW, (id, step) -> {});
    private final ShownProgress progress = new ShownProgress(requests, platform -> messenger, () -> NOW);

    @ParameterizedTest
    @CsvSource({"120, true", "61, true", "60, false", "1, false", "-1, false"})
    void a_stage_is_shown_only_while_nobody_else_can_answer_before_it_arrives(int secondsLeft, boolean shown) {
        PromptRequest asked = new PromptRequestFixture().answeredInThread("1700");
        MessageRef acknowledgement = messenger.post(asked, new Message.Acknowledged());
        PromptRequest claimed = asked.acknowledged(new Acknowledgement.Posted(acknowledgement))
                .claimed(new Lease(Step.PLAN, "worker", NOW.plus(Duration.ofSeconds(secondsLeft))));

        progress.queryStarts(claimed);

        assertThat(messenger.visible())
                .containsExactly(shown ? new Message.Working(Message.Stage.RUNNING_QUERY) : new Message.Acknowledged());
    }
}
