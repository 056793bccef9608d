package org.analyticschatbot.texttosql.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
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
            })
    void values_of_which_no_row_can_fulfil_all_have_a_row_for_each(String question, String rows) throws SQLException {
        assertRows(question, rows.split(","));
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is the difference between the highest and the lowest wage?|2800.0",
                "What is the difference between the longest and the shortest ship?|192.0",
                "difference between maximum and minimum age of British sailors|6",
                "How much more does the best paid sailor earn than the worst paid one?|2800.0",
                "How much older is the oldest sailor than the youngest one?|38",
            })
    void the_most_less_the_least_of_a_column(String question, String difference) throws SQLException {
        assertRows(question, difference);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is the difference between the average wage of Spanish and German sailors?|-350.0",
                "What is the difference in average wage between Spanish sailors and German sailors?|-350.0",
                "How many more Norwegian sailors than Portuguese sailors are there?|2",
                "How many fewer Portuguese sailors than Norwegian sailors are there?|2",
                "How many more sloops than tankers are there?|1",
                "How much longer is Falke than Elbe?|30.0",
                "How much cheaper is Dagny than Corvo?|640.0"
            })
    void one_part_less_another(String question, String difference) throws SQLException {
        assertRows(question, difference);
    }

    @Test
    void which_part_is_taken_from_which_is_said() {
        assertThat(harbour.sql("How many more sloops than tankers are there?").assumptions())
                .containsExactly("The difference is “sloops” less “tankers”.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is the difference between sailors and ships?",
                "What is the difference between the oldest sailor and the longest ship?",
                "How many more sailors than dragons are there?",
                "How much happier is Falke than Elbe?"
            })
    void what_cannot_be_taken_from_each_other_is_declined(String question) {
        assertThat(harbour.plan(question)).isInstanceOf(QueryPlan.Decline.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which sailors are older than every Spanish sailor?|Bo Lind,Dirk Ott",
                "Which sailors are older than all Norwegian sailors?|Dirk Ott",
                "Which ships are shorter than all ferries?|Blue Gull,Dagny,Gaivota",
                "Which sailors have a higher wage than all Spanish sailors?|Bo Lind,Dirk Ott"
            })
    void all_of_a_kind_are_outdone(String question, String rows) throws SQLException {
        assertRows(question, rows.split(","));
    }

    @Test
    void what_is_said_behind_all_of_a_kind_is_not_said_of_those_that_are_compared() {
        assertThat(harbour.plan("Which sailors are older than all Spanish sailors with a wage below 3000?"))
                .isNotInstanceOf(QueryPlan.RunSql.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Find the names of the ships that have the word \"Gull\" in their name.|Blue Gull",
                "Show the ships with 'or' in the name|Aurora,Corvo",
                "Which ships have the letter F in their name?|Falke",
                "Find the ships whose name starts with the letter A|Aurora",
                "Find the sailors whose name ends with the letter T|Dirk Ott,Gus Hart"
            })
    void parts_of_texts_are_found(String question, String rows) throws SQLException {
        assertRows(question, rows.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "List all ships starting with the longest one|Falke,Elbe,Aurora,Corvo,Dagny,Gaivota,Blue Gull",
                "Show the ships, beginning with the cheapest ship|Blue Gull,Dagny,Gaivota,Corvo,Aurora,Elbe,Falke",
                "List the names of ships from the cheapest to the most expensive|"
                        + "Blue Gull,Dagny,Gaivota,Corvo,Aurora,Elbe,Falke"
            })
    void rows_stand_in_an_order_that_starts_with_the_first(String question, String rows) throws SQLException {
        assertThat(harbour.ask(question)).containsExactly(rows.split(","));
    }

    @Test
    void groups_stand_in_an_order_that_starts_with_the_largest() throws SQLException {
        List<String> rows = harbour.ask(
                "List each country and its number of ships, starting with the country having the most ships");

        assertThat(rows).hasSize(5);
        assertThat(rows.subList(0, 2)).containsExactlyInAnyOrder("England|2", "Germany|2");
    }

    @Test
    void what_ranks_is_said_afterwards() throws SQLException {
        assertRows("Show the longest ship by price", "Falke");
        assertRows("Show the two longest ships by passengers", "Aurora", "Corvo");
        assertRows("Which ship earned the largest total fee, and how much is it?", "Elbe|24000.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many charters did each ship have? Only show ships with at least 2.|Aurora|2,Corvo|2",
                "Show the nationalities and the number of sailors, only those with at least 3 sailors.|Norwegian|3",
                "Total fee of each ship, only for ships with more than 7000|Elbe|24000.0,Aurora|7100.0"
            })
    void groups_are_left_out_by_what_is_counted_or_summed_of_them(String line) throws SQLException {
        int bar = line.indexOf('|');
        assertRows(line.substring(0, bar), line.substring(bar + 1).split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which ships were never chartered?",
                "Which ships have not been chartered so far?",
                "List the ships that have no charter to date"
            })
    void what_was_never_done_has_no_row(String question) throws SQLException {
        assertRows(question, "Blue Gull", "Falke", "Gaivota");
    }

    @Test
    void a_unit_that_the_column_says_is_read() throws SQLException {
        assertRows("Which ships are longer than 100 meters?", "Aurora", "Elbe", "Falke");
        assertRows("Which ports are deeper than 0.04 km?", "Fjordby");
    }

    @Test
    void a_unit_that_no_column_says_is_taken_for_it_and_told() {
        assertThat(harbour.sql("Which sailors are older than 50 years?").sql()).contains("\"age\" > 50");
        assertThat(harbour.sql("Which ships have a price over 900 kg?").assumptions())
                .containsExactly("The numbers of ship.price are taken for kg.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Which sailors are British or work on a ship longer than 200?|Ann Reed,Gus Hart,Jon Berg",
                "Which ships are sloops or have a sailor older than 60?|Blue Gull,Dagny,Elbe,Gaivota",
                "Which ships are tankers or longer than 100?|Aurora,Elbe,Falke"
            })
    void one_of_two_conditions_is_enough_on_whatever_rows(String question, String rows) throws SQLException {
        assertRows(question, rows.split(","));
    }

    @Test
    void every_row_is_asked_for_where_nothing_is_counted() throws SQLException {
        assertRows("What is the nationality of every sailor that has a wage over 4800?", "Norwegian", "German");
    }

    @Test
    void both_ends_of_a_column() throws SQLException {
        assertRows("What is the cheapest and the most expensive price?", "40.0|1800.0");
    }

    @Test
    void the_id_of_rows_is_their_own_and_not_that_of_rows_that_refer_to_them() throws SQLException {
        assertRows("What is the id of the ship that has a sailor older than 60?", "105");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What are the names and ages of the two oldest sailors?|Dirk Ott;62,Bo Lind;55",
                "Which ships were chartered more than once?|Aurora,Corvo",
                "Which ships were chartered at least two times?|Aurora,Corvo",
                "How many sailors are there whose name contains 'an'?|2",
                "List the names of ships longer than 100 and order the results by price from high to low|Falke,Elbe,Aurora"
            })
    void what_people_ask_about_ships(String question, String rows) throws SQLException {
        assertRows(question, rows.replace(';', '|').split(","));
    }
}
