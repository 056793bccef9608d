package org.analyticschatbot.core.answer;

/**
 * Why a question got no answer.
 *
 * @param message for the asker: what happened, and what to do. No stack trace, no table that they may not see.
 */
public record Failure(Code code, String message) {

    private static final Wording WORDING = Wording.of(Failure.class, "failures.properties");

    /** The failure in its standard words. */
    public static Failure of(Code code) {
        return new Failure(code, WORDING.text(code.name()));
    }

    public enum Code {
        /** What was asked is no question, or too long. */
        BAD_QUESTION,
        /** The planner's SQL does not get past the guard, or past the rights that the engine checks. */
        NOT_ALLOWED,
        /** The query ran longer than it may. */
        ENGINE_TIMEOUT,
        /** The query needs more memory than it may use. */
        ENGINE_OUT_OF_MEMORY,
        /** The query would read more bytes than one may. */
        ENGINE_SCAN_LIMIT,
        /** The engine refuses the query or broke on it. */
        ENGINE_ERROR,
        /** The model that plans cannot be reached. */
        PLANNER_UNAVAILABLE,
        /** The asker stopped it. */
        CANCELLED,
        /** The whole request took longer than it may. */
        EXPIRED,
        /** Retries are used up; the operator has to look. */
        INTERNAL
    }
}
