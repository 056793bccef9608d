package org.analyticschatbot.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SqlGuardAcceptedTest {

    private static final Set<TableName> TPC_H = Stream.of(
                    "customer", "lineitem", "nation", "orders", "part", "partsupp", "region", "supplier")
            .map(TableName::of)
            .collect(Collectors.toSet());

    private final SqlGuard guard = new SqlGuard();

    static List<SqlCorpus> accepted() {
        return SqlCorpus.read("accepted.txt");
    }

    static Stream<String> tpcH() {
        return IntStream.rangeClosed(1, 22).mapToObj("tpch/q%02d.sql"::formatted);
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void an_honest_query_is_printed_with_the_row_limit(SqlCorpus statement) {
        ReadOnlySql sql = accept(statement.sql(), SqlCorpus.TABLES);

        assertThat(sql.sql().strip()).endsWith("LIMIT 100");
        assertThat(sql.rowLimit()).isEqualTo(100);
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void what_was_printed_is_accepted_again_and_prints_the_same(SqlCorpus statement) {
        ReadOnlySql once = accept(statement.sql(), SqlCorpus.TABLES);

        ReadOnlySql twice = accept(once.sql(), SqlCorpus.TABLES);

        assertThat(twice.sql()).isEqualTo(once.sql());
        assertThat(twice.query()).isEqualTo(once.query());
    }

    @ParameterizedTest
    @MethodSource("tpcH")
    void the_queries_of_tpc_h_are_accepted(String name) {
        ReadOnlySql sql = accept(SqlCorpus.resource(name), TPC_H);

        assertThat(sql.sql().strip()).endsWith("LIMIT " + sql.rowLimit());
        assertThat(sql.tables()).isNotEmpty().isSubsetOf(TPC_H);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    SELECT id FROM orders LIMIT 5                                 | 5
                    SELECT id FROM orders LIMIT 500                               | 100
                    SELECT id FROM orders LIMIT ALL                               | 100
                    SELECT id FROM orders ORDER BY id OFFSET 3 ROWS LIMIT 7       | 7
                    SELECT id FROM orders FETCH FIRST 9 ROWS ONLY                 | 9
                    SELECT id FROM orders FETCH FIRST ROW ONLY                    | 1
                    SELECT id FROM orders OFFSET 5                                | 100
                    SELECT id FROM orders LIMIT 0                                 | 0
                    WITH a AS (SELECT 1 LIMIT 3) SELECT * FROM a                  | 100
                    SELECT 1 UNION ALL SELECT 2 LIMIT 8                           | 8
                    (SELECT id FROM orders LIMIT 500) LIMIT 600                   | 100
                    (SELECT id FROM orders LIMIT 500)                             | 100
                    TABLE orders LIMIT 4                                          | 4
                    VALUES 1, 2 FETCH NEXT 2 ROWS ONLY                            | 2
                    """)
    void the_smaller_limit_wins(String sql, long rows) {
        ReadOnlySql limited = accept(sql, SqlCorpus.TABLES);

        assertThat(limited.rowLimit()).isEqualTo(rows);
        assertThat(limited.sql().strip()).endsWith("LIMIT " + rows);
    }

    @Test
    void the_limit_stands_on_the_query_itself_so_that_its_order_is_kept() {
        ReadOnlySql sql = accept("SELECT id FROM orders ORDER BY id DESC", SqlCorpus.TABLES);

        assertThat(sql.sql().replaceAll("\\s+", " ").strip())
                .isEqualTo("SELECT id FROM orders ORDER BY id DESC LIMIT 100");
    }

    @Test
    void the_tables_are_those_read_and_not_the_common_table_expressions() {
        ReadOnlySql sql =
                accept("WITH c AS (SELECT * FROM Customer) SELECT * FROM c, SALES.\"Line_Items\"", SqlCorpus.TABLES);

        assertThat(sql.tables())
                .containsExactlyInAnyOrder(TableName.of("customer"), new TableName("sales", "line_items"));
    }

    @Test
    void comments_never_reach_the_engine() {
        ReadOnlySql sql = accept("SELECT /* one */ id -- two\nFROM orders", SqlCorpus.TABLES);

        assertThat(sql.sql()).doesNotContain("one", "two");
    }

    @Test
    void a_warm_guard_decides_the_same() {
        guard.warmUp();

        assertThat(accept("SELECT id FROM orders", SqlCorpus.TABLES).tables()).containsExactly(TableName.of("orders"));
    }

    private ReadOnlySql accept(String sql, Set<TableName> allowed) {
        return switch (guard.check(sql, allowed, 100)) {
            case ReadOnlySql accepted -> accepted;
            case GuardRejection rejection -> throw new AssertionError(rejection + " for " + sql);
        };
    }
}
