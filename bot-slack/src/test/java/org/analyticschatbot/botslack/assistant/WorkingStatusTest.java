package org.analyticschatbot.botslack.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.analyticschatbot.botslack.asking.SlackAddress;
import org.analyticschatbot.botslack.scripted.ScriptedSlack;
import org.analyticschatbot.botslack.scripted.ScriptedTiming;
import org.analyticschatbot.botslack.webapi.Dispensable;
import org.analyticschatbot.botslack.webapi.TokenHealth;
import org.analyticschatbot.botslack.webapi.WebApi;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.notifier.ScriptedTime;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class WorkingStatusTest {

    private static final String STATUS = "assistant.threads.setStatus";
    private static final Message ENDED = new Message.NotAnswered(Failure.of(Failure.Code.CANCELLED));

    private final ScriptedTime time = new ScriptedTime(Instant.parse("2026-03-02T12:00:00Z"));
    private final ScriptedSlack slack = ScriptedSlack.start();
    private final WebApi api =
            WebApi.at(slack.api(), team -> ScriptedSlack.TOKEN, new TokenHealth(time), ScriptedTiming.of(time));
    private final WorkingStatus status =
            new WorkingStatus(new Pane(new Dispensable(api, time)), new NewThreads(), Duration.ofMillis(20));
    private final PromptRequest request = new PromptRequestFixture()
            .askedAt(PromptRequestFixture.NOON, SlackAddress.thread("T1", "D1", true, "1700.0"));

    WorkingStatusTest() throws IOException {}

    @AfterEach
    void close() {
        status.close();
        api.close();
        slack.close();
    }

    @Test
    void a_status_is_shown_again_before_slack_takes_it_away_and_ends_with_the_answer() throws Exception {
        status.follow(request, new Message.Acknowledged());
        slack.await(STATUS, 3);

        status.follow(request, ENDED);
        int shown = endOfStatus();

        assertThat(slack.calls(STATUS)).hasSize(shown);
    }

    @Test
    void a_status_whose_end_got_lost_ends_by_itself() throws Exception {
        status.follow(request, new Message.Acknowledged());
        slack.await(STATUS, 6);

        status.follow(request, ENDED);

        assertThat(endOfStatus()).isEqualTo(7);
    }

    /** @return how many calls it took */
    private int endOfStatus() throws InterruptedException {
        int calls = 1;
        while (!slack.await(STATUS, calls).getLast().parameter("status").isEmpty()) {
            calls++;
        }
        return slack.calls(STATUS).size();
    }
}
