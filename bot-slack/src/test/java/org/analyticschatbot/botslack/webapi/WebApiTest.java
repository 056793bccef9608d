package org.analyticschatbot.botslack.webapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.stream.Stream;
import org.analyticschatbot.botslack.scripted.Fault;
import org.analyticschatbot.botslack.scripted.ScriptedSlack;
import org.analyticschatbot.botslack.scripted.ScriptedTiming;
import org.analyticschatbot.core.notifier.ScriptedTime;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class WebApiTest {

    private static final String POST = "chat.postMessage";
    private static final String UPDATE = "chat.update";
    private static final String SECRET = "the cell value";

    private final ScriptedTime time = new ScriptedTime(PromptRequestFixture.NOON);
    private ScriptedSlack slack;
    private WebApi api;

    @BeforeEach
    void open() throws IOException {
        slack = ScriptedSlack.start().withChannel("C1").withChannel("C2");
        api = api(ScriptedTiming.of(time));
    }

    @AfterEach
    void close() {
        api.close();
        slack.close();
    }

    @Test
    void a_small_burst_goes_at_once_and_then_one_post_a_second_in_each_channel() {
        for (int i = 0; i < 6; i++) {
            post("C1");
        }
        post("C2");

        assertThat(time.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void whoever_would_wait_too_long_is_told_when_to_come_back() {
        slack.failNext(POST, Fault.tooManyRequests(30));

        InfrastructureException first = failure("C1");
        InfrastructureException second = failure("C1");
        post("C2");
        time.pass(Duration.ofSeconds(30));
        post("C1");

        assertThat(first.kind()).isEqualTo(Kind.NOT_DONE);
        assertThat(first.retryAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(second.retryAfter()).isEqualTo(Duration.ofSeconds(30));
        assertThat(slack.calls(POST)).hasSize(3);
    }

    @Test
    void a_rate_limit_that_does_not_end_is_not_tried_for_ever() {
        slack.failAlways(POST, Fault.tooManyRequests(1));

        assertThat(failure("C1").kind()).isEqualTo(Kind.NOT_DONE);
        assertThat(slack.calls(POST)).hasSize(3);
    }

    @Test
    void a_post_is_not_sent_again_behind_our_back_when_a_used_connection_breaks() {
        post("C1");
        slack.failNext(POST, Fault.disconnectAfterDoing());

        InfrastructureException failure = failure("C1");

        assertThat(failure.kind()).isEqualTo(Kind.UNKNOWN);
        assertThat(slack.calls(POST)).hasSize(2);
        assertThat(slack.messages("C1")).hasSize(2);
    }

    @Test
    void what_may_be_done_twice_is_sent_again_once_when_a_used_connection_breaks() {
        post("C1");
        slack.failNext(UPDATE, Fault.disconnectAfterDoing());

        assertThat(update(slack.messages("C1").getFirst().ts())).isInstanceOf(Reply.Ok.class);

        slack.failAlways(UPDATE, Fault.disconnectAfterDoing());
        assertThatThrownBy(() -> update(slack.messages("C1").getFirst().ts()))
                .isInstanceOfSatisfying(
                        InfrastructureException.class, e -> assertThat(e.kind()).isEqualTo(Kind.UNKNOWN));
        assertThat(slack.calls(UPDATE)).hasSize(4);
    }

    @Test
    void a_silent_slack_leaves_a_doubt() {
        slack.failNext(POST, Fault.silenceAfterDoing());

        try (WebApi impatient = api(new Timing(time, time, Duration.ofMillis(50)))) {
            assertThatThrownBy(() -> post(impatient, "C1"))
                    .isInstanceOfSatisfying(
                            InfrastructureException.class,
                            e -> assertThat(e.kind()).isEqualTo(Kind.UNKNOWN));
        }
    }

    @Test
    void a_refused_connection_leaves_no_doubt() {
        slack.close();

        assertThat(failure("C1").kind()).isEqualTo(Kind.NOT_DONE);
    }

    static Stream<Arguments> foreignAnswers() {
        return Stream.of(
                Arguments.of(Fault.status(500), Kind.UNKNOWN),
                Arguments.of(Fault.status(502), Kind.UNKNOWN),
                Arguments.of(Fault.status(503), Kind.UNKNOWN),
                Arguments.of(Fault.status(408), Kind.UNKNOWN),
                Arguments.of(Fault.status(302), Kind.UNKNOWN),
                Arguments.of(Fault.status(403), Kind.NOT_DONE),
                Arguments.of(Fault.nonsenseAfterDoing(), Kind.UNKNOWN),
                Arguments.of(Fault.error("invalid_arguments"), Kind.PERMANENT));
    }

    @ParameterizedTest
    @MethodSource("foreignAnswers")
    void what_came_back_tells_whether_it_may_have_been_done(Fault fault, Kind kind) {
        slack.failNext(POST, fault);

        assertThat(failure("C1").kind()).isEqualTo(kind);
        assertThat(slack.calls(POST)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "is_archived, UNREACHABLE",
        "message_not_found, GONE",
        "invalid_blocks, INVALID_BLOCKS",
        "msg_blocks_too_long, TOO_LONG"
    })
    void what_the_caller_can_do_something_about_is_a_value(String code, Refusal refusal) {
        slack.failNext(POST, Fault.error(code));

        assertThat(post("C1")).isEqualTo(new Reply.Refused<>(refusal, code));
    }

    @ParameterizedTest
    @CsvSource({"fatal_error", "token_revoked", "missing_scope", "no_text"})
    void no_failure_tells_the_token_or_what_was_said(String code) {
        slack.failNext(POST, Fault.error(code));

        StringWriter trace = new StringWriter();
        failure("C1").printStackTrace(new PrintWriter(trace));

        assertThat(trace.toString()).doesNotContain(ScriptedSlack.TOKEN).doesNotContain(SECRET);
    }

    private InfrastructureException failure(String channel) {
        return catchThrowableOfType(InfrastructureException.class, () -> post(channel));
    }

    private Reply<ChatPostMessageResponse> post(String channel) {
        return post(api, channel);
    }

    private static Reply<ChatPostMessageResponse> post(WebApi api, String channel) {
        return api.call(
                new Target(ScriptedSlack.TEAM, POST, channel),
                client -> client.chatPostMessage(
                        message -> message.channel(channel).text(SECRET)));
    }

    private Reply<ChatUpdateResponse> update(String ts) {
        return api.call(
                new Target(ScriptedSlack.TEAM, UPDATE, "C1"),
                client -> client.chatUpdate(
                        message -> message.channel("C1").ts(ts).text(SECRET)));
    }

    private WebApi api(Timing timing) {
        return WebApi.at(slack.api(), team -> ScriptedSlack.TOKEN, new TokenHealth(time), timing);
    }
}
