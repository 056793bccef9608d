package org.analyticschatbot.botslack.receiving;

import com.slack.api.app_backend.SlackSignature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A request as Slack would send it, made up by us and signed with the app's own secret.
 *
 * @param headers by name, in lower case
 */
public record RehearsedRequest(String body, Map<String, String> headers) {

    private static final String MENTION = read("rehearsed-mention.json");
    private static final String CHALLENGE = "{\"type\": \"url_verification\", \"challenge\": \"rehearsed\"}";

    /** The one request of Slack that every endpoint answers and that changes nothing. */
    public static RehearsedRequest challenge(String signingSecret, Instant now) {
        return signed(CHALLENGE, signingSecret, now);
    }

    /** A question, another one for each number. */
    static RehearsedRequest mention(int number, String signingSecret, Instant now) {
        return mention("how many are there?", number, signingSecret, now);
    }

    /**
     * These words, said to the bot, as another message for each number.
     *
     * @param words without quotation marks and backslashes
     */
    public static RehearsedRequest mention(String words, int number, String signingSecret, Instant now) {
        return signed(MENTION.replace("WORDS", words).replace("NUMBER", Integer.toString(number)), signingSecret, now);
    }

    private static RehearsedRequest signed(String body, String signingSecret, Instant now) {
        String timestamp = Long.toString(now.getEpochSecond());
        return new RehearsedRequest(
                body,
                Map.of(
                        "content-type",
                        "application/json",
                        "x-slack-request-timestamp",
                        timestamp,
                        "x-slack-signature",
                        new SlackSignature.Generator(signingSecret).generate(timestamp, body)));
    }

    SlackEndpoint.Reply sendTo(SlackEndpoint endpoint) {
        Map<String, List<String>> received = new HashMap<>();
        headers.forEach((name, value) -> received.put(name, List.of(value)));
        return endpoint.receive(body.getBytes(StandardCharsets.UTF_8), received);
    }

    private static String read(String resource) {
        try (InputStream in = RehearsedRequest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
