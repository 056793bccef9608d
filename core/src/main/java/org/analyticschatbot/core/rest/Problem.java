package org.analyticschatbot.core.rest;

import java.util.Map;
import org.analyticschatbot.core.answer.Wording;

/** Why a call fails; the name is the {@code code} on the wire. */
public enum Problem {
    BAD_REQUEST(400),
    MALFORMED_JSON(400),
    NO_PROMPT(400),
    NO_VERDICT(400),
    BAD_IDEMPOTENCY_KEY(400),
    UNAUTHENTICATED(401),
    HOST_NOT_ALLOWED(403),
    ORIGIN_NOT_ALLOWED(403),
    NO_SUCH_PATH(404),
    NO_SUCH_REQUEST(404),
    NO_SUCH_RESULT(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    ALREADY_FINISHED(409),
    NOT_FINISHED(409),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    INTERNAL(500),
    UNAVAILABLE(503);

    private static final Wording WORDING = Wording.of(Problem.class, "problems.properties");

    private final int status;

    Problem(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The problem of that HTTP status, where nothing more is known. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> NO_SUCH_PATH;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }

    public RestAnswer answer() {
        return answer(status, name(), WORDING.text(name()));
    }

    /** A problem that somebody else has words for. */
    static RestAnswer answer(int status, String code, String message) {
        return new RestAnswer(status, Map.of(), Map.of("error", Map.of("code", code, "message", message)));
    }
}
