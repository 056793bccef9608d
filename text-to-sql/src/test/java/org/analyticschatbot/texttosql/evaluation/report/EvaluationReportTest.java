package org.analyticschatbot.texttosql.evaluation.report;

import static org.analyticschatbot.texttosql.evaluation.report.Verdicts.answerable;
import static org.analyticschatbot.texttosql.evaluation.report.Verdicts.mended;
import static org.analyticschatbot.texttosql.evaluation.report.Verdicts.taking;
import static org.analyticschatbot.texttosql.evaluation.report.Verdicts.unanswerable;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.analyticschatbot.texttosql.evaluation.Verdict;
import org.analyticschatbot.texttosql.evaluation.Verdict.Kind;
import org.analyticschatbot.texttosql.model.usage.TokenUsage;
import org.junit.jupiter.api.Test;

class EvaluationReportTest {

    private static EvaluationReport report(Verdict... verdicts) {
        return new EvaluationReport(new EvaluationSettings("rules", 1, null), List.of(verdicts));
    }

    @Test
    void every_outcome_is_counted_in_total_by_hardness_and_by_database() {
        var report = report(
                answerable("easy", Kind.RIGHT),
                answerable("easy", Kind.RIGHT),
                answerable("hard", Kind.WRONG),
                answerable("easy", Kind.DECLINED),
                answerable("hard", Kind.FAILED),
                unanswerable(Kind.ABSTAINED),
                unanswerable(Kind.WRONG));

        assertThat(report.total()).isEqualTo(new Tally(2, 2, 1, 1, 1, 2));
        assertThat(report.byHardness())
                .containsOnlyKeys("easy", "hard")
                .containsEntry("easy", new Tally(2, 0, 1, 0, 0, 0))
                .containsEntry("hard", new Tally(0, 1, 0, 1, 0, 0));
        assertThat(report.byDatabase())
                .containsOnlyKeys("shop", "library")
                .containsEntry("library", new Tally(0, 1, 0, 0, 1, 2));
    }

    @Test
    void what_is_right_earns_a_point_what_is_wrong_costs_the_penalty_and_silence_costs_nothing() {
        var verdicts = List.of(
                answerable("", Kind.RIGHT),
                unanswerable(Kind.ABSTAINED),
                answerable("", Kind.WRONG),
                answerable("", Kind.DECLINED),
                answerable("", Kind.FAILED));

        assertThat(new EvaluationReport(new EvaluationSettings("rules", 1, null), verdicts).score())
                .isEqualTo(new Score(1, 1, 0.2));
        assertThat(new EvaluationReport(new EvaluationSettings("rules", 4, null), verdicts).score())
                .isEqualTo(new Score(4, -2, -0.4));
    }

    @Test
    void repairs_are_worth_what_they_make_right_less_what_they_make_wrong() {
        var report = report(
                mended(true, false),
                mended(true, false),
                mended(false, true),
                mended(true, true),
                mended(false, false),
                answerable("easy", Kind.RIGHT));

        assertThat(report.repairs()).isEqualTo(new RepairGain(5, 2, 1));
        assertThat(report.repairs().gain()).isEqualTo(1);
    }

    @Test
    void latency_is_told_by_nearest_rank() {
        var verdicts = LongStream.rangeClosed(1, 40)
                .map(i -> 41 - i)
                .mapToObj(millis -> taking(millis, 0, TokenUsage.NONE))
                .toArray(Verdict[]::new);

        assertThat(report(verdicts).latency()).isEqualTo(new Latency(20, 38, 40));
        assertThat(report().latency()).isEqualTo(new Latency(0, 0, 0));
    }

    @Test
    void calls_tokens_and_their_price_are_summed() {
        var verdicts = List.of(
                taking(1, 3, new TokenUsage(1_000_000, 200_000, 500)),
                taking(1, 1, new TokenUsage(500_000, 50_000, 0)));

        var report = new EvaluationReport(new EvaluationSettings("m", 1, new Prices(0.4, 1.6)), verdicts);

        assertThat(report.modelUse()).isEqualTo(new ModelUse(4, 2, new TokenUsage(1_500_000, 250_000, 500), 1.0));
        assertThat(report(verdicts.toArray(Verdict[]::new)).modelUse().dollars())
                .isNull();
    }

    @Test
    void the_figures_are_one_json_object() {
        var report = report(answerable("easy", Kind.RIGHT), unanswerable(Kind.ABSTAINED));

        assertThat(ReportDocument.figures(report))
                .isEqualTo("{\"questions\":2,\"right\":1,\"wrong\":0,\"declined\":0,\"failed\":0,\"abstained\":1,"
                        + "\"execution_accuracy\":1.0,\"precision\":1.0,\"planner\":\"rules\","
                        + "\"abstention\":{\"expected\":1,\"abstained\":1,\"share\":1.0,"
                        + "\"wrongly_abstained\":0,\"share_of_answerable\":0.0},"
                        + "\"score\":{\"penalty\":1.0,\"points\":2.0,\"share\":1.0},"
                        + "\"repairs\":{\"repaired\":0,\"gained\":0,\"lost\":0,\"gain\":0},"
                        + "\"latency_ms\":{\"p50\":0,\"p95\":0,\"max\":0},"
                        + "\"calls\":0,\"retries\":0,\"tokens\":{\"prompt\":0,\"cached\":0,\"answer\":0},"
                        + "\"by_hardness\":{\"easy\":{\"questions\":1,\"right\":1,\"wrong\":0,\"declined\":0,\"failed\":0,"
                        + "\"abstained\":0,\"execution_accuracy\":1.0,\"precision\":1.0}}}");
    }
}
