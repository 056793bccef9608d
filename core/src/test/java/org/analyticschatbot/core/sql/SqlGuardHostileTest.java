package org.analyticschatbot.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.analyticschatbot.core.sql.GuardRejection.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlGuardHostileTest {

    private final SqlGuard guard = new SqlGuard();

    static List<SqlCorpus> hostile() {
        return SqlCorpus.read("hostile.txt");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_hostile_statement_is_refused_by_the_name_of_what_is_wrong(SqlCorpus statement) {
        GuardRejection rejection = refused(statement.sql());

        String found = rejection.reason() + ": " + rejection.construct();
        assertThat(statement.heading()).endsWith(" " + found);
    }

    @Test
    void a_long_statement_is_not_read_a_second_time_to_find_where_it_breaks() {
        String list = String.join(", ", Collections.nCopies(900, "-1"));

        GuardRejection rejection = refused("SELECT id FROM orders WHERE id IN (" + list + ") FROM");

        assertThat(rejection.reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(rejection.construct()).startsWith("line 1, column 36");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_message_for_people_repeats_no_table_name(SqlCorpus statement) {
        String message = refused(statement.sql()).message();

        assertThat(message).endsWith(".").doesNotContain("secret", "hr.", "pii", "information_schema");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id FROM orders ORDER BY (SELECT max(pw) FROM hr.secret)",
                "SELECT count(*) FROM orders HAVING count(*) > (SELECT max(pw) FROM hr.secret)",
                "SELECT 1 FROM orders a JOIN customer b ON a.id = (SELECT max(pw) FROM hr.secret)",
                "SELECT 1 FROM orders a JOIN hr.secret b ON a.id = b.id",
                "SELECT 1 FROM orders a JOIN hr.secret b USING (id)",
                "SELECT 1 FROM orders NATURAL JOIN hr.secret",
                "SELECT 1 FROM orders, hr.secret",
                "SELECT sum(id) OVER (PARTITION BY (SELECT 1 FROM hr.secret)) FROM orders",
                "SELECT sum(id) OVER (ORDER BY (SELECT 1 FROM hr.secret)) FROM orders",
                "SELECT sum(id) OVER (ORDER BY id ROWS BETWEEN (SELECT 1 FROM hr.secret) PRECEDING AND CURRENT ROW) FROM orders",
                "SELECT sum(id) OVER (ORDER BY id ROWS BETWEEN 1 PRECEDING AND (SELECT 1 FROM hr.secret) FOLLOWING) FROM orders",
                "SELECT sum(id) OVER w FROM orders WINDOW w AS (ORDER BY (SELECT 1 FROM hr.secret))",
                "SELECT CASE WHEN EXISTS (SELECT 1 FROM hr.secret) THEN 1 END FROM orders",
                "SELECT CASE id WHEN (SELECT 1 FROM hr.secret) THEN 1 END FROM orders",
                "SELECT CASE id WHEN > (SELECT 1 FROM hr.secret) THEN 1 END FROM orders",
                "SELECT CASE id WHEN IN (SELECT 1 FROM hr.secret) THEN 1 END FROM orders",
                "SELECT CASE id WHEN 1 THEN 2 ELSE (SELECT 1 FROM hr.secret) END FROM orders",
                "SELECT CASE WHEN true THEN (SELECT 1 FROM hr.secret) END FROM orders",
                "SELECT 1 FROM orders WHERE id IN (SELECT id FROM hr.secret)",
                "SELECT 1 FROM orders WHERE id IN (1, (SELECT id FROM hr.secret))",
                "SELECT 1 FROM orders WHERE (id, 1) = ROW((SELECT id FROM hr.secret), 1)",
                "SELECT 1 FROM orders WHERE EXISTS (SELECT id FROM hr.secret)",
                "SELECT 1 FROM orders WHERE EXISTS (TABLE hr.secret)",
                "SELECT 1 FROM orders WHERE id > ALL (SELECT id FROM hr.secret)",
                "SELECT 1 FROM orders WHERE id BETWEEN 1 AND (SELECT id FROM hr.secret)",
                "SELECT 1 FROM orders WHERE id IS DISTINCT FROM (SELECT id FROM hr.secret)",
                "SELECT 1 FROM orders WHERE s LIKE 'a' ESCAPE (SELECT s FROM hr.secret)",
                "SELECT 1 FROM orders WHERE s LIKE (SELECT s FROM hr.secret)",
                "SELECT 1 FROM orders, LATERAL (SELECT id FROM hr.secret)",
                "SELECT 1 FROM UNNEST((SELECT array_agg(id) FROM hr.secret))",
                "SELECT 1 FROM (VALUES (SELECT id FROM hr.secret))",
                "VALUES (1), ((SELECT id FROM hr.secret))",
                "SELECT 1 FROM orders GROUP BY GROUPING SETS ((id), ((SELECT 1 FROM hr.secret)))",
                "SELECT 1 FROM orders GROUP BY ROLLUP ((SELECT 1 FROM hr.secret))",
                "SELECT 1 FROM orders GROUP BY (SELECT 1 FROM hr.secret)",
                "SELECT 1 FROM orders GROUP BY CUBE (((SELECT 1 FROM hr.secret)))",
                "SELECT count(*) FILTER (WHERE id = (SELECT 1 FROM hr.secret)) FROM orders",
                "SELECT array_agg(id ORDER BY (SELECT 1 FROM hr.secret)) FROM orders",
                "SELECT listagg(s) WITHIN GROUP (ORDER BY (SELECT s FROM hr.secret)) FROM orders",
                "SELECT abs((SELECT id FROM hr.secret)) FROM orders",
                "SELECT transform(a, x -> x + (SELECT id FROM hr.secret)) FROM orders",
                "SELECT coalesce(id, (SELECT id FROM hr.secret)) FROM orders",
                "SELECT nullif(id, (SELECT id FROM hr.secret)) FROM orders",
                "SELECT if(true, (SELECT id FROM hr.secret)) FROM orders",
                "SELECT if(true, 1, (SELECT id FROM hr.secret)) FROM orders",
                "SELECT try((SELECT id FROM hr.secret)) FROM orders",
                "SELECT CAST((SELECT id FROM hr.secret) AS varchar) FROM orders",
                "SELECT ARRAY[(SELECT id FROM hr.secret)] FROM orders",
                "SELECT a[(SELECT id FROM hr.secret)] FROM orders",
                "SELECT ROW(1, (SELECT id FROM hr.secret)) FROM orders",
                "SELECT ((SELECT ROW(id) FROM hr.secret)).x FROM orders",
                "SELECT (SELECT ROW(id) FROM hr.secret).* FROM orders",
                "SELECT trim(BOTH (SELECT s FROM hr.secret) FROM s) FROM orders",
                "SELECT extract(YEAR FROM (SELECT day FROM hr.secret)) FROM orders",
                "SELECT - (SELECT id FROM hr.secret) FROM orders",
                "SELECT 1 + (SELECT id FROM hr.secret) FROM orders",
                "SELECT s || (SELECT s FROM hr.secret) FROM orders",
                "SELECT (SELECT t FROM hr.secret) AT TIME ZONE 'UTC' FROM orders",
                "SELECT NOT (SELECT b FROM hr.secret) FROM orders",
                "SELECT 1 FROM orders UNION ALL TABLE hr.secret",
                "SELECT 1 FROM orders EXCEPT SELECT 1 FROM hr.secret",
                "SELECT 1 FROM orders INTERSECT (SELECT 1 FROM hr.secret)",
                "(SELECT 1 FROM hr.secret) LIMIT 5",
                "WITH x AS (SELECT * FROM hr.secret) SELECT 1",
                "WITH x AS (SELECT 1), y AS (WITH z AS (TABLE hr.secret) SELECT 1) SELECT 1 FROM y",
                "SELECT * FROM ((hr.secret))",
                "SELECT * FROM (orders a JOIN (orders b JOIN hr.secret c ON true) ON true)",
                "SELECT 1 FROM orders WHERE id = 1 OR s IN ('x', (SELECT s FROM (SELECT s FROM hr.secret)))"
            })
    void a_forbidden_table_is_found_wherever_it_hides(String sql) {
        GuardRejection rejection = refused(sql);

        assertThat(rejection.construct()).isEqualTo("table hr.secret");
    }

    @Test
    void every_limit_of_the_pre_scan_names_itself() {
        assertLimit("SELECT '" + "x".repeat(10_300) + "'", "bytes");
        assertLimit("SELECT '" + "é".repeat(5_200) + "'", "bytes");
        assertLimit("SELECT " + list(1_600, "1"), "tokens");
        assertLimit("SELECT " + "(".repeat(4_000) + "1", "tokens");
        assertLimit("SELECT " + "(".repeat(31) + "1" + ")".repeat(31), "brackets");
        assertLimit("SELECT " + "CASE ".repeat(31) + "1", "brackets");
        assertLimit("SELECT 1" + "+1".repeat(201), "depth");
        assertLimit("SELECT 1 WHERE a" + " OR a".repeat(201), "depth");
        assertLimit("SELECT 1 FROM " + list(202, "orders"), "depth");
        assertLimit("SELECT x" + " AND NOT x".repeat(100) + " || y".repeat(101), "depth");
        assertLimit("SELECT ((1" + "+1".repeat(100) + ")" + "+1".repeat(99) + ")", "depth");
        assertLimit("SELECT " + "NOT ".repeat(51) + "true", "signs");
        assertLimit("SELECT " + "- ".repeat(51) + "1", "signs");
        assertLimit("SELECT 1" + " UNION ALL SELECT 1".repeat(21), "set operations");
        assertLimit("SELECT 1 FROM orders WHERE id IN (" + list(1_002, "1") + ")", "items");
        assertLimit("SELECT CAST(a AS bigint " + "x ".repeat(60) + ")", "words");
        assertLimit("SELECT " + list(501, "c") + " FROM orders", "columns");
    }

    @Test
    void a_comment_cannot_hide_the_rest_of_a_line_behind_a_carriage_return() {
        GuardRejection rejection = refused("SELECT 1 FROM orders --\r, hr.secret");

        assertThat(rejection.construct()).isEqualTo("table hr.secret");
    }

    @Test
    void a_refused_table_reads_the_same_whether_it_exists_or_not() {
        GuardRejection forbidden = refused("SELECT * FROM hr.secret");
        GuardRejection unknown = refused("SELECT * FROM no.place");

        assertThat(forbidden.message())
                .isEqualTo(unknown.message())
                .isEqualTo("The query reads something that is not one of the tables you may use.");
    }

    @Test
    void a_common_table_expression_sees_only_those_before_it() {
        assertThat(refused("WITH a AS (SELECT * FROM b), b AS (SELECT 1) SELECT * FROM a")
                        .construct())
                .isEqualTo("table b");
        assertThat(refused("WITH secret AS (SELECT * FROM secret) SELECT * FROM secret")
                        .construct())
                .isEqualTo("table secret");
        assertThat(refused("SELECT (WITH s AS (SELECT 1 x) SELECT x FROM s), (SELECT x FROM s)")
                        .construct())
                .isEqualTo("table s");
        assertThat(refused("WITH s AS (SELECT 1) SELECT * FROM x.s").construct())
                .isEqualTo("table x.s");
        assertThat(refused("SELECT * FROM (WITH s AS (SELECT 1) SELECT * FROM s) UNION SELECT * FROM s")
                        .construct())
                .isEqualTo("table s");
    }

    @Test
    void a_long_name_is_shortened_in_the_refusal() {
        GuardRejection rejection = refused("SELECT * FROM " + "x".repeat(9_000));

        assertThat(rejection.construct()).hasSizeLessThan(130).endsWith("…");
    }

    @Test
    void nothing_is_readable_when_nothing_is_allowed() {
        GuardResult result = guard.check("SELECT * FROM orders", Set.of(), 10);

        assertThat(result).isInstanceOf(GuardRejection.class);
    }

    private void assertLimit(String sql, String limit) {
        GuardRejection rejection = refused(sql);

        assertThat(rejection.construct()).isEqualTo(limit);
        assertThat(rejection.reason()).isEqualTo(Reason.TOO_LARGE);
    }

    private GuardRejection refused(String sql) {
        return switch (guard.check(sql, SqlCorpus.TABLES, 100)) {
            case GuardRejection rejection -> rejection;
            case ReadOnlySql accepted -> throw new AssertionError("Accepted: " + accepted);
        };
    }

    private static String list(int size, String item) {
        return String.join(",", Collections.nCopies(size, item));
    }
}
