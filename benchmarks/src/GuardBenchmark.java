import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.analyticschatbot.core.sql.GuardRejection;
import org.analyticschatbot.core.sql.SqlGuard;
import org.analyticschatbot.core.sql.TableName;

/**
 * How long the SQL guard takes for the worst statements that get past its pre-scan. For each shape the largest
 * statement that is not refused as too large is searched for, and then checked again and again.
 */
public final class GuardBenchmark {

    private static final Set<TableName> TABLES = Set.of(TableName.of("t"), TableName.of("u"));
    private static final int WARM_UP_PASSES = 30;
    private static final int PASSES = 40;

    private static final Map<String, IntFunction<String>> SHAPES = new LinkedHashMap<>();

    static {
        SHAPES.put("chain of +", n -> "SELECT 1" + " + 1".repeat(n));
        SHAPES.put("chain of ||", n -> "SELECT 'a'" + " || 'a'".repeat(n));
        SHAPES.put("chain of OR", n -> "SELECT a FROM t WHERE a = 1" + " OR a = 1".repeat(n));
        SHAPES.put("chain of NOT", n -> "SELECT " + "NOT ".repeat(n) + "true");
        SHAPES.put("chain of minus", n -> "SELECT " + "- ".repeat(n) + "1");
        SHAPES.put("IN list", n -> "SELECT a FROM t WHERE a IN (" + list(n, i -> "" + i) + ")");
        SHAPES.put("parentheses", n -> "SELECT " + "(".repeat(n) + "1" + ")".repeat(n));
        SHAPES.put("many parentheses", n -> "SELECT " + list(n, i -> "((((((((((1))))))))))"));
        SHAPES.put("nested CASE", n -> "SELECT " + "CASE WHEN a = 1 THEN ".repeat(n) + "1" + " END".repeat(n) + " FROM t");
        SHAPES.put("nested subqueries", n -> "SELECT * FROM " + "(SELECT * FROM ".repeat(n) + "t" + ") x".repeat(n));
        SHAPES.put("nested calls", n -> "SELECT " + "abs(".repeat(n) + "1" + ")".repeat(n));
        SHAPES.put("UNION ALL", n -> "SELECT a FROM t" + " UNION ALL SELECT a FROM t".repeat(n));
        SHAPES.put("joins", n -> "SELECT 1 FROM t" + joins(n));
        SHAPES.put("select list", n -> "SELECT " + list(n, i -> "a" + i) + " FROM t");
        SHAPES.put("CTEs", n -> "WITH " + list(n + 1, i -> "c" + i + " AS (SELECT a FROM t)") + " SELECT a FROM c0");
        SHAPES.put("VALUES", n -> "VALUES " + list(n + 1, i -> "(" + i + ")"));
        SHAPES.put("negative IN list, broken at its end", n -> "SELECT a FROM t WHERE a IN (" + list(n, i -> "-" + i) + ") FROM");
        SHAPES.put("column expressions, broken", n -> "SELECT " + list(n, i -> "t.a + 1 b") + " FROM t WHERE");
        SHAPES.put("arrays, broken", n -> "SELECT " + list(n, i -> "ARRAY[1]") + " FROM t WHERE");
        SHAPES.put("grouping sets, broken", n -> "SELECT 1 FROM t GROUP BY GROUPING SETS (" + list(n, i -> "(a, b)") + ") FROM");
        SHAPES.put("joins, broken", n -> "SELECT 1 FROM t" + joins(n) + " WHERE");
        SHAPES.put("long text", n -> "SELECT '" + "x".repeat(n) + "'");
    }

    private GuardBenchmark() {}

    public static void main(String[] arguments) {
        SqlGuard guard = new SqlGuard();
        long warmUp = time(guard::warmUp);
        long first = time(() -> guard.check("SELECT a, count(*) FROM t GROUP BY a ORDER BY 2 DESC", TABLES, 100));
        System.out.printf(Locale.ROOT, "warm-up %.0f ms, first check after it %.1f ms%n%n", ms(warmUp), ms(first));
        System.out.println("| shape | largest n | characters | verdict | warm p50 ms | warm max ms |");
        System.out.println("|---|---:|---:|---|---:|---:|");
        SHAPES.forEach((name, shape) -> measure(guard, name, shape));
    }

    private static void measure(SqlGuard guard, String name, IntFunction<String> shape) {
        int largest = largest(guard, shape);
        String sql = shape.apply(largest);
        IntStream.range(0, WARM_UP_PASSES).forEach(pass -> guard.check(sql, TABLES, 100));
        List<Long> times = new ArrayList<>();
        IntStream.range(0, PASSES).forEach(pass -> times.add(time(() -> guard.check(sql, TABLES, 100))));
        Collections.sort(times);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d | %d | %s | %.1f | %.1f |%n",
                name,
                largest,
                sql.length(),
                verdict(guard, sql),
                ms(times.get(PASSES / 2)),
                ms(times.getLast()));
    }

    /** The largest n, by doubling and halving, whose statement is not refused for its size. */
    private static int largest(SqlGuard guard, IntFunction<String> shape) {
        int low = 1;
        int high = 2;
        while (high < 20_000 && !tooLarge(guard, shape.apply(high))) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (tooLarge(guard, shape.apply(middle))) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low;
    }

    private static boolean tooLarge(SqlGuard guard, String sql) {
        return guard.check(sql, TABLES, 100) instanceof GuardRejection rejection
                && rejection.reason() == GuardRejection.Reason.TOO_LARGE;
    }

    private static String verdict(SqlGuard guard, String sql) {
        return guard.check(sql, TABLES, 100) instanceof GuardRejection rejection
                ? "refused: " + rejection.construct()
                : "accepted";
    }

    private static String joins(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> " JOIN u u" + i + " ON u" + i + ".a = t.a")
                .collect(Collectors.joining());
    }

    private static String list(int n, IntFunction<String> element) {
        return IntStream.range(0, n).mapToObj(element).collect(Collectors.joining(", "));
    }

    private static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static double ms(long nanos) {
        return nanos / 1e6;
    }
}
