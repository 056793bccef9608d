package org.analyticschatbot.texttosql.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.analyticschatbot.texttosql.evaluation.Outcome.Answered;
import org.analyticschatbot.texttosql.evaluation.Outcome.Declined;
import org.analyticschatbot.texttosql.evaluation.Outcome.Failed;
import org.analyticschatbot.texttosql.evaluation.Verdict.Kind;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final Outcome ONE = new Answered(List.of(List.of(1L)), "SELECT 1");
    private static final Outcome TWO = new Answered(List.of(List.of(2L)), "SELECT 2");
    private static final Outcome DECLINED = new Declined("Not understood.");
    private static final Outcome FAILED = new Failed("The engine broke.");
    private static final Expectation ROWS = new Expectation.Rows(List.of(List.of(1)), false, "");
    private static final Expectation ABSTENTION = new Expectation.Abstention();

    @Test
    void an_answer_is_right_if_its_rows_are_the_expected_ones() {
        assertThat(verdict(ROWS, ONE)).isEqualTo(Kind.RIGHT);
        assertThat(verdict(ROWS, TWO)).isEqualTo(Kind.WRONG);
        assertThat(verdict(ROWS, DECLINED)).isEqualTo(Kind.DECLINED);
        assertThat(verdict(ROWS, FAILED)).isEqualTo(Kind.FAILED);
    }

    @Test
    void where_no_answer_is_right_declining_is_good_and_any_answer_is_wrong() {
        assertThat(verdict(ABSTENTION, DECLINED)).isEqualTo(Kind.ABSTAINED);
        assertThat(verdict(ABSTENTION, ONE)).isEqualTo(Kind.WRONG);
        assertThat(verdict(ABSTENTION, new Answered(List.of(), "SELECT 1 WHERE false")))
                .isEqualTo(Kind.WRONG);
        assertThat(verdict(ABSTENTION, FAILED)).isEqualTo(Kind.FAILED);
    }

    @Test
    void each_question_is_asked_of_its_database() {
        var question = new EvaluationQuestion("1", "shop", "How many?", "easy", ROWS);

        var verdicts = Evaluation.run(List.of(question), (text, database) -> new Declined(text + " " + database));

        assertThat(verdicts).containsExactly(new Verdict(question, new Declined("How many? shop"), Kind.DECLINED));
    }

    private static Kind verdict(Expectation expected, Outcome outcome) {
        var question = new EvaluationQuestion("1", null, "How many?", "", expected);
        return Evaluation.run(List.of(question), (text, database) -> outcome)
                .getFirst()
                .kind();
    }
}
