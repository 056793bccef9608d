package org.analyticschatbot.aws.s3;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Over a server that knows one object and S3's conditions on it. */
final class S3VersionedObjectTest {

    private static final byte[] FIRST = "first".getBytes(StandardCharsets.UTF_8);
    private static final byte[] SECOND = "second".getBytes(StandardCharsets.UTF_8);

    private @Nullable HttpServer server;
    private byte @Nullable [] content;
    private int version;
    private int broken;

    @BeforeEach
    void start() throws IOException {
        HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        started.createContext("/", this::handle);
        started.start();
        server = started;
    }

    @AfterEach
    void stop() {
        requireNonNull(server).stop(0);
    }

    @Test
    void what_was_written_is_read_until_the_reader_knows_it() {
        VersionedObject object = object();

        assertThat(object.readIfOther(null)).isEmpty();
        assertThat(object.replace(FIRST, null)).isTrue();
        VersionedObject.Stored stored = requireNonNull(object.readIfOther(null).orElse(null));

        assertThat(stored.bytes()).isEqualTo(FIRST);
        assertThat(object.readIfOther(stored.version())).isEmpty();
    }

    @Test
    void only_what_was_read_is_replaced() {
        VersionedObject object = object();
        object.replace(FIRST, null);
        String version = requireNonNull(object.readIfOther(null).orElse(null)).version();

        assertThat(object.replace(SECOND, null)).isFalse();
        assertThat(object.replace(SECOND, version)).isTrue();
        assertThat(object.replace(FIRST, version)).isFalse();
        assertThat(object.readIfOther(version).map(VersionedObject.Stored::bytes))
                .hasValue(SECOND);
    }

    @Test
    void a_store_that_is_broken_is_not_taken_for_an_empty_one() {
        VersionedObject object = object();
        broken = 500;

        assertThatThrownBy(() -> object.readIfOther(null)).isInstanceOf(InfrastructureException.class);
        assertThatThrownBy(() -> object.replace(FIRST, null)).isInstanceOf(InfrastructureException.class);
        broken = 403;
        assertThatThrownBy(() -> object.readIfOther(null)).isInstanceOf(InfrastructureException.class);
    }

    private VersionedObject object() {
        S3Client s3 = S3Client.builder()
                .endpointOverride(URI.create("http://127.0.0.1:"
                        + requireNonNull(server).getAddress().getPort()))
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .httpClient(UrlConnectionHttpClient.create())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .serviceConfiguration(settings -> settings.chunkedEncodingEnabled(false))
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .forcePathStyle(true)
                .build();
        return new S3VersionedObject(s3, "bucket", "catalog/snapshot");
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int status = broken > 0 ? broken : status(exchange, body);
        if (content != null) {
            exchange.getResponseHeaders().set("ETag", tag());
        }
        boolean hasBody = status == 200 && exchange.getRequestMethod().equals("GET");
        exchange.sendResponseHeaders(status, hasBody ? requireNonNull(content).length : -1);
        if (hasBody) {
            exchange.getResponseBody().write(requireNonNull(content));
        }
        exchange.close();
    }

    private int status(HttpExchange exchange, byte[] body) {
        String match = exchange.getRequestHeaders().getFirst("If-Match");
        String noneMatch = exchange.getRequestHeaders().getFirst("If-None-Match");
        if (exchange.getRequestMethod().equals("GET")) {
            return content == null ? 404 : tag().equals(noneMatch) ? 304 : 200;
        }
        boolean isRefused = "*".equals(noneMatch) ? content != null : !tag().equals(match);
        if (isRefused) {
            return 412;
        }
        content = body;
        version++;
        return 200;
    }

    private String tag() {
        return "\"v" + version + "\"";
    }
}
