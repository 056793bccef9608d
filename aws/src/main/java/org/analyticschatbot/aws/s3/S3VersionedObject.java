package org.analyticschatbot.aws.s3;

import java.util.Optional;
import org.analyticschatbot.aws.failure.SdkFailures;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** An object in S3; its ETag is the version, and S3 checks it ({@code If-Match}, {@code If-None-Match}). */
public final class S3VersionedObject implements VersionedObject {

    private static final int NOT_MODIFIED = 304;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    private final S3Client s3;
    private final String bucket;
    private final String key;

    public S3VersionedObject(S3Client s3, String bucket, String key) {
        this.s3 = s3;
        this.bucket = bucket;
        this.key = key;
    }

    @Override
    public Optional<Stored> readIfOther(@Nullable String known) {
        try {
            ResponseBytes<GetObjectResponse> object = s3.getObjectAsBytes(
                    request -> request.bucket(bucket).key(key).ifNoneMatch(known));
            return Optional.of(
                    new Stored(object.asByteArrayUnsafe(), object.response().eTag()));
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND || e.statusCode() == NOT_MODIFIED) {
                return Optional.empty();
            }
            throw failed("read", Kind.NOT_DONE, e);
        } catch (SdkException e) {
            throw failed("read", Kind.NOT_DONE, e);
        }
    }

    @Override
    public boolean replace(byte[] bytes, @Nullable String expected) {
        PutObjectRequest.Builder request =
                PutObjectRequest.builder().bucket(bucket).key(key);
        try {
            s3.putObject(
                    (expected == null ? request.ifNoneMatch("*") : request.ifMatch(expected)).build(),
                    RequestBody.fromBytes(bytes));
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED || e.statusCode() == CONFLICT || e.statusCode() == NOT_FOUND) {
                return false;
            }
            throw failed("written", Kind.UNKNOWN, e);
        } catch (SdkException e) {
            throw failed("written", Kind.UNKNOWN, e);
        }
    }

    private InfrastructureException failed(String what, Kind kind, SdkException e) {
        return new InfrastructureException(
                kind, "The object " + key + " could not be " + what + ": " + SdkFailures.reason(e), e);
    }
}
