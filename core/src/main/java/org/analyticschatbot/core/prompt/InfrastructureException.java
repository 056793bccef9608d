package org.analyticschatbot.core.prompt;

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
    private final transient @Nullable Failure failure;

    private InfrastructureException(Kind kind, String message, @Nullable Failure failure, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.failure = failure;
    }

    public InfrastructureException(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, null, cause);
    }

    /** @param failure what the asker is told, should this be what ends the request */
    public InfrastructureException(Kind kind, Failure failure, @Nullable Throwable cause) {
        this(kind, failure.message(), failure, cause);
    }

    public InfrastructureException(Kind kind, String message) {
        this(kind, message, null);
    }

    public Kind kind() {
        return kind;
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
