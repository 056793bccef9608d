package org.analyticschatbot.botslack.rendering.controls;

import com.google.gson.JsonObject;
import java.util.List;
import org.analyticschatbot.botslack.interaction.AnswerAction;
import org.analyticschatbot.botslack.rendering.blockkit.Elements;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.prompt.Extras;

/** Chooses another chart. */
final class ChartMenu {

    /** As charts name them; the others (one number, a histogram) are nothing that people would choose. */
    private static final List<String> TYPES =
            List.of("line", "area", "bar", "horizontal_bar", "grouped_bar", "stacked_bar", "pie", "scatter", "none");

    private final Wording wording;

    ChartMenu(Wording wording) {
        this.wording = wording;
    }

    JsonObject of(Extras extras, Answer.Table answer) {
        JsonObject menu = Elements.select(
                AnswerAction.CHART_TYPE.actionId(),
                wording.text("chart"),
                TYPES.stream().map(this::option).toList());
        String shown = shown(extras, answer);
        if (TYPES.contains(shown)) {
            menu.add("initial_option", option(shown));
        }
        return menu;
    }

    private JsonObject option(String type) {
        return Elements.option(wording.text("chart." + type), type);
    }

    private static String shown(Extras extras, Answer.Table answer) {
        if (!extras.chartType().isEmpty()) {
            return extras.chartType();
        }
        Answer.ChartImage chart = answer.chart();
        return chart == null ? "" : chart.type();
    }
}
