import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.analyticschatbot.aws.s3.S3MockProcess;
import org.analyticschatbot.aws.s3.S3ResultStore;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.answer.CsvWriter;
import org.analyticschatbot.core.prompt.RequestId;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Streams a CSV file of a million rows to S3Mock and back. Start it with the heap that it has to do with. Arguments:
 * S3Mock's executable jar, and the number of rows if it is another.
 */
public final class ResultStoreBenchmark {

    private static final String BUCKET = "benchmark";
    private static final List<Column> COLUMNS = List.of(
            new Column("order_id", "bigint"),
            new Column("region", "varchar"),
            new Column("product", "varchar"),
            new Column("amount", "decimal(18,2)"),
            new Column("share", "double"),
            new Column("day", "date"));

    private ResultStoreBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        Path folder = Files.createTempDirectory("result-store");
        try (S3MockProcess s3Mock = S3MockProcess.start(Path.of(arguments[0]), folder);
                S3Client client = s3Mock.client()) {
            client.createBucket(create -> create.bucket(BUCKET));
            measure(new S3ResultStore(client, BUCKET), rows);
        } finally {
            delete(folder);
        }
    }

    private static void measure(S3ResultStore results, int rows) {
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        RequestId id = RequestId.random(new SplittableRandom(26));
        long start = System.nanoTime();
        String address = results.storeCsv(id, 1, out -> write(rows, out));
        long stored = System.nanoTime();
        long bytes = size(results, address);
        long loaded = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "%,d rows, %.1f MB: stored in %.1f s, loaded in %.1f s; heap at most %d MB, sum of the pools' peaks %.0f MB%n",
                rows,
                bytes / 1e6,
                (stored - start) / 1e9,
                (loaded - stored) / 1e9,
                Runtime.getRuntime().maxMemory() >> 20,
                heapPools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / 1e6);
    }

    private static void write(int rows, OutputStream out) throws java.io.IOException {
        SplittableRandom random = new SplittableRandom(26);
        CsvWriter csv = new CsvWriter(out, COLUMNS);
        for (int row = 0; row < rows; row++) {
            csv.write(Arrays.asList(
                    (long) row,
                    "Region " + random.nextInt(20),
                    "=Product \"" + random.nextInt(10_000) + "\"",
                    BigDecimal.valueOf(random.nextInt(10_000_000), 2),
                    random.nextDouble(),
                    "2026-01-" + (10 + random.nextInt(20))));
        }
        csv.flush();
    }

    private static long size(S3ResultStore results, String address) {
        AtomicLong bytes = new AtomicLong();
        results.load(address, new OutputStream() {
            @Override
            public void write(int single) {
                bytes.incrementAndGet();
            }

            @Override
            public void write(byte[] many, int from, int count) {
                bytes.addAndGet(count);
            }
        });
        return bytes.get();
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void delete(Path folder) throws java.io.IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
