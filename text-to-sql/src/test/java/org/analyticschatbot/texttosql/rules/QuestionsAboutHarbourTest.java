package org.analyticschatbot.texttosql.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ports, ships, sailors and charters: short names of columns with comments, yes-or-no columns, years long ago, codes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsAboutHarbourTest {

    private Database harbour;

    @BeforeAll
    void open() throws SQLException {
        harbour = Database.harbour();
    }

    @AfterAll
    void close() throws SQLException {
        harbour.close();
    }

    private void assertRows(String question, String... rows) throws SQLException {
        assertThat(harbour.ask(question)).containsExactlyInAnyOrder(rows);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which ports have no ship?",
                "List the ports without any ships",
                "What is the name of every port that has no ship?"
            })
    void rows_are_shown_by_the_column_whose_comment_calls_it_a_name(String question) throws SQLException {
        assertRows(question, "Fjordby");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which ports were founded before 1500?",
                "List the names of ports founded before 1500.",
                "Show ports that were founded before 1500",
                "What are the names of the ports founded between 1200 and 1492?",
                "ports founded from 1204 to 1492"
            })
    void a_number_called_after_what_happened_then_is_a_year_even_one_long_ago(String question) throws SQLException {
        assertRows(question, "Aldermouth", "Cantoria");
    }

    @Test
    void a_large_number_that_is_no_time_is_no_year() throws SQLException {
        assertRows("Which ships have a price of 1500?", "Elbe");
        assertRows("Which ships have a price over 1500?", "Falke");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List the names of motorised ships",
                "Show all motorised ships",
                "Which ships are motorised?",
                "What are the names of ships that are motorised?"
            })
    void a_yes_or_no_column_describes_rows(String question) throws SQLException {
        assertRows(question, "Aurora", "Corvo", "Elbe", "Falke", "Gaivota");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List the names of non-motorised ships",
                "Show all non-motorised ships",
                "Which ships are not motorised?"
            })
    void a_yes_or_no_column_is_denied(String question) throws SQLException {
        assertRows(question, "Blue Gull", "Dagny");
    }

    @Test
    void the_plural_of_a_yes_or_no_column_names_those_of_whom_it_is_true() throws SQLException {
        assertRows("List the names of the officers", "Bo Lind", "Dirk Ott", "Gus Hart", "Ines Paz");
        assertRows("How many officers are there?", "4");
        assertRows("What is the average age of the officers?", "53.75");
        assertRows("Who are the officers older than 54?", "Bo Lind", "Dirk Ott");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which nationalities have both a cook (CK) and a mate (MT)?|Norwegian",
                "Which nationalities have both an engineer (EN) and a mate (MT)?|German",
                "Which kinds have both motorised and non-motorised ships?|Sloop",
                "Which nationalities have both officers and sailors younger than 30?|",
            })
    void values_of_which_no_row_can_fulfil_all_have_a_row_for_each(String question, String rows) throws SQLException {
        if (rows != null) {
            assertRows(question, rows.split(","));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which kinds have no ship built after 1990?|Sloop,Tanker",
                "Which nationalities do not have any sailor older than 50?|British,Portuguese",
                "Which nationalities have no officers?|Portuguese",
                "Which kinds have ships from Germany but no ship longer than 200?|",
                "Which countries have no ship longer than 100?|Norway,Spain,Portugal",
                "Which countries have no motorised ships?|Norway"
            })
    void values_of_which_no_row_is_so(String question, String rows) throws SQLException {
        assertRows(question, rows == null ? new String[0] : rows.split(","));
    }

    @Test
    void words_that_the_data_does_not_have_are_told_by_the_code_behind_them() throws SQLException {
        assertRows("List the names of the deck hands (DH)", "Carla Sol", "Finn Dahl");
        assertThat(harbour.plan("List the names of the deck hands")).isInstanceOf(QueryPlan.Decline.class);
    }

    @Test
    void a_row_is_named_by_its_number() throws SQLException {
        assertRows("What is the fee of charter 4?", "24000.0");
        assertRows("Which ship has charter number 5?", "Dagny");
        assertRows("What is the name of the oldest sailor on ship 105?", "Dirk Ott");
        assertRows("How many sailors are on ship 101?", "2");
    }

    @Test
    void a_number_beyond_all_keys_names_no_row() {
        assertThat(harbour.plan("What is the fee of charter 999?")).isInstanceOf(QueryPlan.Decline.class);
    }
}
