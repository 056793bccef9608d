package org.analyticschatbot.texttosql.grounding.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.analyticschatbot.texttosql.grounding.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 'a == b', '`x`', 'LIMIT 1, 2' -- x == `y`",
                "SELECT a FROM t JOIN u JOIN v ON u.x = v.x ON t.x = u.x",
                "SELECT a FROM t NATURAL JOIN u CROSS JOIN v",
                "SELECT 1e5, 2.50, .5, a.b, 'it''s', \"say \"\"x\"\"\" /* == */ FROM t"
            })
    void what_stands_in_texts_and_comments_or_is_right_stays(String sql) {
        assertThat(StatementText.repaired(sql, new Findings())).isEqualTo(sql);
    }

    @Test
    void every_join_without_a_condition_gets_one_that_says_nothing() {
        String repaired = StatementText.repaired(
                "SELECT 1 FROM t AS a JOIN (SELECT 2) b LEFT JOIN u ON a.x = u.x JOIN v", new Findings());

        assertThat(repaired)
                .isEqualTo("SELECT 1 FROM t AS a JOIN (SELECT 2) b ON TRUE LEFT JOIN u ON a.x = u.x JOIN v ON TRUE");
    }

    @Test
    void semicolons_at_the_end_go_and_those_in_texts_stay() {
        assertThat(StatementText.withoutSemicolons("SELECT ';' ; ; -- end")).isEqualTo("SELECT ';' ");
        assertThat(StatementText.withoutSemicolons("SELECT 1; SELECT 2;")).isEqualTo("SELECT 1; SELECT 2");
    }

    @Test
    void text_of_any_kind_needs_no_stack() {
        String hostile = "'' ".repeat(3_000) + "/*".repeat(500) + "\"".repeat(101);

        assertThat(StatementText.repaired(hostile, new Findings())).isNotNull();
    }
}
