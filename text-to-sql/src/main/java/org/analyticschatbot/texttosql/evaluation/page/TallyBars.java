package org.analyticschatbot.texttosql.evaluation.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.texttosql.evaluation.report.Tally;

/** A bar for each group of questions, in a table that has the numbers too. */
final class TallyBars {

    private static final Wording WORDING = Wording.of(TallyBars.class, "page.properties");
    private static final Template BARS = Template.of("bars.html");
    private static final Template BAR = Template.of("bar.html");
    private static final Template LEGEND = Template.of("bar-legend.html");
    private static final Template PART = Template.of("bar-part.html");
    private static final double WIDTH = 100;

    private TallyBars() {}

    /** @param key of the chart's heading; nothing is shown of a single group */
    static Html of(String key, Map<String, Tally> groups) {
        return groups.size() < 2
                ? Html.NOTHING
                : BARS.with(Map.of(
                        "heading", Html.line(WORDING.text(key)),
                        "legend", legend(groups.values()),
                        "rows",
                                Html.all(groups.entrySet().stream()
                                        .map(group -> bar(group.getKey(), group.getValue()))
                                        .toList())));
    }

    private static Html legend(Collection<Tally> tallies) {
        return Html.all(Arrays.stream(Part.values())
                .filter(part -> tallies.stream().anyMatch(tally -> part.of(tally) > 0))
                .map(part -> LEGEND.with(
                        Map.of("kind", part.html(), "name", Html.line(WORDING.text("part_" + part.kind())))))
                .toList());
    }

    private static Html bar(String name, Tally tally) {
        return BAR.with(Map.of(
                "name",
                Html.line(name),
                "parts",
                parts(tally),
                "good",
                Html.line(Figures.count(tally.right() + tally.abstained())),
                "questions",
                Html.line(Figures.count(tally.questions())),
                "accuracy",
                Html.line(tally.answerable() == 0 ? "–" : Figures.percent(tally.executionAccuracy())),
                "precision",
                Html.line(tally.right() + tally.wrong() == 0 ? "–" : Figures.percent(tally.precision()))));
    }

    private static Html parts(Tally tally) {
        List<Html> parts = new ArrayList<>();
        int before = 0;
        for (Part part : Part.values()) {
            int count = part.of(tally);
            if (count > 0) {
                parts.add(PART.with(Map.of(
                        "kind", part.html(),
                        "from", Html.line(at(before, tally)),
                        "width", Html.line(at(count, tally)))));
            }
            before += count;
        }
        return Html.all(parts);
    }

    private static String at(int questions, Tally tally) {
        return String.format(Locale.ROOT, "%.3f", WIDTH * questions / tally.questions());
    }

    /** What a bar is made of, from left to right. */
    private enum Part {
        RIGHT,
        ABSTAINED,
        WRONG,
        FAILED,
        DECLINED;

        int of(Tally tally) {
            return switch (this) {
                case RIGHT -> tally.right();
                case ABSTAINED -> tally.abstained();
                case WRONG -> tally.wrong();
                case FAILED -> tally.failed();
                case DECLINED -> tally.declined();
            };
        }

        String kind() {
            return name().toLowerCase(Locale.ROOT);
        }

        Html html() {
            return Html.line(kind());
        }
    }
}
