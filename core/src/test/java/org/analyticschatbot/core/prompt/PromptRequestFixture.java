package org.analyticschatbot.core.prompt;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Requests as they come in. Each call gives another one, the same ones in each run of a test class. */
public final class PromptRequestFixture {

    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final SplittableRandom random = new SplittableRandom(26);

    public PromptRequest fetchedByTheAsker() {
        return askedAt(NOON, ReplyAddress.pull());
    }

    public PromptRequest answeredInThread(String thread) {
        return answeredInThread(thread, NOON);
    }

    public PromptRequest answeredInThread(String thread, Instant askedAt) {
        return askedAt(askedAt, new ReplyAddress("slack", "C024BE91L", thread, Map.of("team", "T0001")));
    }

    /** Has no thread yet. */
    public PromptRequest opensThread() {
        return askedAt(
                NOON,
                new ReplyAddress(
                        "slack",
                        "C024BE91L",
                        null,
                        Map.of("team", "T0001", ReplyAddress.OPENING, ReplyAddress.NEW_THREAD)));
    }

    public PromptRequest askedAt(Instant time, ReplyAddress replyTo) {
        return PromptRequest.asked(
                RequestId.random(random),
                new Question(
                        "Umsatz je Region, letzte Woche?",
                        new Asker("T0001", "U061F7AUR"),
                        replyTo,
                        time,
                        ZoneId.of("Europe/Berlin"),
                        DayOfWeek.MONDAY));
    }

    public static PlannedSql plan() {
        return new PlannedSql(
                "SELECT region, sum(amount) FROM orders GROUP BY region",
                "Revenue by region",
                "",
                List.of("\"Revenue\" is the sum of amount."),
                "rules");
    }
}
