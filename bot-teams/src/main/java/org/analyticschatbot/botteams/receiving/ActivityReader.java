package org.analyticschatbot.botteams.receiving;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.microsoft.bot.schema.Activity;
import java.io.IOException;
import java.util.Optional;

/** Bytes to the SDK's activity, which knows Jackson 2 only. */
final class ActivityReader {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private ActivityReader() {}

    /** Empty if it is none. */
    static Optional<Activity> read(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readValue(body, Activity.class))
                    .filter(activity -> activity.getType() != null);
        } catch (IOException | RuntimeException e) {
            // Whatever the SDK's setters trip over came from outside.
            return Optional.empty();
        }
    }
}
