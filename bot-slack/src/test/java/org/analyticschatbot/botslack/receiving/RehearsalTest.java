package org.analyticschatbot.botslack.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.botslack.asking.Asking;
import org.analyticschatbot.core.createpromptrequest.CreatePromptRequest;
import org.analyticschatbot.core.prompt.InMemoryPromptRequests;
import org.analyticschatbot.core.prompt.RequestId;
import org.junit.jupiter.api.Test;

final class RehearsalTest {

    /** Nobody is there: whoever called Slack would fail. */
    private static final SlackSettings SETTINGS = new SlackSettings(
            "xoxb-1",
            SignedRequest.SECRET,
            null,
            URI.create("http://127.0.0.1:1/api/"),
            ZoneOffset.UTC,
            DayOfWeek.MONDAY);

    private final Set<RequestId> stored = ConcurrentHashMap.newKeySet();
    private final InMemoryPromptRequests scratch =
            new InMemoryPromptRequests(InstantSource.system(), (id, step) -> stored.add(id));

    @Test
    void each_made_up_event_goes_all_the_way_into_the_store() {
        new Rehearsal(SETTINGS, scratch).play(20, Duration.ofMinutes(1));

        assertThat(stored).hasSize(20);
    }

    @Test
    void it_ends_when_its_time_is_over() {
        new Rehearsal(SETTINGS, scratch).play(20, Duration.ZERO);

        assertThat(stored).isEmpty();
    }

    @Test
    void a_challenge_is_answered_and_stores_nothing() {
        SlackQuestions questions = new SlackQuestions(
                new Asking(new CreatePromptRequest(scratch, new Random(1)), Instant::now, SETTINGS), scratch);
        SlackEndpoint endpoint = new SlackEndpoint(SETTINGS, questions);

        SlackEndpoint.Reply reply =
                RehearsedRequest.challenge(SignedRequest.SECRET, Instant.now()).sendTo(endpoint);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(stored).isEmpty();
    }
}
