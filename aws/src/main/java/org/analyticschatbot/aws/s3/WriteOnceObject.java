package org.analyticschatbot.aws.s3;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.aws.failure.SdkFailures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.NoSuchUploadException;

/**
 * An object that is written as a stream and is there as a whole after {@link #finish}, or not at all. If something is
 * there already that stays as it is. What fits into one part is put at once; more is uploaded part by part, so that no
 * more than one part is held in memory.
 */
final class WriteOnceObject extends OutputStream {

    /** S3 takes 10,000 parts: 80 GB. */
    static final int PART_BYTES = 8 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(WriteOnceObject.class);
    private static final String NOTHING_THERE = "*";

    private final S3Client client;
    private final ResultAddress address;
    private final String contentType;
    private final byte[] part = new byte[PART_BYTES];
    private final List<CompletedPart> parts = new ArrayList<>();
    private int length;
    private @Nullable String uploadId;

    /** Whoever writes the rows reads them too, so they are taken to their end. */
    private boolean isDiscarding;

    WriteOnceObject(S3Client client, ResultAddress address, String contentType) {
        this.client = client;
        this.address = address;
        this.contentType = contentType;
    }

    static void put(S3Client client, ResultAddress address, String contentType, byte[] content) {
        put(client, address, contentType, RequestBody.fromBytes(content));
    }

    /** S3 itself says so if an earlier try of the SDK has stored it. */
    private static void put(S3Client client, ResultAddress address, String contentType, RequestBody content) {
        try {
            client.putObject(
                    put -> put.bucket(address.bucket())
                            .key(address.key())
                            .contentType(contentType)
                            .ifNoneMatch(NOTHING_THERE),
                    content);
        } catch (SdkException e) {
            throwUnlessStoredBefore(e);
        }
    }

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) {
        int written = 0;
        while (written < count) {
            if (length == part.length) {
                passOnPart();
            }
            int fitting = Math.min(count - written, part.length - length);
            System.arraycopy(bytes, from + written, part, length, fitting);
            length += fitting;
            written += fitting;
        }
    }

    void finish() {
        if (isDiscarding) {
            return;
        }
        if (uploadId == null) {
            put(client, address, contentType, body());
        } else {
            uploadPart();
            complete(uploadId);
        }
    }

    /**
     * Frees the parts of what was not finished. Should that fail, the bucket's lifecycle rule for broken uploads frees
     * them.
     */
    @Override
    public void close() {
        String unfinished = uploadId;
        if (unfinished == null) {
            return;
        }
        try {
            client.abortMultipartUpload(
                    abort -> abort.bucket(address.bucket()).key(address.key()).uploadId(unfinished));
        } catch (SdkException e) {
            LOG.warn(
                    "The upload to {} broke off, and its parts are still there: {}",
                    address.url(),
                    SdkFailures.reason(e));
        }
    }

    private void passOnPart() {
        if (uploadId == null && !isDiscarding) {
            isDiscarding = isThere();
        }
        if (!isDiscarding) {
            uploadPart();
        }
        length = 0;
    }

    private void uploadPart() {
        String upload = uploadId == null ? begin() : uploadId;
        int number = parts.size() + 1;
        String tag = client.uploadPart(
                        part -> part.bucket(address.bucket())
                                .key(address.key())
                                .uploadId(upload)
                                .partNumber(number),
                        body())
                .eTag();
        parts.add(CompletedPart.builder().partNumber(number).eTag(tag).build());
    }

    private String begin() {
        String begun = client.createMultipartUpload(create ->
                        create.bucket(address.bucket()).key(address.key()).contentType(contentType))
                .uploadId();
        uploadId = begun;
        return begun;
    }

    private void complete(String upload) {
        try {
            client.completeMultipartUpload(complete -> complete.bucket(address.bucket())
                    .key(address.key())
                    .uploadId(upload)
                    .multipartUpload(all -> all.parts(parts))
                    .ifNoneMatch(NOTHING_THERE));
            uploadId = null;
        } catch (NoSuchUploadException e) {
            throwUnlessCompletedBefore(e);
            uploadId = null;
        } catch (SdkException e) {
            throwUnlessStoredBefore(e);
        }
    }

    /** An upload that is gone has been completed by an earlier try, or cleared away. */
    private void throwUnlessCompletedBefore(NoSuchUploadException gone) {
        if (!isThere()) {
            throw gone;
        }
    }

    /** What cannot be seen is taken as not there: completing the upload finds out. */
    private boolean isThere() {
        try {
            client.headObject(head -> head.bucket(address.bucket()).key(address.key()));
            return true;
        } catch (SdkException e) {
            return false;
        }
    }

    private static void throwUnlessStoredBefore(SdkException e) {
        if (!S3Failures.isStoredBefore(e)) {
            throw e;
        }
    }

    /** Without a copy; the part is not written to before the call has returned. */
    private RequestBody body() {
        int bytes = length;
        return RequestBody.fromContentProvider(() -> new ByteArrayInputStream(part, 0, bytes), bytes, contentType);
    }
}
