package org.analyticschatbot.aws.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpCallTest {

    @ParameterizedTest
    @ValueSource(strings = {"event-v1.json", "event-v2.json"})
    void the_body_is_what_was_sent_encoded_or_not(String event) throws IOException {
        assertThat(new String(call(event).body(), StandardCharsets.UTF_8)).isEqualTo("a=b&c=ä");
    }

    @ParameterizedTest
    @ValueSource(strings = {"event-v1.json", "event-v2.json"})
    void headers_are_found_by_any_case(String event) throws IOException {
        assertThat(call(event).header("X-Slack-Signature")).contains("v0=00");
        assertThat(call(event).headers()).containsEntry("x-slack-request-timestamp", List.of("1767225600"));
        assertThat(call(event).header("Idempotency-Key")).isEmpty();
    }

    @Test
    void a_header_that_came_twice_has_both_values() throws IOException {
        assertThat(call("event-v1.json").headers()).containsEntry("x-twice", List.of("one", "two"));
    }

    @Test
    void parameters_of_the_path_are_there_or_not() throws IOException {
        assertThat(call("event-v2.json").pathParameter("request_id")).contains("abc");
        assertThat(call("event-v1.json").pathParameter("request_id")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"event-v1.json", "event-v2.json"})
    void the_caller_is_the_subject_of_the_token(String event) throws IOException {
        assertThat(call(event).caller()).contains("user-1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'requestContext':{'authorizer':{'iam':{'userArn':'arn:aws:iam::1:user/a'}}}} | arn:aws:iam::1:user/a",
                "{'requestContext':{'identity':{'userArn':'arn:aws:iam::1:user/a'}}} | arn:aws:iam::1:user/a",
            })
    void or_whoever_iam_says(String event, String caller) {
        assertThat(HttpCall.read(in(event.replace('\'', '"'))).caller()).contains(caller);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'requestContext':null}",
                "{'requestContext':{'authorizer':null}}",
                "{'headers':{'sub':'me','authorization':'Bearer x'}}"
            })
    void nobody_is_a_caller_by_their_own_word(String event) {
        assertThat(HttpCall.read(in(event.replace('\'', '"'))).caller()).isEmpty();
    }

    private static HttpCall call(String event) throws IOException {
        try (InputStream in = Objects.requireNonNull(HttpCallTest.class.getResourceAsStream(event))) {
            return HttpCall.read(in);
        }
    }

    private static InputStream in(String json) {
        return new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
    }
}
