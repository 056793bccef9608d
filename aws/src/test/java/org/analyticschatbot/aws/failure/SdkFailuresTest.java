package org.analyticschatbot.aws.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;

final class SdkFailuresTest {

    @ParameterizedTest
    @CsvSource({
        "ThrottlingException, 400, NOT_DONE, NOT_DONE",
        "SlowDown, 503, NOT_DONE, NOT_DONE",
        "Anything, 429, NOT_DONE, NOT_DONE",
        "ExpiredTokenException, 400, NOT_DONE, NOT_DONE",
        "RequestTimeTooSkewed, 403, NOT_DONE, NOT_DONE",
        "InternalServerError, 500, UNKNOWN, NOT_DONE",
        "ServiceUnavailable, 503, UNKNOWN, NOT_DONE",
        "AccessDeniedException, 400, PERMANENT, PERMANENT",
        "ValidationException, 400, PERMANENT, PERMANENT",
        "NoSuchBucket, 404, PERMANENT, PERMANENT"
    })
    void a_refusal_says_what_was_done(String code, int status, Kind ofWrite, Kind ofRead) {
        SdkException refusal = refusal(code, status);

        assertThat(SdkFailures.kind(refusal)).isEqualTo(ofWrite);
        assertThat(SdkFailures.kindOfRead(refusal)).isEqualTo(ofRead);
        assertThat(SdkFailures.reason(refusal)).isEqualTo(code);
    }

    @Test
    void without_a_connection_nothing_was_done() {
        assertThat(SdkFailures.kind(broken(new ConnectException("refused")))).isEqualTo(Kind.NOT_DONE);
        assertThat(SdkFailures.kind(broken(new IOException(new UnknownHostException("nowhere")))))
                .isEqualTo(Kind.NOT_DONE);
    }

    @Test
    void without_an_answer_nobody_knows_what_was_done() {
        SdkException lost = broken(new SocketTimeoutException("Read timed out"));

        assertThat(SdkFailures.kind(lost)).isEqualTo(Kind.UNKNOWN);
        assertThat(SdkFailures.kind(ApiCallTimeoutException.create(1))).isEqualTo(Kind.UNKNOWN);
        assertThat(SdkFailures.kindOfRead(lost)).isEqualTo(Kind.NOT_DONE);
        assertThat(SdkFailures.reason(lost)).isEqualTo("SdkClientException");
    }

    private static SdkException refusal(String code, int status) {
        return AwsServiceException.builder()
                .message("quotes what was sent")
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }

    private static SdkException broken(Throwable cause) {
        return SdkClientException.create("Unable to execute HTTP request", cause);
    }
}
