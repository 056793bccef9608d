package org.analyticschatbot.aws.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.SplittableRandom;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.processprompt.ResultStoreContract;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.core.prompt.RequestId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

@ExtendWith(SharedS3Mock.class)
final class S3ResultStoreIT extends ResultStoreContract {

    private static final RequestId ID = RequestId.random(new SplittableRandom(28));
    private static final int THREE_PARTS = 2 * WriteOnceObject.PART_BYTES + 1_000;

    private static S3MockProcess s3Mock;
    private static S3Client client;

    private String bucket;
    private S3ResultStore results;

    @BeforeAll
    static void start(S3MockProcess shared) {
        s3Mock = shared;
        client = shared.client();
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @BeforeEach
    void createBucket() {
        bucket = s3Mock.newBucket();
        results = new S3ResultStore(client, bucket);
    }

    @Override
    protected ResultStore emptyStore() {
        return new S3ResultStore(client, s3Mock.newBucket());
    }

    @Test
    void a_file_of_several_parts_comes_back_byte_by_byte_from_its_address() {
        byte[] bytes = bytes(THREE_PARTS);

        String address = results.storeCsv(ID, 1, out -> writeInPieces(bytes, out));

        assertThat(address).isEqualTo("s3://" + bucket + "/results/" + ID + "/rows-1.csv");
        assertThat(load(address)).isEqualTo(bytes);
    }

    @Test
    void what_fits_into_one_part_exactly_is_put_at_once() {
        byte[] bytes = bytes(WriteOnceObject.PART_BYTES);

        assertThat(load(results.storeCsv(ID, 1, out -> out.write(bytes)))).isEqualTo(bytes);
        assertThat(load(results.storeCsv(ID, 2, out -> {}))).isEmpty();
    }

    @Test
    void the_first_file_of_several_parts_stays() {
        byte[] first = bytes(THREE_PARTS);

        String address = results.storeCsv(ID, 1, out -> out.write(first));
        String again = results.storeCsv(ID, 1, out -> out.write(new byte[THREE_PARTS]));

        assertThat(again).isEqualTo(address);
        assertThat(load(address)).isEqualTo(first);
        assertThat(openUploads()).isZero();
    }

    /** That the other file is still there cannot be seen here: to abort an upload deletes the object in S3Mock. */
    @Test
    void a_file_that_comes_second_after_some_parts_gives_way() {
        String address = results.storeCsv(ID, 1, out -> {
            out.write(new byte[THREE_PARTS]);
            results.storeCsv(ID, 1, faster -> faster.write(new byte[] {1}));
        });

        assertThat(address).isEqualTo("s3://" + bucket + "/results/" + ID + "/rows-1.csv");
        assertThat(openUploads()).isZero();
    }

    @Test
    void a_file_that_breaks_off_after_some_parts_leaves_nothing_behind() {
        assertThatThrownBy(() -> results.storeCsv(ID, 1, out -> {
                    out.write(new byte[THREE_PARTS]);
                    throw new IOException("broken");
                }))
                .isInstanceOfSatisfying(
                        InfrastructureException.class, e -> assertThat(e.kind()).isEqualTo(Kind.NOT_DONE));

        assertThat(openUploads()).isZero();
        assertThat(client.listObjectsV2(list -> list.bucket(bucket)).contents()).isEmpty();
    }

    @Test
    void a_bucket_that_is_not_there_is_a_failure_that_no_retry_heals() {
        ResultStore nowhere = new S3ResultStore(client, "nowhere");

        assertThatThrownBy(() -> nowhere.storeChart(ID, new byte[] {1}))
                .isInstanceOfSatisfying(
                        InfrastructureException.class, e -> assertThat(e.kind()).isEqualTo(Kind.PERMANENT));
    }

    @Test
    void a_link_gives_the_file_under_the_name_of_the_request() throws Exception {
        String address = results.storeCsv(ID, 1, out -> out.write(new byte[] {'a', ';', 'b'}));

        try (S3Presigner presigner = s3Mock.presigner();
                HttpClient http = HttpClient.newHttpClient()) {
            String link = new S3ResultLinks(presigner, bucket, Duration.ofMinutes(5)).toCsv(ID, address);
            HttpResponse<String> response =
                    http.send(HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo("a;b");
            assertThat(response.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/csv");
            assertThat(response.headers().firstValue("Content-Disposition"))
                    .hasValue("attachment; filename=\"" + ID + ".csv\"");
        }
    }

    private int openUploads() {
        return client.listMultipartUploads(list -> list.bucket(bucket))
                .uploads()
                .size();
    }

    private static void writeInPieces(byte[] bytes, OutputStream out) throws IOException {
        out.write(bytes[0]);
        for (int from = 1; from < bytes.length; from += 300_000) {
            out.write(bytes, from, Math.min(300_000, bytes.length - from));
        }
    }

    private byte[] load(String address) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        results.load(address, bytes);
        return bytes.toByteArray();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new SplittableRandom(26).nextBytes(bytes);
        return bytes;
    }
}
