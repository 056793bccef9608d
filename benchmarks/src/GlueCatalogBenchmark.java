import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.analyticschatbot.aws.glue.GlueCatalog;
import org.analyticschatbot.aws.glue.GlueSettings;
import org.analyticschatbot.aws.glue.GlueSnapshot;
import org.analyticschatbot.aws.s3.VersionedObject;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.texttosql.retrieval.CatalogExcerpt;
import software.amazon.awssdk.services.glue.GlueClient;
import software.amazon.awssdk.services.glue.model.Column;
import software.amazon.awssdk.services.glue.model.Database;
import software.amazon.awssdk.services.glue.model.GetDatabasesRequest;
import software.amazon.awssdk.services.glue.model.GetDatabasesResponse;
import software.amazon.awssdk.services.glue.model.GetTablesRequest;
import software.amazon.awssdk.services.glue.model.GetTablesResponse;
import software.amazon.awssdk.services.glue.model.Table;

/** What a catalog of 10,000 tables with 30 columns each costs: its snapshot's size, the reading of it, and each question. */
public final class GlueCatalogBenchmark {

    private static final int DATABASES = 20;
    private static final int TABLES = 500;
    private static final int COLUMNS = 30;
    private static final List<String> TYPES = List.of("bigint", "string", "decimal(18,2)", "timestamp", "date", "double");

    private GlueCatalogBenchmark() {}

    public static void main(String[] arguments) {
        Random random = new Random(1);
        List<String> words = IntStream.range(0, 5_000).mapToObj(i -> word(random)).toList();
        HeldObject object = new HeldObject();
        GlueSettings settings = new GlueSettings(List.of(), false, Duration.ofMinutes(1));
        time("crawled, keys inferred and written", () -> {
            new GlueSnapshot(new GeneratedGlue(words), settings, object).refreshAll();
            return object;
        });
        System.out.printf(Locale.ROOT, "snapshot: %,d bytes%n", object.size());
        for (int run = 0; run < 5; run++) {
            time("snapshot read", () -> new GlueCatalog(object, settings, InstantSource.system()).schema());
        }
        GlueCatalog catalog = new GlueCatalog(object, settings, InstantSource.system());
        CatalogExcerpt excerpt = new CatalogExcerpt();
        time("first question: snapshot read, index made", () -> excerpt.of("first question", catalog.schema()));
        List<Double> times = new ArrayList<>();
        for (int question = 0; question < 1_000; question++) {
            String asked = String.join(" ", random.ints(6, 0, words.size()).mapToObj(words::get).toList());
            long start = System.nanoTime();
            excerpt.of(asked, catalog.schema());
            times.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(times);
        System.out.printf(Locale.ROOT, "warm question, catalog + retrieval + excerpt: p50 %.1f ms, p99 %.1f ms, worst %.1f ms%n", times.get(500), times.get(990), times.getLast());
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(Locale.ROOT, "heap in use after it: %d MB of %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.maxMemory() >> 20);
    }

    private static void time(String title, Supplier<?> work) {
        long start = System.nanoTime();
        Object result = work.get();
        String size = result instanceof Schema schema ? ", " + schema.tables().size() + " tables" : "";
        System.out.printf(Locale.ROOT, "%s: %.0f ms%s%n", title, (System.nanoTime() - start) / 1e6, size);
    }

    private static String word(Random random) {
        return random.ints(5 + random.nextInt(5), 'a', 'z' + 1).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static final class HeldObject implements VersionedObject {

        private Stored stored;

        int size() {
            return stored.bytes().length;
        }

        @Override
        public Optional<Stored> readIfOther(String known) {
            return Optional.ofNullable(stored).filter(object -> !object.version().equals(known));
        }

        @Override
        public boolean replace(byte[] bytes, String expected) {
            stored = new Stored(bytes, String.valueOf(System.nanoTime()));
            return true;
        }
    }

    private static final class GeneratedGlue implements GlueClient {

        private final List<String> words;

        GeneratedGlue(List<String> words) {
            this.words = words;
        }

        @Override
        public GetDatabasesResponse getDatabases(GetDatabasesRequest request) {
            return GetDatabasesResponse.builder().databaseList(IntStream.range(0, DATABASES).mapToObj(i -> Database.builder().name("db" + i).build()).toList()).build();
        }

        @Override
        public GetTablesResponse getTables(GetTablesRequest request) {
            int from = request.nextToken() == null ? 0 : Integer.parseInt(request.nextToken());
            Random random = new Random(request.databaseName().hashCode() * 31L + from);
            List<Table> page = IntStream.range(from, from + request.maxResults()).mapToObj(i -> table(request.databaseName(), i, random)).toList();
            int end = from + page.size();
            return GetTablesResponse.builder().tableList(page).nextToken(end < TABLES ? String.valueOf(end) : null).build();
        }

        private Table table(String database, int number, Random random) {
            List<Column> columns = new ArrayList<>();
            Map<String, Integer> seen = new HashMap<>();
            for (int i = 1; i < COLUMNS; i++) {
                String name = name(random);
                int times = seen.merge(name, 1, Integer::sum);
                columns.add(Column.builder().name(times > 1 ? name + times : name).type(TYPES.get(random.nextInt(TYPES.size()))).comment(random.nextInt(3) == 0 ? "The " + name(random) + " of each " + name(random) : null).build());
            }
            return Table.builder().databaseName(database).name(name(random) + "_" + number).description("About " + name(random)).storageDescriptor(storage -> storage.columns(columns)).partitionKeys(Column.builder().name("dt").type("string").build()).parameters(Map.of("totalSize", "1000000", "classification", "parquet")).build();
        }

        private String name(Random random) {
            return String.join("_", random.ints(1 + random.nextInt(3), 0, words.size()).mapToObj(words::get).toList());
        }

        @Override
        public String serviceName() {
            return "glue";
        }

        @Override
        public void close() {}
    }
}
