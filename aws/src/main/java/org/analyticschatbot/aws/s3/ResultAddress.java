package org.analyticschatbot.aws.s3;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.RequestId;

/** Where a result is: {@code s3://<bucket>/results/<request_id>/<file>}. Nothing else in the bucket has an address. */
record ResultAddress(String bucket, String key) {

    private static final Pattern SHAPE = Pattern.compile(
            "s3://([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])/(results/[0-9a-z]{26}/(?:answer-[0-9a-f]{16}\\.json|rows-[0-9]{1,9}\\.csv|chart-[0-9a-f]{16}\\.png))");
    private static final int BYTES_OF_HASH = 8;

    static ResultAddress ofAnswer(String bucket, RequestId id, byte[] json) {
        return new ResultAddress(bucket, "results/" + id + "/answer-" + hash(json) + ".json");
    }

    static ResultAddress ofCsv(String bucket, RequestId id, int attempt) {
        return new ResultAddress(bucket, "results/" + id + "/rows-" + attempt + ".csv");
    }

    static ResultAddress ofChart(String bucket, RequestId id, byte[] png) {
        return new ResultAddress(bucket, "results/" + id + "/chart-" + hash(png) + ".png");
    }

    /** @throws InfrastructureException if it is no address of a result in that bucket */
    static ResultAddress parse(String bucket, String url) {
        Matcher parts = SHAPE.matcher(url);
        if (!parts.matches() || !parts.group(1).equals(bucket)) {
            throw new InfrastructureException(Kind.PERMANENT, "No such result is stored");
        }
        return new ResultAddress(bucket, parts.group(2));
    }

    String url() {
        return "s3://" + bucket + "/" + key;
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, BYTES_OF_HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
