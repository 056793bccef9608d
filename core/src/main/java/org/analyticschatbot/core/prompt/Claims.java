package org.analyticschatbot.core.prompt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.answer.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Gives a step of a request to one worker at a time. A worker that dies, or whose infrastructure fails, leaves the
 * step to the next one; after {@link Limits#maxAttempts()} claims the step is given up, visibly. A claim that only
 * came too soon counts when the question's {@link Limits#totalTime() time} is over.
 */
public final class Claims {

    private static final Logger log = LoggerFactory.getLogger(Claims.class);
    private static final String REQUEST_ID = "request_id";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    private final PromptRequests requests;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Limits limits;

    public Claims(PromptRequests requests, InstantSource clock, RandomGenerator random, Limits limits) {
        this.requests = requests;
        this.clock = clock;
        this.random = random;
        this.limits = limits;
    }

    /**
     * Does the work if the step is due and nobody else has it. Everything that goes wrong is in the result. Whatever is
     * logged meanwhile says which request it is about, as {@code request_id} in slf4j's diagnostic context.
     */
    public StepResult run(RequestId id, Step step, Consumer<PromptRequest> work) {
        if (MDC.get(REQUEST_ID) != null) {
            return claimAndRun(id, step, work);
        }
        MDC.put(REQUEST_ID, id.value());
        try {
            return claimAndRun(id, step, work);
        } finally {
            MDC.remove(REQUEST_ID);
        }
    }

    private StepResult claimAndRun(RequestId id, Step step, Consumer<PromptRequest> work) {
        try {
            return claim(id, step).map(claimed -> attempt(claimed, step, work)).orElseGet(StepResult.Settled::new);
        } catch (InfrastructureException e) {
            log.warn("{} {} could not be claimed: {}", id, step, e.getMessage());
            return new StepResult.Retry(pause(1));
        }
    }

    /**
     * Writes what a claimed step came to.
     *
     * @return the request as stored, or empty if the claim was lost meanwhile and the outcome must be dropped
     */
    public Optional<PromptRequest> write(PromptRequest claimed, UnaryOperator<PromptRequest> outcome) {
        String owner = ownerOf(claimed);
        Optional<PromptRequest> current = Optional.of(claimed);
        while (current.isPresent()) {
            Optional<PromptRequest> saved = requests.save(outcome.apply(current.get()));
            if (saved.isPresent()) {
                return saved;
            }
            current = requests.find(claimed.id()).filter(fresh -> fresh.isOwnedBy(owner));
        }
        log.info("{} lost its claim; the outcome is dropped", claimed.id());
        return Optional.empty();
    }

    /** The request as it is stored now; for a worker that has lost its claim. */
    public PromptRequest current(PromptRequest claimed) {
        return requests.find(claimed.id()).orElse(claimed);
    }

    private Optional<PromptRequest> claim(RequestId id, Step step) {
        Instant now = clock.instant();
        return requests.find(id).filter(request -> request.isDue(step, now)).flatMap(due -> claim(due, step, now));
    }

    private Optional<PromptRequest> claim(PromptRequest due, Step step, Instant now) {
        if (isOverdue(due, now)) {
            return end(due.failed(Failure.of(Failure.Code.EXPIRED)));
        }
        if (due.attempts() >= limits.maxAttempts()) {
            return end(due.givenUp(step));
        }
        return requests.save(due.claimed(new Lease(step, newOwner(), now.plus(limits.lease()))));
    }

    private boolean isOverdue(PromptRequest request, Instant now) {
        return !request.state().isTerminal() && isOutOfTime(request, now);
    }

    private boolean isOutOfTime(PromptRequest request, Instant now) {
        return now.isAfter(request.question().askedAt().plus(limits.totalTime()));
    }

    private Optional<PromptRequest> end(PromptRequest ended) {
        requests.save(ended);
        return Optional.empty();
    }

    private StepResult attempt(PromptRequest claimed, Step step, Consumer<PromptRequest> work) {
        try {
            work.accept(claimed);
            return new StepResult.Settled();
        } catch (InfrastructureException e) {
            log.warn("{} {} failed, {}: {}", claimed.id(), step, e.kind(), e.getMessage());
            return mayHelpAgain(claimed, e) ? giveBack(claimed, e.retryAfter()) : giveUp(claimed, step, e);
        } catch (RuntimeException e) {
            // The outermost handler of a step. The message may hold data, so only its place is logged.
            log.error("{} {} broke: {} at {}", claimed.id(), step, e.getClass().getName(), placeOf(e));
            return giveBack(claimed, Duration.ZERO);
        }
    }

    /** Who knows what to tell the asker says it with the last attempt; the others leave the end to the next claim. */
    private boolean mayHelpAgain(PromptRequest claimed, InfrastructureException e) {
        boolean isLast =
                claimed.attempts() >= limits.maxAttempts() && e.failure().isPresent();
        return e.kind() != InfrastructureException.Kind.PERMANENT && !isLast;
    }

    private StepResult giveUp(PromptRequest claimed, Step step, InfrastructureException e) {
        write(claimed, request -> e.failure().map(request::failed).orElseGet(() -> request.givenUp(step)));
        return new StepResult.Settled();
    }

    private StepResult giveBack(PromptRequest claimed, Duration retryAfter) {
        Duration pause = pause(claimed.attempts()).plus(retryAfter);
        String owner = ownerOf(claimed);
        requests.find(claimed.id())
                .filter(request -> request.isOwnedBy(owner))
                .ifPresent(request -> requests.save(putOff(request, pause, !retryAfter.isZero())));
        return new StepResult.Retry(pause);
    }

    /** Whoever is told to come later has not failed, as long as the question has time left. */
    private PromptRequest putOff(PromptRequest request, Duration pause, boolean cameTooSoon) {
        Instant now = clock.instant();
        PromptRequest putOff = request.leasedUntil(now.plus(pause));
        return cameTooSoon && !isOutOfTime(request, now) ? putOff.withoutThisAttempt() : putOff;
    }

    /** Exponential, with full jitter, so that requests that failed together do not come back together. */
    private Duration pause(int attempt) {
        long ceiling = Math.min(LONGEST_PAUSE.toMillis(), FIRST_PAUSE.toMillis() << Math.min(attempt, 10));
        return Duration.ofMillis(random.nextLong(FIRST_PAUSE.toMillis(), ceiling + 1));
    }

    private String newOwner() {
        return Long.toHexString(random.nextLong());
    }

    private static String ownerOf(PromptRequest claimed) {
        if (claimed.lease() == null) {
            throw new IllegalArgumentException("Not claimed: " + claimed.id());
        }
        return claimed.lease().owner();
    }

    private static String placeOf(RuntimeException e) {
        return e.getStackTrace().length == 0 ? "an unknown place" : e.getStackTrace()[0].toString();
    }
}
