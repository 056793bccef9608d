import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.values.ValueLinker;

/** How long it takes to find which stored values the words of a question may mean: the tables of a prompt, 1,000 values in each. */
public final class ValueLinkerBenchmark {

    private static final int COLUMNS = 20;
    private static final int VALUES = 50;
    private static final int QUESTIONS = 2_000;
    private static final int WARM_UP = 500;
    private static final List<String> COUNTRIES = List.of("United States", "Germany", "France", "Japan", "Brazil", "South Africa");
    private static final List<String> ASKED = List.of("how", "many", "orders", "from", "the", "usa", "and", "germnay", "were", "there", "for", "each", "month", "in", "2025", "with", "a", "total", "above", "french");

    private ValueLinkerBenchmark() {}

    public static void main(String[] arguments) {
        for (int tables : new int[] {15, 50, 200}) {
            measure(tables, new Random(1));
        }
    }

    private static void measure(int count, Random random) {
        List<String> words = IntStream.range(0, 20_000).mapToObj(i -> word(random)).toList();
        List<TableSchema> tables = IntStream.range(0, count).mapToObj(i -> table(i, words, random)).toList();
        List<String> questions = IntStream.range(0, QUESTIONS).mapToObj(i -> question(words, random)).toList();
        long before = used();
        ValueLinker linker = new ValueLinker();
        long start = System.nanoTime();
        int links = linker.links(questions.getFirst(), tables).size();
        double first = (System.nanoTime() - start) / 1e6;
        List<Double> times = new ArrayList<>();
        for (String question : questions) {
            start = System.nanoTime();
            links += linker.links(question, tables).size();
            times.add((System.nanoTime() - start) / 1e6);
        }
        List<Double> warm = new ArrayList<>(times.subList(WARM_UP, times.size()));
        Collections.sort(warm);
        System.out.printf(Locale.ROOT, "%d tables x %,d values, %.1f links a question: first %.1f ms, then p50 %.2f, p99 %.2f, max %.2f ms; kept ready: %d MB%n", count, COLUMNS * VALUES, (double) links / QUESTIONS, first, warm.get(warm.size() / 2), warm.get(warm.size() * 99 / 100), warm.getLast(), (used() - before) >> 20);
        if (linker.links(questions.getFirst(), tables).size() > 12) {
            throw new IllegalStateException("Too many links");
        }
    }

    private static TableSchema table(int number, List<String> words, Random random) {
        List<ColumnSchema> columns = IntStream.range(0, COLUMNS).mapToObj(column -> column(column, words, random)).toList();
        return new TableSchema(TableName.of("table_" + number), null, columns, List.of(), 1_000_000L);
    }

    /** One column in ten holds countries among others. */
    private static ColumnSchema column(int number, List<String> words, Random random) {
        List<String> values = IntStream.range(0, VALUES).mapToObj(i -> number % 10 == 0 && i < COUNTRIES.size() ? COUNTRIES.get(i) : value(words, random)).toList();
        return new ColumnSchema("column_" + number, "varchar", null, false, new ColumnStatistics(0, VALUES, null, null, values));
    }

    /** One to four words. */
    private static String value(List<String> words, Random random) {
        return String.join(" ", random.ints(1 + random.nextInt(4), 0, words.size()).mapToObj(words::get).toList());
    }

    /** Twelve words of questions and three of the data, one of which with a slip. */
    private static String question(List<String> words, Random random) {
        List<String> all = new ArrayList<>(random.ints(12, 0, ASKED.size()).mapToObj(ASKED::get).toList());
        all.addAll(random.ints(3, 0, words.size()).mapToObj(words::get).toList());
        all.add(words.get(random.nextInt(words.size())) + "x");
        Collections.shuffle(all, random);
        return String.join(" ", all) + "?";
    }

    private static String word(Random random) {
        return random.ints(5 + random.nextInt(5), 'a', 'z' + 1).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** Bytes of the heap that are in use after a collection. */
    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
