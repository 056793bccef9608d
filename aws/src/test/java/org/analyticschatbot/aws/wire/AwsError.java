package org.analyticschatbot.aws.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/** An error as the JSON protocol of AWS answers it. */
public final class AwsError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final String reason;

    private AwsError(int status, String code, String message, String reason) {
        super(message);
        this.status = status;
        this.code = code;
        this.reason = reason;
    }

    public static AwsError of(String code, String message) {
        return new AwsError(400, code, message, "");
    }

    public static AwsError invalidRequest(String message) {
        return of("InvalidRequestException", message);
    }

    public static AwsError throttled() {
        return of("ThrottlingException", "Rate exceeded");
    }

    /** What Athena answers when as many queries are queued and running as the quota has room for. */
    public static AwsError tooManyQueries() {
        return new AwsError(
                400,
                "TooManyRequestsException",
                "You have exceeded the limit for the number of queries you can run concurrently.",
                "CONCURRENT_QUERY_LIMIT_EXCEEDED");
    }

    public static AwsError accessDenied(String action) {
        return of("AccessDeniedException", "User is not authorized to perform: " + action);
    }

    public static AwsError internal() {
        return new AwsError(500, "InternalServerException", "Internal failure", "");
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("__type", code);
        document.put("message", String.valueOf(getMessage()));
        if (!reason.isEmpty()) {
            document.put("Reason", reason);
        }
        return document;
    }
}
