package org.analyticschatbot.texttosql.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TallyTest {

    @Test
    void precision_is_taken_over_answers_and_accuracy_over_questions_that_have_one() {
        var tally = new Tally(3, 1, 4, 2, 0, 0);

        assertThat(tally.executionAccuracy()).isEqualTo(0.3);
        assertThat(tally.precision()).isEqualTo(0.75);
        assertThat(new Tally(0, 0, 0, 0, 0, 0).precision()).isZero();
    }

    @Test
    void an_answer_where_none_is_right_costs_precision_and_not_accuracy() {
        var tally = new Tally(3, 1, 1, 0, 3, 4);

        assertThat(tally.questions()).isEqualTo(8);
        assertThat(tally.answerable()).isEqualTo(4);
        assertThat(tally.executionAccuracy()).isEqualTo(0.75);
        assertThat(tally.precision()).isEqualTo(0.75);
        assertThat(tally.abstention()).isEqualTo(0.75);
        assertThat(tally.declinedShare()).isEqualTo(0.25);
    }
}
