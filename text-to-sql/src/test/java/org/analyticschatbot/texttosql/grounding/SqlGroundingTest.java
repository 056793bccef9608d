package org.analyticschatbot.texttosql.grounding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.texttosql.grounding.Grounded.Sound;
import org.analyticschatbot.texttosql.grounding.Grounded.Unsound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlGroundingTest {

    private static final EngineCheck TAKES_ALL = sql -> Optional.empty();

    @Test
    void whoever_watches_sees_what_was_written_and_what_became_of_it() {
        List<String> seen = new ArrayList<>();
        SqlGrounding grounding = new SqlGrounding(
                TAKES_ALL, (written, result) -> seen.add(written + " -> " + (result instanceof Sound)));

        grounding.ground("SELECT 1 FROM orders;", Shop.schema());

        assertThat(seen).containsExactly("SELECT 1 FROM orders -> true");
    }

    @Test
    void what_the_engine_takes_stays_as_it_is() {
        String sql = "SELECT id FROM customers";

        Grounded grounded = new SqlGrounding(TAKES_ALL).ground(sql, Shop.schema());

        assertThat(grounded).isEqualTo(new Sound(sql, List.of()));
    }

    @Test
    void a_text_compared_with_a_number_is_mended_even_if_the_engine_would_try() {
        Sound sound = (Sound) new SqlGrounding(TAKES_ALL).ground("SELECT 1 FROM orders WHERE zip = 5", Shop.schema());

        assertThat(sound.sql()).contains("TRY_CAST(zip AS double) = 5");
        assertThat(sound.repairs()).containsExactly("Read the text zip as a number.");
    }

    @Test
    void a_subquery_that_may_give_several_rows_is_mended_before_the_engine_breaks_on_them() {
        Sound sound = (Sound) new SqlGrounding(TAKES_ALL)
                .ground("SELECT City FROM customers WHERE City = (SELECT code FROM cities)", Shop.schema());

        assertThat(sound.sql()).contains("City IN (SELECT code");
        assertThat(sound.repairs())
                .containsExactly("Compared City with any of the rows of a subquery, where there may be several.");
    }

    @Test
    void the_engine_has_the_last_word() {
        EngineCheck takesNone = sql -> Optional.of("No such luck.");

        Grounded grounded = new SqlGrounding(takesNone).ground("SELECT City FROM customers", Shop.schema());

        assertThat(grounded).isEqualTo(new Unsound("No such luck.", true));
    }

    @Test
    void a_table_that_may_not_be_read_is_neither_mended_nor_repairable() {
        Grounded grounded = new SqlGrounding(EngineCheck.none()).ground("SELECT 1 FROM customer_notes", Shop.schema());

        assertThat(grounded)
                .isInstanceOfSatisfying(
                        Unsound.class,
                        unsound -> assertThat(unsound.repairable()).isFalse());
    }

    @Test
    void a_mended_text_may_not_read_other_tables_either() {
        Grounded grounded =
                new SqlGrounding(EngineCheck.none()).ground("SELECT 1 FROM `secrets` LIMIT 1, 2", Shop.schema());

        assertThat(grounded)
                .isInstanceOfSatisfying(
                        Unsound.class,
                        unsound -> assertThat(unsound.repairable()).isFalse());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SELECT gross_amount FROM orders | There is no column gross_amount where the query names it. Columns with a similar name: orders.amount.",
                "SELECT quantity FROM orders | There is no column quantity where the query names it.",
                "SELECT code FROM cities a JOIN cities b ON a.mayor = b.mayor | The name code could mean any of a.code, b.code: say which.",
                "SELECT state, count(*) FROM orders | The column state stands beside an aggregate but is not in GROUP BY: group by it, or aggregate it.",
                "SELECT sleep(9) FROM orders | The query calls a function that is not one of the functions you may use. It is: function sleep.",
                "DROP TABLE orders | Only a query that reads data may run. It is: DROP."
            })
    void what_no_rule_mends_is_told_so_that_a_model_can(String sql, String problem) {
        Grounded grounded = new SqlGrounding(EngineCheck.none()).ground(sql, Shop.schema());

        assertThat(grounded).isEqualTo(new Unsound(problem, true));
    }

    @Test
    void endless_text_is_refused_by_the_guard_before_it_is_read_again() {
        Grounded grounded = new SqlGrounding(EngineCheck.none()).ground("SELECT " + "(".repeat(9_000), Shop.schema());

        assertThat(grounded).isInstanceOf(Unsound.class);
    }
}
