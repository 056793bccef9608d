package org.analyticschatbot.texttosql.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AbstentionTest {

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
    @ValueSource(
            strings = {
                "How many visits were there in March 2025?",
                "visits by month",
                "How many rides per station?",
                "List the names.",
                "Show the doctors from Spain and Harbour",
                "Who is in Spain?",
                "Show everything about Harbour.",
                "Who are our best doctors?",
                "top 2 doctors",
                "rating by status",
                "show me the recent visits",
                "What is our most popular station?",
                "Which visits were in the first quarter of 2025?",
            })
    void whatever_is_asked_back_offers_questions_that_are_answered_as_they_stand(String question) {
        QueryPlan plan = clinic.plan(question);

        if (plan instanceof QueryPlan.AskBack askBack) {
            assertThat(askBack.options())
                    .hasSizeBetween(2, 4)
                    .allSatisfy(option -> assertThat(clinic.plan(option)).isInstanceOf(QueryPlan.RunSql.class));
        } else {
            assertThat(plan).isInstanceOf(QueryPlan.Decline.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many visits were there in March 2025?",
                "visits by month",
                "How many rides per station?",
                "Who is in Spain?",
                "Who are our best doctors?",
                "rating by status",
                "show me the recent visits",
            })
    void what_can_be_meant_in_several_ways_is_asked_back(String question) {
        assertThat(clinic.plan(question)).isInstanceOf(QueryPlan.AskBack.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Why did so many cancel in March? | I can show what the data holds, but not why it is so.",
                "Forecast the visits of next year | I can only tell what the data holds, not what will happen.",
                "Should we hire another surgeon? | I can show the figures, but have no opinion on what to do or what people think.",
                "Delete all visits | I only read data: I cannot send, book, change or delete anything.",
                "Tell me a joke | I answer questions about the data here, such as these.",
                "What can you do? | I answer questions about the data here, such as these.",
                "Thanks, that was great! | I answer questions about the data here, such as these.",
                "What is the weather like? | I answer questions about the data here, such as these.",
                "How many visits were there in March 2031, using booked on of visits? | The data on visits ends on 2025-03-07, so it tells nothing about that time.",
            })
    void a_decline_says_what_kind_of_question_is_not_answered(String question, String reason) {
        assertThat(clinic.plan(question))
                .isInstanceOfSatisfying(
                        QueryPlan.Decline.class,
                        decline -> assertThat(decline.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"What can you do?", "Tell me a joke"})
    void who_asks_for_something_else_is_shown_what_can_be_asked(String question) {
        assertThat(clinic.plan(question))
                .isInstanceOfSatisfying(
                        QueryPlan.Decline.class,
                        decline -> assertThat(decline.examples())
                                .isNotEmpty()
                                .allSatisfy(example ->
                                        assertThat(clinic.plan(example)).isInstanceOf(QueryPlan.RunSql.class)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wie viele Termine gibt es pro Monat? | German",
                "Zeige alle Ärzte der Abteilung Cardiology | German",
                "Durchschnittliche Dauer der visits im März? | German",
                "¿Cuántas visitas hay en marzo? | Spanish",
                "Muestra los doctores de la sección Cardiology | Spanish",
                "Combien de visites avons-nous par mois ? | French",
                "診察は何件ありますか | Japanese",
                "2025年3月のvisitsはいくつですか | Japanese",
                "Сколько визитов было в марте? | a language in Cyrillic letters",
            })
    void a_question_in_another_language_is_declined_with_its_name(String question, String language) {
        assertThat(clinic.plan(question))
                .isInstanceOfSatisfying(
                        QueryPlan.Decline.class,
                        decline -> assertThat(decline.reason())
                                .startsWith("This looks like " + language + ". I understand English only"));
    }
}
