package org.analyticschatbot.aws.bedrock;

import java.net.SocketTimeoutException;
import org.analyticschatbot.texttosql.model.call.CallProblem;
import org.analyticschatbot.texttosql.model.call.CallProblem.Cause;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/** Why a call gave no answer, by the status codes of Converse (docs.aws.amazon.com/bedrock, "Converse", errors). */
final class BedrockProblems {

    private BedrockProblems() {}

    static CallProblem of(SdkException e) {
        return CallProblem.of(
                switch (e) {
                    case AwsServiceException answered -> cause(answered);
                    case ApiCallTimeoutException late -> Cause.TIMED_OUT;
                    case ApiCallAttemptTimeoutException late -> Cause.TIMED_OUT;
                    default -> e.getCause() instanceof SocketTimeoutException ? Cause.TIMED_OUT : Cause.UNREACHABLE;
                });
    }

    private static Cause cause(AwsServiceException e) {
        return switch (e.statusCode()) {
            case 401, 403 -> Cause.KEY_REFUSED;
            case 404 -> Cause.NOT_FOUND;
            // The model took too long, though Bedrock itself answered.
            case 408 -> Cause.TIMED_OUT;
            case 429 -> Cause.TOO_MANY_REQUESTS;
            default -> e.statusCode() >= 500 ? Cause.SERVER_ERROR : Cause.REQUEST_REFUSED;
        };
    }
}
