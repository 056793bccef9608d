package org.analyticschatbot.aws.failure;

import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;

/**
 * Why a call was not done, as whoever set the bot up can see to it.
 *
 * @param code the service's own, or the kind of exception: never its text, which may quote what was sent
 */
public record Obstacle(Kind kind, String code) {

    private static final int CAUSES = 8;
    private static final Set<String> EXPIRED = Set.of("ExpiredToken", "ExpiredTokenException", "RequestExpired");

    /** Of the access key, its secret or its token; a clock that is wrong makes signatures wrong, too. */
    private static final Set<String> UNKNOWN = Set.of(
            "AuthFailure",
            "IncompleteSignature",
            "InvalidAccessKeyId",
            "InvalidClientTokenId",
            "InvalidSignatureException",
            "MissingAuthenticationToken",
            "SignatureDoesNotMatch",
            "UnrecognizedClientException");

    private static final Set<String> FORBIDDEN =
            Set.of("AccessDenied", "AccessDeniedException", "UnauthorizedOperation");

    public enum Kind {
        /** Nothing answers in that region, or not in time. */
        UNREACHABLE,
        CREDENTIALS_EXPIRED,
        CREDENTIALS_UNKNOWN,
        /** A right is missing. */
        NOT_ALLOWED,
        TOO_FAST,
        OTHER
    }

    public static Obstacle of(SdkException e) {
        return e instanceof SdkServiceException refusal
                ? new Obstacle(kind(refusal), SdkFailures.reason(refusal))
                : new Obstacle(Kind.UNREACHABLE, lastCause(e).getClass().getSimpleName());
    }

    private static Throwable lastCause(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .limit(CAUSES)
                .reduce(e, (outer, inner) -> inner);
    }

    private static Kind kind(SdkServiceException refusal) {
        String code = SdkFailures.reason(refusal);
        if (EXPIRED.contains(code)) {
            return Kind.CREDENTIALS_EXPIRED;
        }
        if (UNKNOWN.contains(code) || refusal.isClockSkewException()) {
            return Kind.CREDENTIALS_UNKNOWN;
        }
        if (FORBIDDEN.contains(code)) {
            return Kind.NOT_ALLOWED;
        }
        return refusal instanceof AwsServiceException e && e.isThrottlingException() ? Kind.TOO_FAST : Kind.OTHER;
    }
}
