import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.analyticschatbot.aws.athena.AthenaQueryEngine;
import org.analyticschatbot.aws.athena.AthenaSettings;
import org.analyticschatbot.core.answer.CsvWriter;
import org.analyticschatbot.core.processprompt.Rows;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.athena.AthenaClient;

/** A million rows of GetQueryResults, from the wire through the real client and the engine into a CSV file. */
public final class AthenaRowsBenchmark {

    private static final int ROWS = 1_000_000;
    private static final int PAGE = 1_000;
    private static final Pattern TOKEN = Pattern.compile("\"NextToken\":\"(\\d+)\"");

    private AthenaRowsBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", AthenaRowsBenchmark::page);
        server.start();
        Path csv = Files.createTempFile("rows", ".csv");
        try (AthenaClient athena = client(server.getAddress().getPort())) {
            AthenaSettings settings = new AthenaSettings("w", "d", Duration.ofMinutes(5), Duration.ZERO, new BigDecimal("5"));
            long start = System.nanoTime();
            long rows = copy(new AthenaQueryEngine(athena, settings, InstantSource.system()), csv);
            System.out.printf(Locale.ROOT, "%,d rows, %,d bytes of CSV: %.1f s in a heap of %d MB%n", rows, Files.size(csv), (System.nanoTime() - start) / 1e9, Runtime.getRuntime().maxMemory() >> 20);
        } finally {
            server.stop(0);
            Files.delete(csv);
        }
    }

    private static long copy(AthenaQueryEngine engine, Path csv) throws IOException {
        long count = 0;
        try (Rows rows = engine.rows("query"); OutputStream out = Files.newOutputStream(csv)) {
            CsvWriter writer = new CsvWriter(out, rows.columns());
            for (List<Object> row = rows.next(); row != null; row = rows.next()) {
                writer.write(row);
                count++;
            }
            writer.flush();
        }
        return count;
    }

    private static AthenaClient client(int port) {
        return AthenaClient.builder().endpointOverride(URI.create("http://127.0.0.1:" + port)).region(Region.US_EAST_1).credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"))).httpClient(UrlConnectionHttpClient.create()).build();
    }

    private static void page(HttpExchange exchange) throws IOException {
        Matcher token = TOKEN.matcher(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        int from = token.find() ? Integer.parseInt(token.group(1)) : 0;
        byte[] body = body(from).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.1");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /** The labels count as a row of the first page. */
    private static String body(int from) {
        int end = Math.min(ROWS, from + (from == 0 ? PAGE - 1 : PAGE));
        StringBuilder json = new StringBuilder("{\"UpdateCount\":0,");
        if (end < ROWS) {
            json.append("\"NextToken\":\"").append(end).append("\",");
        }
        json.append("\"ResultSet\":{\"ResultSetMetadata\":{\"ColumnInfo\":[").append(column("id", "bigint")).append(',').append(column("region", "varchar")).append(',').append(column("amount", "decimal")).append(',').append(column("at", "timestamp")).append(',').append(column("note", "varchar")).append("]},\"Rows\":[");
        if (from == 0) {
            json.append(row("id", "region", "amount", "at", "note")).append(',');
        }
        for (int i = from; i < end; i++) {
            json.append(row(String.valueOf(i), "region " + i % 50, i + ".25", "2026-03-02 10:00:00.000", "a note of some length about " + i)).append(i + 1 < end ? "," : "");
        }
        return json.append("]}}").toString();
    }

    private static String column(String name, String type) {
        return "{\"Name\":\"%s\",\"Label\":\"%s\",\"Type\":\"%s\",\"Precision\":18,\"Scale\":2}".formatted(name, name, type);
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("{\"Data\":[");
        for (String cell : cells) {
            row.append(row.length() > 9 ? "," : "").append("{\"VarCharValue\":\"").append(cell).append("\"}");
        }
        return row.append("]}").toString();
    }
}
