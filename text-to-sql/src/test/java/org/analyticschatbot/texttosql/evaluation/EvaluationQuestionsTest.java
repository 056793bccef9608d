package org.analyticschatbot.texttosql.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.List;
import org.analyticschatbot.texttosql.evaluation.QuestionException.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationQuestionsTest {

    @Test
    void a_question_has_its_rows_and_unknown_fields_are_ignored() {
        var question = EvaluationQuestions.parse("""
                {"id": 7, "database": "shop", "question": "How many?", "hardness": "easy", "gold_sql": "SELECT 1",
                 "author": "Ada", "ordered": true, "gold_rows": [[1, "a", null, 2.5]]}""");

        assertThat(question)
                .isEqualTo(new EvaluationQuestion(
                        "7",
                        "shop",
                        "How many?",
                        "easy",
                        new Expectation.Rows(List.of(Arrays.asList(1, "a", null, 2.5)), true, "SELECT 1")));
    }

    @Test
    void what_is_not_said_is_one_database_no_hardness_and_rows_in_any_order() {
        var question = EvaluationQuestions.parse("{\"id\": \"x\", \"question\": \"Which?\", \"gold_rows\": []}");

        assertThat(question)
                .isEqualTo(new EvaluationQuestion("x", null, "Which?", "", new Expectation.Rows(List.of(), false, "")));
    }

    @Test
    void a_question_may_expect_that_it_is_not_answered() {
        var question = EvaluationQuestions.parse(
                "{\"id\": 1, \"question\": \"How is the weather?\", \"expected\": \"abstain\"}");

        assertThat(question.expected()).isEqualTo(new Expectation.Abstention());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"id\": 1, \"gold_rows\": []} | NO_QUESTION",
                "{\"id\": 1, \"question\": \"Which?\"} | NO_ROWS",
                "{\"id\": 1, \"question\": \"Which?\", \"expected\": \"answer\"} | NO_ROWS",
                "{\"id\": 1, \"question\": \"Which?\", \"expected\": \"silence\"} | OTHER_EXPECTATION"
            })
    void what_cannot_be_judged_is_refused_with_what_is_missing(String line, Problem problem) {
        assertThatExceptionOfType(QuestionException.class)
                .isThrownBy(() -> EvaluationQuestions.parse(line))
                .extracting(QuestionException::problem)
                .isEqualTo(problem);
    }
}
