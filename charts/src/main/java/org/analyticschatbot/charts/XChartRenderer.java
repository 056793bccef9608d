package org.analyticschatbot.charts;

import java.awt.AWTError;
import java.util.Optional;
import org.analyticschatbot.charts.canvas.Theme;
import org.analyticschatbot.charts.choice.ChartChooser;
import org.analyticschatbot.charts.choice.ChartData;
import org.analyticschatbot.charts.choice.ChartSpec;
import org.analyticschatbot.charts.choice.ChartType;
import org.analyticschatbot.charts.drawing.ChartPng;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.processprompt.ChartRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses a chart by rules and draws it with XChart. Safe to use from many threads. */
public final class XChartRenderer implements ChartRenderer {

    private static final Logger LOG = LoggerFactory.getLogger(XChartRenderer.class);

    private final ChartChooser chooser = new ChartChooser();
    private final ChartPng png;

    public XChartRenderer(Theme theme) {
        this.png = new ChartPng(theme);
    }

    /** Catches whatever goes wrong, a missing font library included: an answer is worth having without its chart. */
    @Override
    public Optional<Chart> render(String question, Answer.Table answer) {
        try {
            return chart(spec(question, answer), data(answer));
        } catch (RuntimeException | LinkageError | AWTError e) {
            LOG.warn("No chart could be drawn", e);
            return Optional.empty();
        }
    }

    private Optional<Chart> chart(ChartSpec spec, ChartData data) {
        return spec.type() == ChartType.NONE
                ? Optional.empty()
                : Optional.of(new Chart(spec.type().wireName(), spec.reason(), png.draw(spec, data)));
    }

    /** The planner's wish counts as if the question had said it. */
    private ChartSpec spec(String question, Answer.Table answer) {
        String hint = answer.chartHint();
        String asked = hint.isEmpty() ? question : question + " (" + hint.replace('_', ' ') + " chart)";
        return chooser.choose(asked, answer.title(), data(answer));
    }

    private static ChartData data(Answer.Table answer) {
        return new ChartData(answer.columns(), answer.rows(), answer.rowCount());
    }
}
