package org.analyticschatbot.botslack.scripted;

/** What goes wrong with a call. */
public sealed interface Fault {

    /** Slack answers {@code ok: false}. */
    record Refusal(String code, boolean done) implements Fault {}

    /** Slack, or something before it, answers with another status than 200. */
    record Status(int code, boolean done) implements Fault {}

    /** HTTP 429. */
    record TooManyRequests(int retryAfterSeconds) implements Fault {}

    /** The connection breaks before there is an answer. */
    record Disconnect(boolean done) implements Fault {}

    /** No answer ever comes. */
    record Silence(boolean done) implements Fault {}

    /** An answer that no Slack gives, such as a proxy's page. */
    record Nonsense(boolean done) implements Fault {}

    /** Not done, and Slack says so. */
    static Fault error(String code) {
        return new Refusal(code, false);
    }

    /** Done, and Slack says that it was not. */
    static Fault errorAfterDoing(String code) {
        return new Refusal(code, true);
    }

    static Fault status(int code) {
        return new Status(code, false);
    }

    static Fault tooManyRequests(int retryAfterSeconds) {
        return new TooManyRequests(retryAfterSeconds);
    }

    static Fault disconnect() {
        return new Disconnect(false);
    }

    static Fault disconnectAfterDoing() {
        return new Disconnect(true);
    }

    static Fault silenceAfterDoing() {
        return new Silence(true);
    }

    static Fault nonsenseAfterDoing() {
        return new Nonsense(true);
    }

    /** Whether the call takes effect all the same. */
    default boolean takesEffect() {
        return switch (this) {
            case Refusal(String code, boolean done) -> done;
            case Status(int code, boolean done) -> done;
            case TooManyRequests(int seconds) -> false;
            case Disconnect(boolean done) -> done;
            case Silence(boolean done) -> done;
            case Nonsense(boolean done) -> done;
        };
    }
}
