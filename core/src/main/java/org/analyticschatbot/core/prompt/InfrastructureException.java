package org.analyticschatbot.core.prompt;

import org.jspecify.annotations.Nullable;

/**
 * The one exception that an adapter throws when what it stands on is broken. Its message never holds a secret, a cell
 * value or a question.
 */
public final class InfrastructureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public InfrastructureException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public InfrastructureException(Kind kind, String message) {
        this(kind, message, null);
    }

    public Kind kind() {
        return kind;
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
