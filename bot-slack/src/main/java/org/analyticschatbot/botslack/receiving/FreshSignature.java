package org.analyticschatbot.botslack.receiving;

import com.slack.api.app_backend.SlackSignature;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Slack's signature, at most five minutes old. The SDK's own check lets a signature of the future pass. */
final class FreshSignature extends SlackSignature.Verifier {

    private static final long WINDOW = Duration.ofMinutes(5).toMillis();

    FreshSignature(@Nullable String signingSecret) {
        super(new SlackSignature.Generator(signingSecret));
    }

    @Override
    public boolean isValid(
            @Nullable String timestamp, @Nullable String body, @Nullable String signature, long nowInMillis) {
        return timestamp != null
                && timestamp.matches("\\d{1,12}")
                && Math.abs(nowInMillis - Long.parseLong(timestamp) * 1_000) <= WINDOW
                && super.isValid(timestamp, body, signature, nowInMillis);
    }
}
