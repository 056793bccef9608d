package org.analyticschatbot.botslack.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.botslack.asking.Asking;
import org.analyticschatbot.core.createpromptrequest.CreatePromptRequest;
import org.analyticschatbot.core.prompt.InMemoryPromptRequests;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.UnavailablePromptRequests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SlackSocketTest {

    private final List<RequestId> stored = new CopyOnWriteArrayList<>();
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-02T12:00:00Z"));
    private final PromptRequests requests = new InMemoryPromptRequests(clock, (id, step) -> stored.add(id));

    private final List<SlackSocket> connections = new ArrayList<>();
    private final SocketModeStub slack;

    SlackSocketTest() throws Exception {
        slack = new SocketModeStub();
    }

    @AfterEach
    void close() throws Exception {
        connections.forEach(SlackSocket::close);
        slack.close();
    }

    @Test
    void a_question_over_the_socket_is_stored_before_it_is_acknowledged() throws Exception {
        connect(slack.api(), requests);

        slack.send("envelope-1", Events.message("Ev1", "D1", "How many orders?", "1700.1"));

        assertThat(slack.next()).contains("\"envelope_id\":\"envelope-1\"");
        assertThat(stored).hasSize(1);
    }

    @Test
    void a_question_that_could_not_be_stored_is_not_acknowledged_until_it_comes_again() throws Exception {
        UnavailablePromptRequests store = new UnavailablePromptRequests(requests);
        connect(slack.api(), store);

        slack.send("envelope-1", Events.message("Ev1", "D1", "How many orders?", "1700.1"));
        slack.send("envelope-2", Events.envelope("Ev2", "{\"type\": \"of_tomorrow\"}"));
        String firstAcknowledged = slack.next();
        store.comeBack();
        slack.send("envelope-3", Events.message("Ev1", "D1", "How many orders?", "1700.1"));

        assertThat(firstAcknowledged).contains("envelope-2");
        assertThat(slack.next()).contains("envelope-3");
        assertThat(stored).hasSize(1);
    }

    @Test
    void a_slack_that_cannot_be_reached_is_told_as_such() {
        assertThatThrownBy(() -> connect(URI.create("http://127.0.0.1:1/api/"), requests))
                .isInstanceOf(InfrastructureException.class)
                .hasMessageStartingWith("Slack does not connect");
    }

    private void connect(URI api, PromptRequests store) {
        SlackSettings settings = new SlackSettings("xoxb-1", null, "xapp-1", api, ZoneOffset.UTC, DayOfWeek.MONDAY);
        CreatePromptRequest create = new CreatePromptRequest(store, new Random(1));
        connections.add(SlackSocket.connect(settings, new SlackQuestions(new Asking(create, clock, settings), store)));
    }
}
