package org.analyticschatbot.texttosql.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsAboutClinicTest {

    private Database clinic;

    @BeforeAll
    void open() throws SQLException {
        clinic = Database.clinic();
    }

    @AfterAll
    void close() throws SQLException {
        clinic.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "How many visits have no rating?; 2",
                "How many visits were longer than 1 hour?; 1",
                "How many visits took more than 25 minutes?; 3",
                "How many rides were longer than 4 km?; 2",
                "How many rides started at Museum?; 2",
                "How many rides ended at Museum?; 1",
                "How many rides were there in May 2025?; 2",
                "How many visits were scheduled for April 2025?; 3",
                "How many rides were there in the second quarter of 2025?; 3",
                "How many rides were there in the first half of 2025?; 3",
                "How much did insurance pay in total?; 210",
            })
    void a_number_is_told(String question, String number) throws SQLException {
        assertThat(clinic.ask(question))
                .singleElement()
                .satisfies(cell -> assertThat(Double.parseDouble(cell)).isEqualTo(Double.parseDouble(number)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Which doctors have an average fee above 120?; Ada,Cem",
                "Which specialties have an average fee above 120?; neurologist,surgeon",
                "Which districts have more than one station?; Centre",
                "Which stations have more docks than the average?; Library,Museum",
                "Which stations have more docks than Library?; Museum",
                "Which countries have both clients and agents?; Spain",
                "Which countries have clients but no agents?; France",
                "Which companies are from Spain?; Nord Foods",
                "Which departments have no doctors?; Radiology",
                "Which specialty has the highest average fee?; neurologist",
            })
    void those_that_fulfil_a_condition_are_found(String question, String found) throws SQLException {
        assertThat(clinic.ask(question)).containsExactlyInAnyOrder(found.split(","));
    }

    @Test
    void what_was_counted_already_is_added_up() throws SQLException {
        assertThat(clinic.ask("What are the top 2 districts by number of docks?"))
                .containsExactly("Centre|35", "Harbour|10");
    }

    @Test
    void the_first_of_each_group_is_found() throws SQLException {
        assertThat(clinic.ask("Show the doctor with the most visits in each department"))
                .containsExactly("Cardiology|Ada|2", "Cardiology|Bob|2", "Neurology|Cem|1");
    }

    @Test
    void what_is_said_of_the_rows_counted_decides_which_count() throws SQLException {
        assertThat(clinic.ask("Which districts have at least two stations with 16 or more docks?"))
                .isEmpty();
        assertThat(clinic.ask("Which districts have at least two stations with 15 or more docks?"))
                .containsExactly("Centre");
    }

    @Test
    void a_noun_may_stand_before_count() throws SQLException {
        assertThat(clinic.ask("visit count by status")).containsExactlyInAnyOrder("completed|4", "cancelled|1");
    }

    @Test
    void an_amount_by_a_group_is_added_up_and_said_so() throws SQLException {
        assertThat(clinic.ask("fee by status")).containsExactlyInAnyOrder("completed|540.0", "cancelled|200.0");
        assertThat(clinic.sql("fee by status").assumptions()).contains("It is the sum of visits.fee.");
    }

    @Test
    void several_are_shown_where_their_number_stands_before_what_ranks_them() throws SQLException {
        assertThat(clinic.ask("Show the 2 stations with the most docks")).containsExactly("Museum", "Library");
    }

    @Test
    void of_two_dates_the_beginning_counts_and_this_is_said() {
        List<String> assumptions =
                clinic.sql("How many rides were there in May 2025?").assumptions();

        assertThat(assumptions).contains("The date is rides.started_at.");
    }
}
