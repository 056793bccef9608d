package org.analyticschatbot.aws.failure;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/** Sorts what the SDK throws by what is known of the call: done, not done, or nobody knows. */
public final class SdkFailures {

    private static final int SERVER_ERRORS = 500;

    /** Refused for what passes: old credentials that are renewed, a body that came too slowly. */
    private static final Set<String> PASSING =
            Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired", "RequestTimeout");

    private SdkFailures() {}

    /** For a call that changes something. A time-out or an error of the server says nothing about what was done. */
    public static Kind kind(SdkException e) {
        if (e instanceof SdkServiceException refusal) {
            return kind(refusal);
        }
        return wasNeverSent(e) ? Kind.NOT_DONE : Kind.UNKNOWN;
    }

    /** For a call that only reads: it changed nothing, whatever became of it. */
    public static Kind kindOfRead(SdkException e) {
        return kind(e) == Kind.PERMANENT ? Kind.PERMANENT : Kind.NOT_DONE;
    }

    /** The service's own code of the error, or the kind of exception: never its text, which may quote what was sent. */
    public static String reason(SdkException e) {
        String code = errorCode(e);
        return code == null ? e.getClass().getSimpleName() : code;
    }

    private static Kind kind(SdkServiceException refusal) {
        if (refusal.isThrottlingException() || refusal.isClockSkewException() || isPassing(refusal)) {
            return Kind.NOT_DONE;
        }
        return refusal.statusCode() >= SERVER_ERRORS ? Kind.UNKNOWN : Kind.PERMANENT;
    }

    private static boolean isPassing(SdkServiceException refusal) {
        String code = errorCode(refusal);
        return code != null && PASSING.contains(code);
    }

    private static @Nullable String errorCode(SdkException e) {
        return e instanceof AwsServiceException refusal && refusal.awsErrorDetails() != null
                ? refusal.awsErrorDetails().errorCode()
                : null;
    }

    private static boolean wasNeverSent(SdkException e) {
        return Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
                .anyMatch(SdkFailures::isWithoutConnection);
    }

    private static boolean isWithoutConnection(Throwable cause) {
        return cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLHandshakeException;
    }
}
