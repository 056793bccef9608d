package org.analyticschatbot.texttosql.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.processprompt.QueryPlan.Decline;
import org.analyticschatbot.core.processprompt.QueryPlan.RunSql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that the data does not have, and another word of English that it has. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherWordsTest {

    private static final String SPORT = """
            CREATE TABLE team (team_id BIGINT, town VARCHAR);
            INSERT INTO team VALUES (1, 'Hull'), (2, 'York');
            CREATE TABLE club (club_id BIGINT, founded DATE);
            INSERT INTO club VALUES (1, DATE '1901-01-01');
            CREATE TABLE athlete (athlete_id BIGINT, surname VARCHAR, stature BIGINT);
            INSERT INTO athlete VALUES (1, 'Ode', 190), (2, 'Ray', 170)""";

    private Database sport;

    @BeforeAll
    void open() throws SQLException {
        sport = Database.of(SPORT, "");
    }

    @AfterAll
    void close() throws SQLException {
        sport.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "How many competitors are there?; 2; “competitors” is read as “athlete”.",
                "How many atlhetes are there?; 2; “atlhetes” is read as “athlete”.",
            })
    void a_word_is_read_as_the_one_that_the_data_has_and_that_is_told(String question, String number, String assumption)
            throws SQLException {
        assertThat(sport.ask(question)).containsExactly(number);
        assertThat(sport.plan(question))
                .isInstanceOfSatisfying(
                        RunSql.class, run -> assertThat(run.assumptions()).contains(assumption));
    }

    @Test
    void a_word_that_may_stand_for_two_names_is_not_guessed() {
        QueryPlan plan = sport.plan("How many squads are there?");

        assertThat(plan)
                .isInstanceOfSatisfying(
                        Decline.class, decline -> assertThat(decline.reason()).contains("squads"));
    }
}
