package org.analyticschatbot.core.answerlayout;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.prompt.Extras;

/** The charts that one can choose for an answer. */
public final class ChartChoices {

    /** As charts name them; the others (one number, a histogram) are nothing that people would choose. */
    private static final List<String> TYPES =
            List.of("line", "area", "bar", "horizontal_bar", "grouped_bar", "stacked_bar", "pie", "scatter", "none");

    private static final Wording WORDING = Wording.of(ChartChoices.class, "actions.properties");

    private ChartChoices() {}

    /** @param type as the wire names it */
    public record Choice(String type, String label) {}

    public static List<Choice> all() {
        return TYPES.stream().map(ChartChoices::choice).toList();
    }

    /** The chart that is there, if it is one of them. */
    public static Optional<Choice> shown(Extras extras, Answer.Table answer) {
        return Optional.of(type(extras, answer)).filter(TYPES::contains).map(ChartChoices::choice);
    }

    /** The chart that somebody wished for, or else the one that was chosen by rules; empty text where there is none. */
    public static String type(Extras extras, Answer.Table answer) {
        if (!extras.chartType().isEmpty()) {
            return extras.chartType();
        }
        Answer.ChartImage chart = answer.chart();
        return chart == null ? "" : chart.type();
    }

    private static Choice choice(String type) {
        return new Choice(type, WORDING.text("chart." + type));
    }
}
