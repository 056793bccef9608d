package org.analyticschatbot.local.picture;

import java.util.Optional;
import org.analyticschatbot.charts.XChartRenderer;
import org.analyticschatbot.charts.canvas.Theme;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.fetchresult.Fetched;
import org.analyticschatbot.core.processprompt.ChartRenderer;
import org.analyticschatbot.core.processprompt.ResultStore;

/** The charts of answers as PNG. The stored one is light; the dark one is drawn anew from the rows kept with the answer. */
public final class ChartPictures {

    private static final ChartRenderer DARK = new XChartRenderer(Theme.DARK);

    private final ResultStore results;

    public ChartPictures(ResultStore results) {
        this.results = results;
    }

    /** @return empty if the answer has no chart */
    public Optional<ResultStore.Content> of(Fetched.Found found, Theme theme) {
        if (found.whole() instanceof Answer.Table table && table.chart() != null) {
            String stored = table.chart().url();
            return switch (theme) {
                case LIGHT -> Optional.of(out -> results.load(stored, out));
                case DARK -> dark(found.request().question().text(), table);
            };
        }
        return Optional.empty();
    }

    private static Optional<ResultStore.Content> dark(String question, Answer.Table table) {
        return DARK.render(question, table).map(chart -> out -> out.write(chart.png()));
    }
}
