package org.analyticschatbot.texttosql.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Verbs that say what a number is of, verbs that only relate rows, and spans of numbers that no single row lies in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerbsAndSpansTest {

    private Database harbour;

    @BeforeAll
    void open() throws SQLException {
        harbour = Database.harbour();
    }

    @AfterAll
    void close() throws SQLException {
        harbour.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which are the sailors who earn more than 4800?|Bo Lind,Dirk Ott",
                "Show the names of sailors who earn less than 2500|Finn Dahl",
                "Which ships cost less than 70?|Blue Gull,Dagny",
            })
    void a_verb_says_what_the_number_is_of(String question, String rows) throws SQLException {
        assertThat(harbour.ask(question)).containsExactlyInAnyOrder(rows.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which sailors have an age above 54 or below 26?|Bo Lind,Dirk Ott,Finn Dahl",
                "Which ships were built before 1900 or after 2000?|Blue Gull,Corvo",
            })
    void a_second_comparison_after_or_is_one_of_its_own(String question, String rows) throws SQLException {
        assertThat(harbour.ask(question)).containsExactlyInAnyOrder(rows.split(","));
    }

    @Test
    void what_no_single_row_can_be_is_asked_of_several() throws SQLException {
        assertThat(harbour.ask("Which nationalities have both sailors older than 50 and sailors younger than 30?"))
                .containsExactlyInAnyOrder("Norwegian", "Spanish");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How many sailors are enlisted on the ship Aurora?|2",
                "How many ships are moored in the port Aldermouth?|2",
                "Which sailors are employed on the ship Elbe?|Dirk Ott,Hana Kehl",
            })
    void a_verb_that_only_says_how_rows_belong_together_is_read_as_that(String question, String rows)
            throws SQLException {
        assertThat(harbour.ask(question)).containsExactlyInAnyOrder(rows.split(","));
    }

    @Test
    void what_stands_short_in_the_name_of_a_column_is_asked_for_in_full() throws SQLException {
        try (Database stock = Database.of("""
                CREATE TABLE parts (part_id BIGINT, dept VARCHAR, qty INTEGER);
                INSERT INTO parts VALUES (1, 'Yard', 4), (2, 'Yard', 6), (3, 'Dock', 5)""", "parts.part_id")) {
            assertThat(stock.ask("What is the total quantity for each department?"))
                    .containsExactlyInAnyOrder("Yard|10", "Dock|5");
        }
    }
}
