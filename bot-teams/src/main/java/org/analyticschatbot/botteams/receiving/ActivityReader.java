package org.analyticschatbot.botteams.receiving;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.microsoft.bot.schema.Activity;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Bytes to the SDK's activity, which knows Jackson 2 only. */
final class ActivityReader {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .addMixIn(Activity.class, Iso8601.class)
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private ActivityReader() {}

    /**
     * The SDK takes the digits after the point for a number of nanoseconds and refuses a time without any, as a whole second
     * is written ({@code ss.nXXX}, bot-schema 4.14.3).
     */
    interface Iso8601 {

        @JsonFormat(shape = JsonFormat.Shape.STRING)
        void setTimestamp(OffsetDateTime timestamp);
    }

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
