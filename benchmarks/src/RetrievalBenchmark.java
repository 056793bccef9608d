import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.retrieval.CatalogExcerpt;
import org.analyticschatbot.texttosql.retrieval.TableRetriever;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How many of the tables that a question needs are among the ten best of a catalog, how long that takes, and how long a
 * prompt's excerpt of the catalog is.
 */
public final class RetrievalBenchmark {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Encoding TOKENS = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
    private static final int BEST = 10;

    private RetrievalBenchmark() {}

    /**
     * @param arguments the paths of {@code catalog.jsonl} and {@code questions.jsonl}; the databases whose questions were never
     *     looked at, parted by commas; a fourth one also prints what was missed of the others
     */
    public static void main(String[] arguments) throws IOException {
        List<JsonNode> tables = lines(arguments[0]);
        List<JsonNode> questions = lines(arguments[1]);
        Set<String> closed = Set.of(arguments[2].split(","));
        recall("with database names", tables, questions, true, closed, arguments.length > 3);
        recall("without", tables, questions, false, closed, arguments.length > 3);
        promptSize(tables, questions);
        largeCatalog(10_000, 3, questions);
        largeCatalog(100_000, 2, questions);
    }

    private static void recall(String title, List<JsonNode> tables, List<JsonNode> questions, boolean databases, Set<String> closed, boolean misses) {
        Map<TableSchema, String> ids = new IdentityHashMap<>();
        List<TableSchema> schemas = new ArrayList<>();
        for (JsonNode table : tables) {
            schemas.add(table(table, databases));
            ids.put(schemas.getLast(), id(text(table, "database"), text(table, "table")));
        }
        TableRetriever retriever = new TableRetriever(new Schema(schemas, List.of()));
        Tally all = new Tally();
        Tally lookedAt = new Tally();
        Tally neverOpened = new Tally();
        for (JsonNode question : questions) {
            Set<String> gold = gold(question);
            Set<String> missed = new HashSet<>(gold);
            retriever.best(text(question, "question"), BEST).stream().map(ids::get).forEach(missed::remove);
            boolean isClosed = closed.contains(text(question, "database"));
            all.count(missed.size(), gold.size());
            (isClosed ? neverOpened : lookedAt).count(missed.size(), gold.size());
            if (misses && !isClosed && !missed.isEmpty()) {
                System.out.printf("missed %s: %s%n", missed, text(question, "question"));
            }
        }
        System.out.printf("%s: all %s; looked at %s; never opened %s%n", title, all, lookedAt, neverOpened);
        time(title, questions, question -> retriever.best(question, BEST));
    }

    private static final class Tally {

        private double recall;
        private int complete;
        private int questions;

        void count(int missed, int needed) {
            questions++;
            recall += 1 - (double) missed / needed;
            complete += missed == 0 ? 1 : 0;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d questions: recall@%d %.1f %%, all@%d %.1f %%", questions, BEST, 100 * recall / questions, BEST, 100.0 * complete / questions);
        }
    }

    private static void promptSize(List<JsonNode> tables, List<JsonNode> questions) {
        Schema schema = new Schema(tables.stream().map(table -> table(table, true)).toList(), List.of());
        double whole = TOKENS.countTokensOrdinary(new CatalogExcerpt(Integer.MAX_VALUE).of("", schema));
        CatalogExcerpt excerpt = new CatalogExcerpt();
        int[] sizes = questions.stream().mapToInt(question -> TOKENS.countTokensOrdinary(excerpt.of(text(question, "question"), schema))).toArray();
        double average = Arrays.stream(sizes).average().orElse(0);
        int worst = Arrays.stream(sizes).max().orElse(0);
        System.out.printf(Locale.ROOT, "excerpt: whole catalog %.0f tokens, average %.0f (%.2f %%), worst %d (%.2f %%)%n", whole, average, 100 * average / whole, worst, 100 * worst / whole);
        time("excerpt", questions, question -> excerpt.of(question, schema));
    }

    /** Tables of 30 columns in databases of 50 tables, their names of one to three of 5,000 made-up words; the seed is fixed. */
    private static void largeCatalog(int size, int runs, List<JsonNode> questions) {
        Random random = new Random(1);
        List<String> words = IntStream.range(0, 5_000).mapToObj(i -> word(random)).toList();
        List<TableSchema> tables = IntStream.range(0, size)
                .mapToObj(i -> new TableSchema(new TableName("db" + i / 50, name(words, random) + "_" + i), null, IntStream.range(0, 30).mapToObj(c -> column(name(words, random) + c, "varchar")).toList(), List.of(), null))
                .toList();
        String title = String.format(Locale.ROOT, "%,d tables x 30 columns", size);
        for (int run = 0; run < runs; run++) {
            Schema schema = new Schema(tables, List.of());
            TableRetriever retriever = new TableRetriever(schema);
            long before = used();
            long start = System.nanoTime();
            retriever.best("first question", BEST);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "%s: indexed in %.2f s, the index holds %d MB beside the schema's %d MB%n", title, seconds, (used() - before) >> 20, before >> 20);
            List<String> asked = questions.stream().map(question -> words.get(random.nextInt(5_000)) + " " + words.get(random.nextInt(5_000)) + " " + text(question, "question")).toList();
            times(title, asked, question -> retriever.best(question, BEST));
            excerpt(title, schema, asked);
        }
    }

    private static void excerpt(String title, Schema schema, List<String> asked) {
        CatalogExcerpt excerpt = new CatalogExcerpt();
        excerpt.of("first question", schema);
        times(title + ", excerpt", asked, question -> excerpt.of(question, schema));
    }

    /** Bytes of the heap that are in use after a collection. */
    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private interface Timed {
        Object run(String question);
    }

    private static void time(String title, List<JsonNode> questions, Timed timed) {
        times(title, questions.stream().map(question -> text(question, "question")).toList(), timed);
    }

    private static void times(String title, List<String> questions, Timed timed) {
        List<Long> times = new ArrayList<>();
        for (String question : questions) {
            long start = System.nanoTime();
            timed.run(question);
            times.add(System.nanoTime() - start);
        }
        Collections.sort(times);
        System.out.printf(Locale.ROOT, "  %s: p50 %.2f ms, p99 %.2f ms%n", title, times.get(times.size() / 2) / 1e6, times.get(times.size() * 99 / 100) / 1e6);
    }

    private static TableSchema table(JsonNode table, boolean databases) {
        List<ColumnSchema> columns = new ArrayList<>();
        table.get("columns").forEach(column -> columns.add(column(text(column, "name"), text(column, "type"))));
        return new TableSchema(new TableName(databases ? text(table, "database") : null, text(table, "table")), null, columns, List.of(), null);
    }

    private static ColumnSchema column(String name, String type) {
        return new ColumnSchema(name, type, null, false, null);
    }

    private static Set<String> gold(JsonNode question) {
        Set<String> gold = new HashSet<>();
        question.get("gold_tables").forEach(table -> gold.add(id(text(question, "database"), table.asString())));
        return gold;
    }

    private static String id(String database, String table) {
        return (database + "." + table).toLowerCase(Locale.ROOT);
    }

    private static String word(Random random) {
        return random.ints(5 + random.nextInt(5), 'a', 'z' + 1).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String name(List<String> words, Random random) {
        return String.join("_", random.ints(1 + random.nextInt(3), 0, words.size()).mapToObj(words::get).toList());
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }

    private static List<JsonNode> lines(String file) throws IOException {
        return Files.readAllLines(Path.of(file)).stream().map(JSON::readTree).toList();
    }
}
