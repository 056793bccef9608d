package org.analyticschatbot.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Objects;
import org.analyticschatbot.aws.assembly.NoContext;
import org.analyticschatbot.aws.assembly.SlackMention;
import org.analyticschatbot.aws.deployment.Parts;
import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.botslack.receiving.SlackEndpoint;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A slash command as API Gateway brings it, in both formats, encoded and not: the signature is over what Slack sent. */
final class SignedEventsTest {

    private static final String QUESTION = "Umsätze & Kosten in Q3? 100% \uD83D\uDCC8";
    private static final String FORM = "token=x&team_id=T1&team_domain=acme&channel_id=C1&channel_name=data&user_id=U1"
            + "&user_name=ada&command=%2Fask&text=Ums%C3%A4tze+%26+Kosten+in+Q3%3F+100%25+%F0%9F%93%88"
            + "&api_app_id=A1&response_url=https%3A%2F%2Fhooks.slack.example%2F1&trigger_id=1.2.3";

    private static final SlackSettings SETTINGS = new SlackSettings(
            "xoxb-1", SlackMention.SIGNING_SECRET, null, SlackSettings.SLACK, ZoneOffset.UTC, DayOfWeek.MONDAY);

    @ParameterizedTest
    @ValueSource(strings = {"command-v1.json", "command-v1-encoded.json", "command-v2-encoded.json"})
    void what_slack_has_signed_is_heard(String event) throws IOException {
        assertThat(call(signed(event, FORM))).satisfies(answer -> {
            assertThat(answer.get("statusCode").getAsInt()).isEqualTo(200);
            assertThat(textOf(answer)).isEqualTo(QUESTION);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"command-v1.json", "command-v1-encoded.json", "command-v2-encoded.json"})
    void what_somebody_has_changed_is_refused(String event) throws IOException {
        JsonObject changed = signed(event, FORM);
        put(changed, FORM.replace("Q3", "Q4"));

        assertThat(call(changed).get("statusCode").getAsInt()).isEqualTo(401);
    }

    private static String textOf(JsonObject answer) {
        return JsonParser.parseString(answer.get("body").getAsString())
                .getAsJsonObject()
                .get("text")
                .getAsString();
    }

    private static JsonObject signed(String event, String form) throws IOException {
        JsonObject call = read(event);
        put(call, form);
        JsonObject headers = call.getAsJsonObject("headers");
        SlackMention.headers(form).forEach((name, value) -> {
            headers.addProperty(name, value);
            if (call.has("multiValueHeaders")) {
                call.getAsJsonObject("multiValueHeaders").remove(name);
            }
        });
        return call;
    }

    private static void put(JsonObject call, String form) {
        byte[] bytes = form.getBytes(StandardCharsets.UTF_8);
        boolean isEncoded = call.get("isBase64Encoded").getAsBoolean();
        call.addProperty("body", isEncoded ? Base64.getEncoder().encodeToString(bytes) : form);
    }

    private static JsonObject call(JsonObject event) throws IOException {
        Parts parts = mock();
        when(parts.slack()).thenReturn(new SlackEndpoint(SETTINGS, SignedEventsTest::repeat));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        new SlackWebhookHandler(() -> parts)
                .handleRequest(
                        new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)),
                        answer,
                        NoContext.get());
        return JsonParser.parseString(answer.toString(StandardCharsets.UTF_8)).getAsJsonObject();
    }

    private static void repeat(App app) {
        app.command(
                "/ask", (command, context) -> context.ack(command.getPayload().getText()));
    }

    private static JsonObject read(String event) throws IOException {
        try (InputStream in = Objects.requireNonNull(SignedEventsTest.class.getResourceAsStream(event))) {
            return JsonParser.parseString(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .getAsJsonObject();
        }
    }
}
