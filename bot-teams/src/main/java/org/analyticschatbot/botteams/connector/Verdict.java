package org.analyticschatbot.botteams.connector;

import com.microsoft.bot.connector.rest.ErrorResponseException;
import com.microsoft.bot.schema.ErrorResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What it means for the caller that a call failed (learn.microsoft.com: Send proactive messages, status codes; Rate limiting
 * for bots).
 */
sealed interface Verdict {

    record Refused(Refusal refusal) implements Verdict {}

    /** Not done, and Teams asks to come back: zero if it does not say when. */
    record Later(Duration after) implements Verdict {}

    record Broken(Kind kind, String what) implements Verdict {}

    Logger LOG = LoggerFactory.getLogger(Verdict.class);
    String TOO_BIG = "MessageSizeTooBig";
    int NOT_IMPLEMENTED = 501;

    static Verdict of(Throwable failure) {
        return switch (failure) {
            case ErrorResponseException answered -> of(answered);
            case ConnectException refused -> new Broken(Kind.NOT_DONE, "connection refused");
            case UnknownHostException unknown -> new Broken(Kind.NOT_DONE, "unknown host");
            case NoRouteToHostException unreachable -> new Broken(Kind.NOT_DONE, "no route");
            case SSLHandshakeException untrusted -> new Broken(Kind.NOT_DONE, "TLS handshake");
            case SSLPeerUnverifiedException untrusted -> new Broken(Kind.NOT_DONE, "TLS certificate");
            case IOException broken ->
                new Broken(Kind.UNKNOWN, broken.getClass().getSimpleName());
            default -> new Broken(Kind.UNKNOWN, failure.getClass().getSimpleName());
        };
    }

    private static Verdict of(ErrorResponseException answered) {
        int status = answered.response().code();
        return switch (status) {
            case 412, 429 ->
                new Later(RetryAfter.in(answered.response().headers().get("Retry-After")));
            case 413 -> new Refused(Refusal.TOO_LARGE);
            case 403 -> new Refused(Refusal.UNREACHABLE);
            case 404, 410 -> new Refused(Refusal.GONE);
            case 408 -> new Broken(Kind.UNKNOWN, "HTTP 408");
            default -> code(answered).equals(TOO_BIG) ? new Refused(Refusal.TOO_LARGE) : broken(status);
        };
    }

    private static Verdict broken(int status) {
        boolean isRejected = (status >= 400 && status < 500) || status == NOT_IMPLEMENTED;
        if (isRejected) {
            LOG.warn("Teams rejects a call: HTTP {}", status);
        }
        return isRejected ? new Refused(Refusal.REJECTED) : new Broken(Kind.UNKNOWN, "HTTP " + status);
    }

    private static String code(ErrorResponseException answered) {
        ErrorResponse body = answered.body();
        return body == null || body.getError() == null || body.getError().getCode() == null
                ? ""
                : body.getError().getCode();
    }
}
