package org.analyticschatbot.aws.wire;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** S3 on the wire with one object, whatever it is asked for, and S3's conditions on it. */
public final class S3Stub implements AutoCloseable {

    private static final byte[] NOTHING = {};

    private final HttpServer server;
    private byte @Nullable [] content;
    private int version;
    private int refusal;

    private S3Stub(HttpServer server) {
        this.server = server;
    }

    public static S3Stub start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            S3Stub stub = new S3Stub(server);
            server.createContext("/", stub::handle);
            server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void hold(byte[] bytes) {
        content = bytes;
        version++;
    }

    /** @param status with which everything is refused from now on */
    public void refuse(int status) {
        refusal = status;
    }

    /** Where a client of another process finds it. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public S3Client client() {
        return S3Client.builder()
                .endpointOverride(address())
                .region(Region.US_EAST_1)
                .credentialsProvider(AwsJsonServer.CREDENTIALS)
                .httpClient(UrlConnectionHttpClient.create())
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .serviceConfiguration(settings -> settings.chunkedEncodingEnabled(false))
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .forcePathStyle(true)
                .build();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int status = refusal > 0 ? refusal : status(exchange, body);
        byte[] known = content;
        if (known != null) {
            exchange.getResponseHeaders().set("ETag", tag());
        }
        byte[] answer = status >= 400 ? error(status) : known == null || status != 200 ? NOTHING : known;
        boolean hasBody = exchange.getRequestMethod().equals("GET") && answer.length > 0;
        exchange.sendResponseHeaders(status, hasBody ? answer.length : -1);
        if (hasBody) {
            exchange.getResponseBody().write(answer);
        }
        exchange.close();
    }

    private static byte[] error(int status) {
        String code = Map.of(403, "AccessDenied", 404, "NoSuchKey", 412, "PreconditionFailed")
                .getOrDefault(status, "InternalError");
        return ("<Error><Code>" + code + "</Code><Message>" + code + "</Message></Error>")
                .getBytes(StandardCharsets.UTF_8);
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
        hold(body);
        return 200;
    }

    private String tag() {
        return "\"v" + version + "\"";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
