package org.analyticschatbot.texttosql.evaluation.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.texttosql.evaluation.report.EvaluationReport;
import org.analyticschatbot.texttosql.evaluation.report.Latency;
import org.analyticschatbot.texttosql.evaluation.report.ModelUse;
import org.analyticschatbot.texttosql.evaluation.report.RepairGain;
import org.analyticschatbot.texttosql.evaluation.report.Score;
import org.analyticschatbot.texttosql.evaluation.report.Tally;

/** The figures at the top, those left out that there is nothing to tell of. */
final class Headlines {

    private static final Wording WORDING = Wording.of(Headlines.class, "page.properties");
    private static final Template HEADLINE = Template.of("headline.html");

    private final List<Html> shown = new ArrayList<>();

    private Headlines() {}

    static Html of(EvaluationReport report) {
        Headlines headlines = new Headlines();
        headlines.add(report.total());
        headlines.add(report.score());
        headlines.add(report.repairs());
        headlines.add(report.latency());
        headlines.add(report.modelUse(), report.total().questions());
        return Html.all(headlines.shown);
    }

    private void add(Tally tally) {
        add(
                "accuracy",
                Figures.percent(tally.executionAccuracy()),
                "right",
                Figures.count(tally.right()),
                "all",
                Figures.count(tally.answerable()));
        add(
                "precision",
                Figures.percent(tally.precision()),
                "wrong",
                Figures.count(tally.wrong()),
                "all",
                Figures.count(tally.right() + tally.wrong()));
        add(
                "declined",
                Figures.percent(tally.declinedShare()),
                "declined",
                Figures.count(tally.declined()),
                "all",
                Figures.count(tally.answerable()));
        if (tally.unanswerable() > 0) {
            add(
                    "abstention",
                    Figures.percent(tally.abstention()),
                    "abstained",
                    Figures.count(tally.abstained()),
                    "all",
                    Figures.count(tally.unanswerable()));
        }
    }

    private void add(Score score) {
        add(
                "score",
                Figures.decimal(score.share()),
                "points",
                Figures.plain(score.points()),
                "penalty",
                Figures.plain(score.penalty()));
    }

    private void add(RepairGain repairs) {
        if (repairs.repaired() > 0) {
            add(
                    "repairs",
                    Figures.signed(repairs.gain()),
                    "repaired",
                    Figures.count(repairs.repaired()),
                    "gained",
                    Figures.count(repairs.gained()),
                    "lost",
                    Figures.count(repairs.lost()));
        }
    }

    private void add(Latency latency) {
        add(
                "latency",
                Figures.count(latency.median()) + " ms",
                "most",
                Figures.count(latency.p95()),
                "max",
                Figures.count(latency.max()));
    }

    /** Where the price is known it says more than the tokens. */
    private void add(ModelUse use, int questions) {
        Double dollars = use.dollars();
        String calls = Figures.count(use.calls());
        String retries = Figures.count(use.retries());
        String tokens = Figures.count(use.tokens().total());
        if (use.calls() > 0 && dollars != null) {
            String each = Figures.dollars(dollars / Math.max(1, questions));
            add("cost", Figures.dollars(dollars), "each", each, "tokens", tokens, "calls", calls, "retries", retries);
        } else if (use.calls() > 0) {
            add("tokens", tokens, "calls", calls, "retries", retries);
        }
    }

    private void add(String key, String figure, String... namesAndValues) {
        shown.add(HEADLINE.with(Map.of(
                "name",
                Html.line(WORDING.text(key)),
                "figure",
                Html.line(figure),
                "note",
                Html.line(WORDING.text(key + "_note", namesAndValues)))));
    }
}
