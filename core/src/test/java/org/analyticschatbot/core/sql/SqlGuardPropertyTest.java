package org.analyticschatbot.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.FutureTask;
import java.util.stream.LongStream;
import org.analyticschatbot.core.sql.GuardRejection.Reason;
import org.junit.jupiter.api.Test;

class SqlGuardPropertyTest {

    private static final int CASES = 200;

    private static final List<String> FORBIDDEN_EXPRESSIONS = List.of(
            "(SELECT max(pw) FROM hr.secret)",
            "current_user",
            "read_text('/etc/passwd')",
            "o.\"$path\"",
            "X'00'",
            "?",
            "(SELECT 1 FROM orders TABLESAMPLE BERNOULLI (1))",
            "EXISTS (TABLE hr.secret)",
            "json_value('{}', 'lax $.a')",
            "sales.total(a)",
            "CAST(a AS hyperloglog)",
            "rpad('x', 1000000)");

    private static final List<String> FORBIDDEN_RELATIONS = List.of(
            "hr.secret",
            "\"orders$files\"",
            "\"x.csv\"",
            "awsdatacatalog.sales.line_items",
            "(SELECT 1 FROM orders FOR VERSION AS OF 1)",
            "TABLE(query('SELECT 1'))");

    private final SqlGuard guard = new SqlGuard();

    @Test
    void every_query_of_allowed_parts_is_accepted_and_reads_only_allowed_tables() {
        LongStream.range(0, CASES).forEach(seed -> {
            String sql = RandomQueries.query(seed);

            GuardResult result = check(sql);

            assertThat(result).as("seed %d: %s", seed, sql).isInstanceOf(ReadOnlySql.class);
            assertThat(((ReadOnlySql) result).tables()).isSubsetOf(SqlCorpus.TABLES);
        });
    }

    @Test
    void one_forbidden_part_anywhere_refuses_the_whole_query() {
        Set<Reason> reasons =
                EnumSet.of(Reason.CONSTRUCT_NOT_ALLOWED, Reason.TABLE_NOT_ALLOWED, Reason.FUNCTION_NOT_ALLOWED);
        LongStream.range(0, CASES).forEach(seed -> {
            String sql =
                    RandomQueries.query(seed, choice(FORBIDDEN_EXPRESSIONS, seed), choice(FORBIDDEN_RELATIONS, seed));

            GuardResult result = check(sql);

            assertThat(result).as("seed %d: %s", seed, sql).isInstanceOf(GuardRejection.class);
            assertThat(((GuardRejection) result).reason())
                    .as("seed %d: %s", seed, sql)
                    .isIn(reasons);
        });
    }

    @Test
    void a_text_cut_anywhere_is_decided_without_an_exception() {
        String sql = SqlCorpus.resource("tpch/q19.sql");

        for (int end = 0; end < sql.length(); end++) {
            assertThat(check(sql.substring(0, end))).isNotNull();
        }
    }

    @Test
    void the_deepest_and_longest_statements_do_not_exhaust_the_stack_of_a_platform_thread() throws Exception {
        for (Map.Entry<String, String> worst : WorstCases.all().entrySet()) {
            assertDecided(worst.getKey(), on(Thread.ofPlatform(), worst.getValue()));
        }
    }

    @Test
    void the_deepest_and_longest_statements_do_not_exhaust_the_stack_of_a_virtual_thread() throws Exception {
        for (Map.Entry<String, String> worst : WorstCases.all().entrySet()) {
            assertDecided(worst.getKey(), on(Thread.ofVirtual(), worst.getValue()));
        }
    }

    /** A limit of the pre-scan would mean that the case tests nothing; "statement" is what an overflow turns into. */
    private static void assertDecided(String name, GuardResult result) {
        if (result instanceof GuardRejection rejection) {
            assertThat(rejection.construct()).as(name).isNotEqualTo("statement");
            assertThat(rejection.reason()).as(name).isNotEqualTo(Reason.TOO_LARGE);
        }
    }

    private GuardResult on(Thread.Builder threads, String sql) throws Exception {
        FutureTask<GuardResult> task = new FutureTask<>(() -> check(sql));
        threads.start(task);
        return task.get();
    }

    private GuardResult check(String sql) {
        return guard.check(sql, SqlCorpus.TABLES, 100);
    }

    private static String choice(List<String> texts, long seed) {
        return texts.get((int) (seed % texts.size()));
    }
}
