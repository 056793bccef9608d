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

/** Constructions of English, each in several wordings, compared with the rows of hand-written SQL. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuestionsAboutTheatreTest {

    private Database theatre;

    @BeforeAll
    void open() throws SQLException {
        theatre = Database.theatre();
    }

    @AfterAll
    void close() throws SQLException {
        theatre.close();
    }

    private void assertRows(String question, String sql) throws SQLException {
        List<String> expected = theatre.rows(sql);

        assertThat(expected).isNotEmpty();
        assertThat(theatre.ask(question)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which genres have at least 2 plays?",
                "Which genres have 2 or more plays?",
                "List the genres that more than one play has",
                "Which genres are shared by at least two plays?",
                "What genres do two or more plays have?"
            })
    void values_are_chosen_by_how_many_rows_have_them(String question) throws SQLException {
        assertRows(question, "SELECT genre FROM plays GROUP BY genre HAVING count(*) >= 2");
    }

    @Test
    void a_number_before_the_rows_that_are_asked_for_is_no_count_of_them() {
        assertThat(theatre.sql("What are the titles of the three plays with the highest license fee?")
                        .sql())
                .doesNotContain("HAVING")
                .contains("LIMIT 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "For each genre with more than one play, show the average license fee",
                "What is the average license fee of the plays of each genre that has more than one play?"
            })
    void groups_are_chosen_by_how_many_rows_they_have(String question) throws SQLException {
        assertRows(question, "SELECT genre, avg(license_fee) FROM plays GROUP BY genre HAVING count(*) > 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What are the last names of the writers who wrote at least 2 plays, and how many plays did each of them write?",
                "Show the last name and the number of plays of the writers with more than one play"
            })
    void what_chooses_the_rows_is_also_counted(String question) throws SQLException {
        assertRows(
                question,
                "SELECT last_name, count(*) FROM writers JOIN plays USING (writer_id)"
                        + " GROUP BY writer_id, last_name HAVING count(*) >= 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "For each genre, show the title of the longest play | genre, title | genre | running_time DESC",
                "What is the oldest play of each genre? | genre, title | genre | premiere_year",
                "Which is the cheapest play in each language? | language, title | language | license_fee",
                "List the shortest play of every genre | genre, title | genre | running_time",
                "For each language, list the title and the running time of the longest play | language, title, running_time"
                        + " | language | running_time DESC"
            })
    void the_first_of_each_group_is_found_by_a_column(String question, String columns, String group, String order)
            throws SQLException {
        assertRows(
                question,
                "SELECT " + columns + " FROM (SELECT *, rank() OVER (PARTITION BY " + group + " ORDER BY " + order
                        + ") AS place FROM plays) WHERE place = 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "For each venue, show the name and the highest attendance",
                "For every venue give the largest attendance",
                "What is the maximum attendance of each venue?"
            })
    void the_highest_of_each_group_is_a_maximum(String question) throws SQLException {
        assertRows(
                question,
                "SELECT name, max(attendance) FROM venues JOIN performances USING (venue_id) GROUP BY venue_id, name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which play was performed most often?",
                "What is the title of the play that was performed the most?",
                "What is the most performed play?",
                "Show the title of the most performed play"
            })
    void what_was_done_most_often_is_counted(String question) throws SQLException {
        assertRows(question, "SELECT 'Winter Guests'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which plays are musicals?",
                "List the titles of the musical plays",
                "Show the titles of the plays that are a musical"
            })
    void a_flag_of_0_and_1_asks_for_1(String question) throws SQLException {
        assertRows(question, "SELECT title FROM plays WHERE is_musical = 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "What is the total number of seats of all venues? | sum(num_seats)",
                "How many seats are there in all the venues? | sum(num_seats)",
                "What is the average number of seats of the venues? | avg(num_seats)"
            })
    void what_a_column_counts_is_added_up(String question, String expected) throws SQLException {
        assertRows(question, "SELECT " + expected + " FROM venues");
    }

    @Test
    void what_a_column_counts_is_shown_for_each_row_or_added_up_for_each_group() throws SQLException {
        assertRows("Show the title and the number of acts of each play", "SELECT title, num_acts FROM plays");
        assertRows("number of seats per city", "SELECT city, sum(num_seats) FROM venues GROUP BY city");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What are the titles of the plays written by Lena Okafor?",
                "Which plays did Lena Okafor write?",
                "Show the titles of the plays by the writer Lena Okafor",
                "List the plays of the writer Lena Okafor"
            })
    void people_are_known_by_their_full_names_though_these_are_private(String question) throws SQLException {
        assertRows(question, "SELECT title FROM plays WHERE writer_id = 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"How many orders does the patron Nora Quill have?", "How many orders of the patron Nora Quill?"})
    void a_noun_says_whose_name_it_is(String question) throws SQLException {
        assertRows(question, "SELECT count(*) FROM orders WHERE patron_id = 1");
    }

    @Test
    void whose_name_it_is_is_told() {
        assertThat(theatre.sql("What are the titles of the plays written by Lena Okafor?")
                        .assumptions())
                .contains("“Lena Okafor” is looked for among the names of writers.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many plays are from New Atlantis?",
                "Which plays were reviewed by Lena Okafor?",
                "Show the performances in Upper Selmouth"
            })
    void a_name_that_nobody_can_bear_is_declined(String question) {
        assertThat(theatre.plan(question)).isInstanceOf(QueryPlan.Decline.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Who wrote Winter Guests?", "Who wrote the play \"Winter Guests\"?"})
    void who_does_it_is_asked_for_by_the_verb(String question) throws SQLException {
        assertRows(question, "SELECT first_name, last_name FROM writers WHERE writer_id = 2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "When was the venue Playhouse opened? | 1956",
                "In what year was the venue Playhouse opened? | 1956",
                "In which year did the venue Playhouse open? | 1956",
                "How many writers died before 1980? | 1",
                "How many writers were born before 1970? | 3",
                "How many plays premiered in the 1990s? | 2"
            })
    void the_verb_says_which_year_is_meant(String question, String expected) throws SQLException {
        assertThat(theatre.ask(question)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "In which year were the most plays premiered?",
                "Which premiere year has the most plays?",
                "Which premiere years have more than one play?"
            })
    void years_that_stand_by_themselves_are_groups(String question) {
        assertThat(theatre.sql(question).sql()).contains("GROUP BY \"premiere_year\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "How much does the play \"Paper Boats\" cost? | SELECT license_fee FROM plays WHERE play_id = 3",
                "How long is the play \"Paper Boats\"? | SELECT running_time FROM plays WHERE play_id = 3",
                "How long do the plays of each genre last on average? | SELECT genre, avg(running_time) FROM plays GROUP BY genre",
                "On average, how long are the plays? | SELECT avg(running_time) FROM plays",
                "List the titles of the plays, longest first | SELECT title FROM plays",
                "List the titles of the plays from the shortest to the longest | SELECT title FROM plays"
            })
    void adjectives_and_verbs_name_what_they_measure(String question, String expected) throws SQLException {
        assertRows(question, expected);
    }

    @Test
    void an_adjective_first_orders_by_what_it_measures() throws SQLException {
        assertThat(theatre.ask("List the titles of the plays, longest first"))
                .isEqualTo(theatre.rows("SELECT title FROM plays ORDER BY running_time DESC"));
    }

    @Test
    void what_cannot_be_averaged_is_declined() {
        assertThat(theatre.plan("How many plays do writers write on average?")).isInstanceOf(QueryPlan.Decline.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Who are the gold patrons and in which city does each one live?",
                "Who are the gold patrons, and in which city do they live?"
            })
    void a_question_may_go_on_with_another(String question) throws SQLException {
        assertRows(question, "SELECT full_name, city FROM patrons WHERE level = 'gold'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Show the id of the most recent order", "What is the id of the latest order?"})
    void a_noun_after_an_article_or_an_adjective_is_no_verb(String question) throws SQLException {
        assertRows(question, "SELECT 4");
    }

    @Test
    void a_number_of_people_is_a_number() throws SQLException {
        assertRows(
                "Which venues can seat between 100 and 400 people?",
                "SELECT name FROM venues WHERE num_seats BETWEEN 100 AND 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Which genre attracted the largest total attendance over all performances?",
                "Which genre of plays had the highest total attendance?"
            })
    void values_are_ranked_by_the_sum_of_their_rows(String question) throws SQLException {
        assertRows(question, "SELECT 'comedy'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What are the last names of the writers who wrote more than one play that is a drama?",
                "What are the last names of the writers with more than one play whose genre is drama?"
            })
    void what_is_said_of_rows_that_are_counted_decides_which_count(String question) throws SQLException {
        assertRows(
                question,
                "SELECT last_name FROM writers JOIN plays USING (writer_id) WHERE genre = 'drama'"
                        + " GROUP BY last_name HAVING count(*) > 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Show the countries shared by writers born before 1910 and after 1970.",
                "Which countries have both writers born before 1910 and writers born after 1970?"
            })
    void what_no_row_can_be_is_asked_of_several_rows(String question) throws SQLException {
        assertRows(question, "SELECT 'Wales'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many venues have a number of seats under 200 or over 500?",
                "How many venues have a number of seats above 500 or below 200?"
            })
    void alternatives_are_about_the_same_column(String question) throws SQLException {
        assertRows(question, "SELECT 2");
    }
}
