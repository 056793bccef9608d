package org.analyticschatbot.botslack.receiving;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.botslack.asking.Asking;
import org.analyticschatbot.botslack.receiving.SlackEndpoint.Reply;
import org.analyticschatbot.core.createpromptrequest.CreatePromptRequest;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.InMemoryPromptRequests;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Status;
import org.analyticschatbot.core.prompt.UnavailablePromptRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SlackEndpointTest {

    private static final SlackSettings SETTINGS = new SlackSettings(
            "xoxb-1", SignedRequest.SECRET, null, SlackSettings.SLACK, ZoneOffset.UTC, DayOfWeek.MONDAY);

    private final List<RequestId> stored = new ArrayList<>();
    private final InstantSource clock = InstantSource.fixed(Instant.parse("2026-03-02T12:00:00Z"));
    private final InMemoryPromptRequests requests = new InMemoryPromptRequests(clock, (id, step) -> stored.add(id));
    private final SlackEndpoint endpoint = endpoint(requests);

    private SlackEndpoint endpoint(PromptRequests store) {
        CreatePromptRequest create = new CreatePromptRequest(store, new Random(1));
        return new SlackEndpoint(SETTINGS, new SlackQuestions(new Asking(create, clock, SETTINGS), store));
    }

    @Test
    void a_mention_is_a_question_that_is_answered_in_its_thread() {
        assertThat(send(Events.mention("Ev1", "<@U0BOT> what were the sales &gt; 5 in <#C9|north>?", "1700.1")))
                .isEqualTo(200);

        Question question = onlyQuestion();
        assertThat(question.text()).isEqualTo("what were the sales > 5 in #north?");
        assertThat(question.asker()).isEqualTo(new Asker("T1", "U1"));
        assertThat(question.replyTo()).isEqualTo(new ReplyAddress("slack", "C1", "1700.1", Map.of("team", "T1")));
    }

    @Test
    void a_direct_message_is_a_question() {
        assertThat(send(Events.message("Ev1", "D1", "How many orders?", "1700.1")))
                .isEqualTo(200);

        assertThat(onlyQuestion().replyTo().conversation()).isEqualTo("D1");
        assertThat(onlyQuestion().replyTo().isPrivate()).isTrue();
    }

    @Test
    void one_message_is_one_question_however_many_events_tell_of_it_in_whatever_order() {
        List<String> bodies = new ArrayList<>();
        for (int delivery = 0; delivery < 3; delivery++) {
            bodies.add(Events.mention("Ev1", "<@U0BOT> how many orders?", "1700.1"));
            bodies.add(Events.message("Ev2", "C1", "<@U0BOT> how many orders?", "1700.1"));
        }
        Collections.shuffle(bodies, new Random(7));

        assertThat(bodies).allSatisfy(body -> assertThat(send(body)).isEqualTo(200));

        assertThat(onlyQuestion().text()).isEqualTo("how many orders?");
    }

    @Test
    void a_reply_needs_no_mention_in_a_thread_where_the_bot_was_asked_before() {
        send(Events.mention("Ev1", "<@U0BOT> how many orders?", "1700.1"));

        send(Events.reply("Ev2", "and by region?", "1700.2", "1700.1"));

        assertThat(stored).hasSize(2);
        assertThat(question(1).text()).isEqualTo("and by region?");
        assertThat(question(1).replyTo()).isEqualTo(question(0).replyTo());
    }

    @Test
    void what_people_write_to_each_other_is_none_of_its_business() {
        assertThat(send(Events.message("Ev1", "C1", "how many orders?", "1700.1")))
                .isEqualTo(200);
        assertThat(send(Events.reply("Ev2", "and by region?", "1700.3", "1700.2")))
                .isEqualTo(200);

        assertThat(stored).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", \"bot_id\": \"B1\"",
                ", \"subtype\": \"bot_message\"",
                ", \"subtype\": \"message_changed\"",
                ", \"edited\": {\"user\": \"U1\", \"ts\": \"1700.2\"}"
            })
    void bots_and_edits_are_ignored(String more) {
        assertThat(send(Events.messageWith("Ev1", more))).isEqualTo(200);

        assertThat(stored).isEmpty();
    }

    @Test
    void it_does_not_answer_itself_even_where_its_post_does_not_name_it_as_a_bot() {
        assertThat(send(Events.messageBy("U0BOT", "Ev1", "D1", "How many orders?")))
                .isEqualTo(200);

        assertThat(stored).isEmpty();
    }

    @Test
    void whoever_only_calls_its_name_asks_without_words() {
        send(Events.mention("Ev1", "<@U0BOT>", "1700.1"));

        assertThat(onlyQuestion().isWordless()).isTrue();
    }

    @Test
    void what_is_no_question_fails_in_its_thread() {
        send(Events.message("Ev1", "D1", "long ".repeat(2_000), "1700.1"));

        assertThat(request(0).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void an_event_that_nobody_listens_to_is_acknowledged() {
        assertThat(send(Events.envelope("Ev1", "{\"type\": \"reaction_added\", \"user\": \"U1\"}")))
                .isEqualTo(200);
        assertThat(send(Events.envelope("Ev2", "{\"type\": \"of_tomorrow\"}"))).isEqualTo(200);
    }

    @Test
    void slack_hears_its_challenge_back() {
        Reply reply = reply(SignedRequest.of("{\"type\": \"url_verification\", \"challenge\": \"3eZbrw1aB\"}"));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("3eZbrw1aB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n", "  "})
    void the_signature_is_over_the_bytes_as_they_came(String ending) {
        SignedRequest request = SignedRequest.of(Events.message("Ev1", "D1", "Umsatz für März?", "1700.1") + ending);

        assertThat(reply(request).status()).isEqualTo(200);
        assertThat(reply(request.withBody(" " + new String(request.body(), UTF_8)))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400})
    void a_signature_is_good_for_five_minutes(long seconds) {
        String body = Events.message("Ev1", "D1", "How many orders?", "1700.1");

        Reply reply = reply(SignedRequest.at(body, Instant.now().plusSeconds(seconds)));

        assertThat(reply.status()).isEqualTo(401);
        assertThat(stored).isEmpty();
    }

    @Test
    void nothing_unsigned_is_taken() {
        String body = Events.message("Ev1", "D1", "How many orders?", "1700.1");

        assertThat(reply(SignedRequest.of(body).unsigned()).status()).isEqualTo(401);
        assertThat(reply(SignedRequest.of("{}").withBody(body)).status()).isEqualTo(401);
        assertThat(stored).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "{\"type\": \"event_callback\"}", "payload=%7B", "command="})
    void garbage_is_refused_without_a_crash(String body) {
        assertThat(reply(SignedRequest.of(body)).status()).isBetween(200, 499);
        assertThat(stored).isEmpty();
    }

    @Test
    void a_body_that_is_far_too_large_is_not_even_read() {
        assertThat(send(" ".repeat(SlackEndpoint.MAX_BODY + 1))).isEqualTo(413);
    }

    @Test
    void slack_sends_again_what_could_not_be_stored() {
        UnavailablePromptRequests store = new UnavailablePromptRequests(requests);
        SlackEndpoint fragile = endpoint(store);
        SignedRequest request = SignedRequest.of(Events.message("Ev1", "D1", "How many orders?", "1700.1"));

        assertThat(fragile.receive(request.body(), request.headers()).status()).isEqualTo(503);
        store.comeBack();
        assertThat(fragile.receive(request.body(), request.headers()).status()).isEqualTo(200);

        assertThat(stored).hasSize(1);
    }

    private int send(String body) {
        return reply(SignedRequest.of(body)).status();
    }

    private Reply reply(SignedRequest request) {
        return endpoint.receive(request.body(), request.headers());
    }

    private Question onlyQuestion() {
        assertThat(stored).hasSize(1);
        return question(0);
    }

    private Question question(int index) {
        return request(index).question();
    }

    private PromptRequest request(int index) {
        return requests.find(stored.get(index)).orElseThrow();
    }
}
