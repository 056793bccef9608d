package org.analyticschatbot.botteams.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.bot.schema.Activity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ActivityReaderTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T12:00:00Z,         2026-03-02T12:00:00Z",
        "2026-03-02T12:00:00.5Z,       2026-03-02T12:00:00.500Z",
        "2026-03-02T12:00:00.123Z,     2026-03-02T12:00:00.123Z",
        "2026-03-02T12:00:00.1234567Z, 2026-03-02T12:00:00.123456700Z",
        "2026-03-02T14:00:00.5+02:00,  2026-03-02T12:00:00.500Z",
    })
    void a_time_is_what_it_says_with_and_without_fractions(String written, Instant meant) {
        Activity activity = read("""
                {"type": "message", "timestamp": "%s"}""".formatted(written));

        assertThat(activity.getTimestamp().toInstant()).isEqualTo(meant);
    }

    @Test
    void fields_that_are_new_change_nothing() {
        assertThat(read("""
                {"type": "message", "text": "Hi", "agenticUserId": "1"}""").getText()).isEqualTo("Hi");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{}", "{\"type\": \"message\", \"from\": 1}", "{\"type\":"})
    void what_is_no_activity_is_told_apart(String body) {
        assertThat(ActivityReader.read(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static Activity read(String body) {
        return ActivityReader.read(body.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}
