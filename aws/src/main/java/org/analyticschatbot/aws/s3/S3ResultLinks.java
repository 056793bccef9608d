package org.analyticschatbot.aws.s3;

import java.time.Duration;
import org.analyticschatbot.core.fetchresult.ResultLinks;
import org.analyticschatbot.core.prompt.RequestId;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Links that whoever has them can open, without any other right, until they end. So they are minted for each call, after
 * it is certain that the caller may have the result, and are stored nowhere. A link ends early with the credentials
 * that signed it.
 */
public final class S3ResultLinks implements ResultLinks {

    public static final Duration LONGEST = Duration.ofMinutes(5);

    private final S3Presigner presigner;
    private final String bucket;
    private final Duration valid;

    /** @param valid at most {@link #LONGEST} */
    public S3ResultLinks(S3Presigner presigner, String bucket, Duration valid) {
        if (!valid.isPositive() || valid.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A link is valid for " + LONGEST + " at most");
        }
        this.presigner = presigner;
        this.bucket = bucket;
        this.valid = valid;
    }

    @Override
    public String toAnswer(RequestId id, String resultUrl) {
        return link(resultUrl, "inline", id + ".json");
    }

    @Override
    public String toCsv(RequestId id, String csvUrl) {
        return link(csvUrl, "attachment", id + ".csv");
    }

    @Override
    public String toChart(RequestId id, String chartUrl) {
        return link(chartUrl, "inline", id + ".png");
    }

    /** The name of the file is made of a request id alone, so nothing in it needs to be quoted. */
    private String link(String storedUrl, String disposition, String fileName) {
        ResultAddress address = ResultAddress.parse(bucket, storedUrl);
        return presigner
                .presignGetObject(link -> link.signatureDuration(valid)
                        .getObjectRequest(get -> get.bucket(address.bucket())
                                .key(address.key())
                                .responseContentDisposition(disposition + "; filename=\"" + fileName + "\"")))
                .url()
                .toExternalForm();
    }
}
