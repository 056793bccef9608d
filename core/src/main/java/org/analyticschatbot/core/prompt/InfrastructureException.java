package org.analyticschatbot.core.prompt;

import java.time.Duration;
import java.util.Optional;
import org.analyticschatbot.core.answer.Failure;
import org.jspecify.annotations.Nullable;

/**
 * The one exception that an adapter throws when what it stands on is broken. Its message never holds a secret, a cell
 * value or a question.
 */
public final class InfrastructureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final Duration retryAfter;
    private final transient @Nullable Failure failure;

    private InfrastructureException(
            Kind kind, String message, @Nullable Throwable cause, Duration retryAfter, @Nullable Failure failure) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
        this.failure = failure;
    }

    public InfrastructureException(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, cause, Duration.ZERO, null);
    }

    /** @param failure what the asker is told, should this be what ends the request */
    public InfrastructureException(Kind kind, Failure failure, @Nullable Throwable cause) {
        this(kind, failure.message(), cause, Duration.ZERO, failure);
    }

    public InfrastructureException(Kind kind, String message) {
        this(kind, message, null);
    }

    /** Not done because it came too soon; before that time has passed, another try would be refused too. */
    public static InfrastructureException tooSoon(String message, Duration retryAfter) {
        return new InfrastructureException(Kind.NOT_DONE, message, null, retryAfter, null);
    }

    public Kind kind() {
        return kind;
    }

    /** How long to wait at least; zero if nobody said. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** Empty where all that can be said is that retries did not help. */
    public Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    public enum Kind {
        /** Certainly not done; trying again may help. */
        NOT_DONE,
        /** Done or not: only a look tells. */
        UNKNOWN,
        /** Certainly not done, and trying again will not help. */
        PERMANENT
    }
}
