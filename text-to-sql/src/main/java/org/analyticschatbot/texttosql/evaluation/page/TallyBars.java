package org.analyticschatbot.texttosql.evaluation.page;

import java.util.Locale;
import java.util.Map;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.texttosql.evaluation.report.Tally;

/** A bar for each group of questions, in a table that has the numbers too. */
final class TallyBars {

    private static final Wording WORDING = Wording.of(TallyBars.class, "page.properties");
    private static final Template BARS = Template.of("bars.html");
    private static final Template BAR = Template.of("bar.html");
    private static final Template PART = Template.of("bar-part.html");
    private static final double WIDTH = 100;

    private TallyBars() {}

    /** @param key of the chart's heading; nothing is shown of a single group */
    static Html of(String key, Map<String, Tally> groups) {
        return groups.size() < 2
                ? Html.NOTHING
                : BARS.with(Map.of(
                        "heading",
                        Html.line(WORDING.text(key)),
                        "rows",
                        Html.all(groups.entrySet().stream()
                                .map(group -> bar(group.getKey(), group.getValue()))
                                .toList())));
    }

    private static Html bar(String name, Tally tally) {
        return BAR.with(Map.of(
                "name",
                Html.line(name),
                "parts",
                new Parts(tally).html(),
                "good",
                Html.line(Figures.count(tally.right() + tally.abstained())),
                "questions",
                Html.line(Figures.count(tally.questions())),
                "accuracy",
                Html.line(tally.answerable() == 0 ? "–" : Figures.percent(tally.executionAccuracy())),
                "precision",
                Html.line(tally.right() + tally.wrong() == 0 ? "–" : Figures.percent(tally.precision()))));
    }

    /** The parts of one bar, from left to right. */
    private static final class Parts {

        private final Tally tally;
        private final StringBuilder markup = new StringBuilder();
        private int before;

        Parts(Tally tally) {
            this.tally = tally;
        }

        Html html() {
            add("right", tally.right());
            add("abstained", tally.abstained());
            add("wrong", tally.wrong());
            add("failed", tally.failed());
            add("declined", tally.declined());
            return new Html(markup.toString());
        }

        private void add(String kind, int count) {
            if (count > 0) {
                markup.append(PART.with(Map.of(
                                "kind", Html.line(kind), "from", Html.line(at(before)), "width", Html.line(at(count))))
                        .markup());
            }
            before += count;
        }

        private String at(int questions) {
            return String.format(Locale.ROOT, "%.3f", WIDTH * questions / tally.questions());
        }
    }
}
