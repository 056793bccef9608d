package org.analyticschatbot.local;

/**
 * Why the bot does not start. The message is one line for whoever starts it: what is wrong, and what to do.
 */
public final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public StartException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** @param cause whose message is already meant for whoever starts the bot */
    public StartException(Reason reason, RuntimeException cause) {
        super(cause.getMessage(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public enum Reason {
        /** A setting is missing, cannot be read, or would be unsafe. */
        SETTINGS,
        /** There is no data, or it cannot be read. */
        DATA,
        /** The state folder is another process's, a newer version's, or cannot be written. */
        STATE,
        /** Somebody else listens on the port. */
        PORT_IN_USE
    }
}
