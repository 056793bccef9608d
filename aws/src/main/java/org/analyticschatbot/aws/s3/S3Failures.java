package org.analyticschatbot.aws.s3;

import org.analyticschatbot.aws.failure.SdkFailures;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** What S3's errors mean for a result. */
final class S3Failures {

    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    private S3Failures() {}

    static InfrastructureException notStored(SdkException e) {
        Kind kind = hasStatus(e, CONFLICT) ? Kind.NOT_DONE : SdkFailures.kind(e);
        return new InfrastructureException(kind, "S3 did not store the result: " + SdkFailures.reason(e), e);
    }

    static InfrastructureException notRead(SdkException e) {
        return e instanceof NoSuchKeyException
                ? new InfrastructureException(Kind.PERMANENT, "No such result is stored", e)
                : new InfrastructureException(
                        SdkFailures.kindOfRead(e), "S3 did not give the result: " + SdkFailures.reason(e), e);
    }

    /** Something is stored there already: by an earlier try of this very write, or by another one. */
    static boolean isStoredBefore(SdkException e) {
        return hasStatus(e, PRECONDITION_FAILED);
    }

    private static boolean hasStatus(SdkException e, int status) {
        return e instanceof S3Exception refusal && refusal.statusCode() == status;
    }
}
