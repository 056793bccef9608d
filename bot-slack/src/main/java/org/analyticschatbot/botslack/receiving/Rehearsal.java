package org.analyticschatbot.botslack.receiving;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.botslack.asking.Asking;
import org.analyticschatbot.core.createpromptrequest.CreatePromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;

/**
 * Takes made-up questions from the signature to the durable write, before the first real one comes: what a JVM does for
 * the first time is up to a hundred times slower. It neither calls Slack nor logs a question.
 */
public final class Rehearsal {

    private static final int AT_A_TIME = 4;

    private final SlackEndpoint endpoint;
    private final String signingSecret;
    private final AtomicInteger played = new AtomicInteger();

    /** @param scratch takes the made-up questions, and is thrown away */
    public Rehearsal(SlackSettings settings, PromptRequests scratch) {
        CreatePromptRequest create = new CreatePromptRequest(scratch, new SecureRandom());
        Asking asking = new Asking(create, Instant::now, settings, receipt -> {});
        this.endpoint = new SlackEndpoint(settings, new SlackQuestions(asking, scratch));
        this.signingSecret = Objects.requireNonNull(settings.signingSecret(), "Only signed events are rehearsed");
    }

    /** Ends with so many events, or after that time, whichever comes first. */
    public void play(int events, Duration atMost) {
        Instant end = Instant.now().plus(atMost);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_A_TIME; i++) {
                threads.execute(() -> playUntil(events, end));
            }
        }
    }

    private void playUntil(int events, Instant end) {
        for (int number = played.getAndIncrement();
                number < events && Instant.now().isBefore(end);
                number = played.getAndIncrement()) {
            RehearsedRequest.mention(number, signingSecret, Instant.now()).sendTo(endpoint);
        }
    }
}
