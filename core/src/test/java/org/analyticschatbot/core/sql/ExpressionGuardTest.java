package org.analyticschatbot.core.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.analyticschatbot.core.sql.GuardRejection.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpressionGuardTest {

    private final ExpressionGuard guard = new ExpressionGuard();

    @Test
    void an_aggregate_is_one_value_for_all_rows() {
        ReadOnlyExpression ratio = passed("sum(Amount) / nullif(count(DISTINCT order_id), 0)");

        assertThat(ratio.isAggregate()).isTrue();
        assertThat(ratio.isCondition()).isFalse();
        assertThat(ratio.columns()).containsExactlyInAnyOrder("amount", "order_id");
    }

    @Test
    void a_column_outside_of_the_aggregates_has_no_one_value() {
        assertThat(passed("sum(amount) / rate").isAggregate()).isFalse();
        assertThat(passed("amount").isAggregate()).isFalse();
        assertThat(passed("CASE WHEN rate > 1 THEN sum(amount) END").isAggregate())
                .isFalse();
    }

    @Test
    void a_condition_is_true_or_false_of_a_row() {
        assertThat(passed("status <> 'test' AND amount BETWEEN 1 AND 2").isCondition())
                .isTrue();
        assertThat(passed("is_paid").isCondition()).isTrue();
        assertThat(passed("amount + 1").isCondition()).isFalse();
        assertThat(passed("1 = 1").isCondition()).isFalse();
        assertThat(passed("sum(amount) > 3").isCondition()).isFalse();
    }

    @Test
    void the_columns_of_every_place_are_known() {
        assertThat(passed("CASE a WHEN b THEN c WHEN > d THEN e ELSE f END IN (g, h)")
                        .columns())
                .containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f", "g", "h");
        assertThat(passed("sum(a) FILTER (WHERE b > 1)").columns()).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void a_condition_restricts_each_aggregate() {
        ReadOnlyExpression paid =
                passed("sum(amount) / count(*) FILTER (WHERE is_new)").where(passed("status = 'paid'"));

        assertThat(paid)
                .isEqualTo(passed("sum(amount) FILTER (WHERE status = 'paid')"
                        + " / count(*) FILTER (WHERE is_new AND status = 'paid')"));
        assertThat(paid.columns()).contains("status");
    }

    @Test
    void columns_are_qualified_by_an_alias() {
        assertThat(passed("sum(amount) FILTER (WHERE \"Order State\" = 'paid')").sql("t1"))
                .isEqualTo("sum(\"t1\".amount) FILTER (WHERE (\"t1\".\"Order State\" = 'paid'))");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(SELECT max(amount) FROM orders)",
                "amount IN (SELECT amount FROM orders)",
                "EXISTS (SELECT 1)",
                "sum(amount) OVER ()",
                "any_match(tags, tag -> tag = 'a')",
                "sum(max(amount))",
                "read_csv('x')",
                "\"$path\" = 'x'",
                "amount; DROP TABLE orders",
                "amount) FROM orders --",
                "sum(amount",
                ""
            })
    void what_reaches_beyond_one_row_or_is_no_expression_is_refused(String sql) {
        assertThat(guard.check(sql)).isInstanceOf(GuardRejection.class);
    }

    @Test
    void what_cannot_be_read_is_told_with_its_place() {
        assertThat(guard.check("sum(amount"))
                .isInstanceOfSatisfying(
                        GuardRejection.class,
                        rejection -> assertThat(rejection.reason()).isEqualTo(Reason.UNREADABLE));
    }

    private ReadOnlyExpression passed(String sql) {
        return switch (guard.check(sql)) {
            case ReadOnlyExpression expression -> expression;
            case GuardRejection rejection -> throw new AssertionError(rejection.toString());
        };
    }
}
