package org.analyticschatbot.texttosql.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.analyticschatbot.texttosql.evaluation.EvaluationQuestion;
import org.analyticschatbot.texttosql.evaluation.Expectation;
import org.analyticschatbot.texttosql.evaluation.Outcome;
import org.analyticschatbot.texttosql.evaluation.Verdict;
import org.analyticschatbot.texttosql.evaluation.Verdict.Kind;
import org.junit.jupiter.api.Test;

class EvaluationReportTest {

    @Test
    void every_outcome_is_counted_in_total_and_by_hardness() {
        var report = new EvaluationReport(List.of(
                answerable("easy", Kind.RIGHT),
                answerable("easy", Kind.RIGHT),
                answerable("hard", Kind.WRONG),
                answerable("easy", Kind.DECLINED),
                answerable("hard", Kind.FAILED),
                unanswerable(Kind.ABSTAINED),
                unanswerable(Kind.WRONG)));

        assertThat(report.total()).isEqualTo(new Tally(2, 2, 1, 1, 1, 2));
        assertThat(report.byHardness())
                .containsOnlyKeys("easy", "hard")
                .containsEntry("easy", new Tally(2, 0, 1, 0, 0, 0))
                .containsEntry("hard", new Tally(0, 1, 0, 1, 0, 0));
    }

    @Test
    void the_report_is_one_json_object() {
        var report = new EvaluationReport(List.of(answerable("easy", Kind.RIGHT), unanswerable(Kind.ABSTAINED)));

        assertThat(report.toJson())
                .isEqualTo("{\"questions\":2,\"right\":1,\"wrong\":0,\"declined\":0,\"failed\":0,\"abstained\":1,"
                        + "\"execution_accuracy\":1.0,\"precision\":1.0,"
                        + "\"abstention\":{\"expected\":1,\"abstained\":1,\"share\":1.0,"
                        + "\"wrongly_abstained\":0,\"share_of_answerable\":0.0},"
                        + "\"by_hardness\":{\"easy\":{\"questions\":1,\"right\":1,\"wrong\":0,\"declined\":0,\"failed\":0,"
                        + "\"abstained\":0,\"execution_accuracy\":1.0,\"precision\":1.0}}}");
    }

    private static Verdict answerable(String hardness, Kind kind) {
        return verdict(hardness, new Expectation.Rows(List.of(), false, ""), kind);
    }

    private static Verdict unanswerable(Kind kind) {
        return verdict("", new Expectation.Abstention(), kind);
    }

    private static Verdict verdict(String hardness, Expectation expected, Kind kind) {
        var question = new EvaluationQuestion("1", null, "How many?", hardness, expected);
        return new Verdict(question, new Outcome.Declined(""), kind);
    }
}
