package org.analyticschatbot.core.prompt;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A question as it was asked. Zone and week start are part of it, so that "last week" means the same on every retry.
 *
 * @param text the person's own words, {@code human_prompt} on the wire
 */
public record Question(
        String text, Asker asker, ReplyAddress replyTo, Instant askedAt, ZoneId zone, DayOfWeek weekStart) {

    public Question withReplyTo(ReplyAddress other) {
        return new Question(text, asker, other, askedAt, zone, weekStart);
    }

    public Question withZone(ZoneId other) {
        return new Question(text, asker, replyTo, askedAt, other, weekStart);
    }

    public Question withText(String newText) {
        return new Question(newText, asker, replyTo, askedAt, zone, weekStart);
    }

    /** Whether the bot was only called. */
    public boolean isWordless() {
        return text.isBlank();
    }

    /** The asker's calendar day on which the question was asked. */
    public LocalDate today() {
        return LocalDate.ofInstant(askedAt, zone);
    }
}
