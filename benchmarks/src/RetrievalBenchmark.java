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

    /** @param arguments the paths of {@code catalog.jsonl} and {@code questions.jsonl}; a third one also prints what was missed */
    public static void main(String[] arguments) throws IOException {
        List<JsonNode> tables = lines(arguments[0]);
        List<JsonNode> questions = lines(arguments[1]);
        recall("with database names", tables, questions, true, arguments.length > 2);
        recall("without", tables, questions, false, false);
        promptSize(tables, questions);
        largeCatalog(questions);
    }

    private static void recall(String title, List<JsonNode> tables, List<JsonNode> questions, boolean databases, boolean misses) {
        Map<TableSchema, String> ids = new IdentityHashMap<>();
        List<TableSchema> schemas = new ArrayList<>();
        for (JsonNode table : tables) {
            schemas.add(table(table, databases));
            ids.put(schemas.getLast(), id(text(table, "database"), text(table, "table")));
        }
        TableRetriever retriever = new TableRetriever(new Schema(schemas, List.of()));
        double recall = 0;
        int all = 0;
        for (JsonNode question : questions) {
            Set<String> gold = gold(question);
            List<String> found = retriever.best(text(question, "question"), BEST).stream().map(ids::get).toList();
            Set<String> missed = new HashSet<>(gold);
            found.forEach(missed::remove);
            recall += 1 - (double) missed.size() / gold.size();
            all += missed.isEmpty() ? 1 : 0;
            if (misses && !missed.isEmpty()) {
                System.out.printf("missed %s: %s%n", missed, text(question, "question"));
            }
        }
        System.out.printf(Locale.ROOT, "%s: recall@%d %.2f %%, all@%d %.2f %%%n", title, BEST, 100 * recall / questions.size(), BEST, 100.0 * all / questions.size());
        time(title, questions, question -> retriever.best(question, BEST));
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

    /** 10,000 tables of 30 columns, their names of one to three of 5,000 made-up words; the seed is fixed. */
    private static void largeCatalog(List<JsonNode> questions) {
        Random random = new Random(1);
        List<String> words = IntStream.range(0, 5_000).mapToObj(i -> word(random)).toList();
        List<TableSchema> tables = IntStream.range(0, 10_000)
                .mapToObj(i -> new TableSchema(new TableName("db" + i / 50, name(words, random) + "_" + i), null, IntStream.range(0, 30).mapToObj(c -> column(name(words, random) + c, "varchar")).toList(), List.of(), null))
                .toList();
        for (int run = 0; run < 3; run++) {
            Schema schema = new Schema(tables, List.of());
            TableRetriever retriever = new TableRetriever(schema);
            long start = System.nanoTime();
            retriever.best("first question", BEST);
            System.out.printf(Locale.ROOT, "10,000 tables x 30 columns: indexed in %.2f s%n", (System.nanoTime() - start) / 1e9);
            List<String> asked = questions.stream().map(question -> words.get(random.nextInt(5_000)) + " " + words.get(random.nextInt(5_000)) + " " + text(question, "question")).toList();
            times("10,000 tables", asked, question -> retriever.best(question, BEST));
            CatalogExcerpt excerpt = new CatalogExcerpt();
            excerpt.of("first question", schema);
            times("10,000 tables, excerpt", asked, question -> excerpt.of(question, schema));
        }
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
