package org.analyticschatbot.local.cli.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.texttosql.evaluation.report.EvaluationReport;
import org.analyticschatbot.texttosql.evaluation.report.Latency;
import org.analyticschatbot.texttosql.evaluation.report.ModelUse;
import org.analyticschatbot.texttosql.evaluation.report.RepairGain;
import org.analyticschatbot.texttosql.evaluation.report.Score;
import org.analyticschatbot.texttosql.evaluation.report.Tally;

/** What stands below the table of an evaluation: a line for each thing that there is something to tell of. */
final class SummaryText {

    private static final Wording WORDING = Wording.of(SummaryText.class, "eval.properties");

    private SummaryText() {}

    static List<String> lines(EvaluationReport report) {
        return Stream.of(
                        abstention(report.total()),
                        Optional.of(score(report.score())),
                        repairs(report.repairs()),
                        Optional.of(latency(report.latency())),
                        modelUse(report.modelUse()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> abstention(Tally tally) {
        return tally.unanswerable() == 0
                ? Optional.empty()
                : Optional.of(WORDING.text(
                        "abstention",
                        "abstained",
                        count(tally.abstained()),
                        "unanswerable",
                        count(tally.unanswerable()),
                        "declined",
                        count(tally.declined()),
                        "answerable",
                        count(tally.answerable())));
    }

    private static String score(Score score) {
        return WORDING.text(
                "score",
                "share",
                decimal(score.share()),
                "points",
                plain(score.points()),
                "penalty",
                plain(score.penalty()));
    }

    private static Optional<String> repairs(RepairGain repairs) {
        return repairs.repaired() == 0
                ? Optional.empty()
                : Optional.of(WORDING.text(
                        "repairs",
                        "repaired",
                        count(repairs.repaired()),
                        "gained",
                        count(repairs.gained()),
                        "lost",
                        count(repairs.lost())));
    }

    private static String latency(Latency latency) {
        return WORDING.text(
                "latency",
                "median",
                count(latency.median()),
                "most",
                count(latency.p95()),
                "max",
                count(latency.max()));
    }

    private static Optional<String> modelUse(ModelUse use) {
        return use.calls() == 0
                ? Optional.empty()
                : Optional.of(WORDING.text(
                                "model_use",
                                "calls",
                                count(use.calls()),
                                "retries",
                                count(use.retries()),
                                "prompt",
                                count(use.tokens().prompt()),
                                "answer",
                                count(use.tokens().answer()))
                        + cost(use));
    }

    private static String cost(ModelUse use) {
        Double dollars = use.dollars();
        return dollars == null ? "" : WORDING.text("cost", "dollars", String.format(Locale.ROOT, "%.4f", dollars));
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String decimal(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }

    /** As short as it can be: 1 and 0.5. */
    private static String plain(double number) {
        return number == Math.rint(number) ? count((long) number) : Double.toString(number);
    }
}
