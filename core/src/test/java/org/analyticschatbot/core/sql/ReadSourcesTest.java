package org.analyticschatbot.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.analyticschatbot.core.answer.Sources;
import org.junit.jupiter.api.Test;

class ReadSourcesTest {

    private static final Set<TableName> ALLOWED =
            Set.of(TableName.of("orders"), TableName.of("customers"), new TableName("sales", "returns"));

    @Test
    void the_tables_are_named_once_each_in_the_order_of_the_statement() {
        assertThat(sources("""
                        SELECT c.region, count(*) FROM sales.returns r JOIN Orders o ON o.id = r.order_id
                        JOIN customers c ON c.id = o.customer_id WHERE EXISTS (SELECT 1 FROM orders)
                        GROUP BY 1""").tables()).containsExactly("sales.returns", "orders", "customers");
    }

    @Test
    void a_common_table_expression_is_no_source_but_what_it_reads_is() {
        assertThat(
                        sources(
                                "WITH customers AS (SELECT * FROM orders WHERE status = 'open') SELECT count(*) FROM customers"))
                .isEqualTo(new Sources(List.of("orders"), List.of("status = 'open'")));
    }

    @Test
    void each_condition_is_a_filter_with_its_dates_bare() {
        assertThat(sources("""
                        SELECT sum(amount) FROM orders WHERE ordered_on >= DATE '2026-07-01'
                        AND ordered_on < DATE '2026-10-01' AND (status = 'open' OR status = 'paid')
                        AND note LIKE 'DATE (%' AND amount BETWEEN 1 AND 5""").filters())
                .containsExactly(
                        "ordered_on >= 2026-07-01",
                        "ordered_on < 2026-10-01",
                        "(status = 'open') OR (status = 'paid')",
                        "note LIKE 'DATE (%'",
                        "amount BETWEEN 1 AND 5");
    }

    @Test
    void an_alias_is_told_as_its_table_and_left_out_where_there_is_only_one() {
        assertThat(sources("""
                        SELECT count(*) FROM orders o JOIN customers AS c ON c.id = o.customer_id
                        WHERE O.status = 'o.status' AND c."region name" = 'EU' AND c.region IN ('EU', 'US')""").filters())
                .containsExactly(
                        "orders.status = 'o.status'",
                        "customers.\"region name\" = 'EU'",
                        "customers.region IN ('EU', 'US')");
        assertThat(sources("SELECT count(*) FROM orders o WHERE o.status = 'open'")
                        .filters())
                .containsExactly("status = 'open'");
    }

    @Test
    void a_filter_of_each_query_in_it_counts_and_stands_once() {
        assertThat(sources("""
                        SELECT id FROM orders WHERE status = 'open' UNION ALL
                        SELECT id FROM orders WHERE status = 'open' AND amount > 5""").filters()).containsExactly("status = 'open'", "amount > 5");
    }

    @Test
    void a_statement_that_cannot_be_read_has_unknown_sources() {
        assertThat(ReadSources.of("SELECT FROM WHERE")).isEqualTo(Sources.UNKNOWN);
        assertThat(ReadSources.of("DROP TABLE orders")).isEqualTo(Sources.UNKNOWN);
    }

    private static Sources sources(String sql) {
        if (new SqlGuard().check(sql, ALLOWED, 1_000) instanceof ReadOnlySql allowed) {
            return ReadSources.of(allowed.sql());
        }
        throw new AssertionError("The guard refuses: " + sql);
    }
}
