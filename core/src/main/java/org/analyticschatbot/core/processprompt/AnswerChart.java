package org.analyticschatbot.core.processprompt;

import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws and stores the chart of an answer. It is an extra: an answer whose chart cannot be had goes without. */
public final class AnswerChart {

    private static final Logger log = LoggerFactory.getLogger(AnswerChart.class);

    private final ChartRenderer renderer;
    private final ResultStore results;

    public AnswerChart(ChartRenderer renderer, ResultStore results) {
        this.renderer = renderer;
        this.results = results;
    }

    /** @param answer with as many rows as a chart can use */
    Answer.@Nullable ChartImage of(PromptRequest request, Answer.Table answer) {
        try {
            return renderer.render(request.question().text(), answer)
                    .map(chart -> store(request, chart))
                    .orElse(null);
        } catch (InfrastructureException e) {
            log.warn("{} goes without its chart: {}", request.id(), e.getMessage());
            return null;
        }
    }

    private Answer.ChartImage store(PromptRequest request, ChartRenderer.Chart chart) {
        return new Answer.ChartImage(chart.type(), chart.reason(), results.storeChart(request.id(), chart.png()));
    }
}
