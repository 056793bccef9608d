package org.analyticschatbot.aws.athena;

import java.time.Duration;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.athena.model.InvalidRequestException;
import software.amazon.awssdk.services.athena.model.TooManyRequestsException;

/** What a refused or broken call means for a retry. Messages of AWS may quote the statement, so only their type is told. */
final class AthenaErrors {

    /** Queries of others have to end first: asking sooner only uses up attempts. */
    private static final Duration ROOM = Duration.ofSeconds(30);

    private static final Duration RATE = Duration.ofSeconds(2);

    private AthenaErrors() {}

    /**
     * As many queries as the account may have are queued or running, or calls come too fast: a wait. What Athena refuses
     * for good is permanent. Whatever else may have started a query; the token makes the repetition harmless.
     */
    static InfrastructureException onStart(SdkException e) {
        if (e instanceof TooManyRequestsException) {
            return InfrastructureException.tooSoon("Athena has no room for another query", ROOM);
        }
        return of(e, "Athena did not start the query", Kind.UNKNOWN);
    }

    static InfrastructureException onRead(SdkException e) {
        return of(e, "Athena did not answer", Kind.NOT_DONE);
    }

    static InfrastructureException onStop(SdkException e) {
        return of(e, "Athena did not stop the query", Kind.UNKNOWN);
    }

    /** Athena has no error of its own for it, and keeps a query for 45 days. */
    static boolean isUnknownQuery(AwsServiceException e) {
        String message = String.valueOf(e.getMessage());
        return e instanceof InvalidRequestException
                && (message.contains("was not found") || message.contains("is malformed"));
    }

    private static InfrastructureException of(SdkException e, String what, Kind otherwise) {
        if (e instanceof AwsServiceException refused) {
            String message = what + ": " + code(refused);
            if (refused.isThrottlingException()) {
                return InfrastructureException.tooSoon(message, RATE);
            }
            return new InfrastructureException(isRefusal(refused) ? Kind.PERMANENT : otherwise, message);
        }
        return new InfrastructureException(otherwise, what + ": " + e.getClass().getSimpleName());
    }

    /** The caller's fault: the same call would be refused again, unless it only came with old credentials. */
    private static boolean isRefusal(AwsServiceException e) {
        return e.statusCode() >= 400
                && e.statusCode() < 500
                && !code(e).contains("Expired")
                && !e.isClockSkewException();
    }

    private static String code(AwsServiceException e) {
        return e.awsErrorDetails() == null
                ? "status " + e.statusCode()
                : String.valueOf(e.awsErrorDetails().errorCode());
    }
}
