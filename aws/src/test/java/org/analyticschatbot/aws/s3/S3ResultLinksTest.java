package org.analyticschatbot.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.SplittableRandom;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.RequestId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

final class S3ResultLinksTest {

    private static final RequestId ID = RequestId.random(new SplittableRandom(26));
    private static final String FOLDER = "s3://results/results/" + ID + "/";

    private final S3Presigner presigner = S3Presigner.builder()
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
            .build();

    @AfterEach
    void close() {
        presigner.close();
    }

    @Test
    void each_link_is_signed_for_one_object_and_ends() {
        S3ResultLinks links = new S3ResultLinks(presigner, "results", Duration.ofMinutes(2));

        assertThat(links.toCsv(ID, FOLDER + "rows-1.csv"))
                .startsWith("https://results.s3.eu-central-1.amazonaws.com/results/" + ID + "/rows-1.csv?")
                .contains("X-Amz-Expires=120")
                .contains("X-Amz-Signature=")
                .contains("response-content-disposition=attachment%3B%20filename%3D%22" + ID + ".csv%22");
        assertThat(links.toAnswer(ID, FOLDER + "answer-0123456789abcdef.json")).contains("inline");
        assertThat(links.toChart(ID, FOLDER + "chart-0123456789abcdef.png")).contains("inline");
    }

    @Test
    void no_link_is_valid_for_more_than_five_minutes() {
        assertThatThrownBy(() -> new S3ResultLinks(presigner, "results", Duration.ofSeconds(301)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new S3ResultLinks(presigner, "results", Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3://other/results/01234567890123456789012345/rows-1.csv",
                "s3://results/settings/01234567890123456789012345/rows-1.csv",
                "s3://results/results/../rows-1.csv",
                "s3://results/results/01234567890123456789012345/rows-1.csv/../../x",
                "results/01234567890123456789012345/rows-1.csv",
                ""
            })
    void nothing_but_a_result_of_this_bucket_gets_a_link(String address) {
        S3ResultLinks links = new S3ResultLinks(presigner, "results", Duration.ofMinutes(5));

        assertThatThrownBy(() -> links.toCsv(ID, address)).isInstanceOf(InfrastructureException.class);
    }
}
