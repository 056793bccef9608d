package org.analyticschatbot.core.notifier;

import java.io.ByteArrayOutputStream;
import java.util.Optional;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.processprompt.ChartRenderer;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.State;

/** Finds, or draws, the file that belongs beside an answer in its conversation. */
final class AnswerFiles {

    private final Messengers messengers;
    private final ResultStore results;
    private final ChartRenderer charts;
    private final int previewRows;

    /** @param previewRows rows that are shown with an answer */
    AnswerFiles(Messengers messengers, ResultStore results, ChartRenderer charts, int previewRows) {
        this.messengers = messengers;
        this.results = results;
        this.charts = charts;
        this.previewRows = previewRows;
    }

    /** An answer with the rows that are shown, and its file. */
    record Found(Answer.Table answer, AnswerFile file) {}

    Optional<Found> of(PromptRequest request) {
        boolean isSeparate = request.question().replyTo().wantsCsv()
                || messengers.of(request).attachesCharts();
        return isSeparate && request.state() instanceof State.Processed processed
                ? of(request, results.loadAnswer(processed.resultUrl()))
                : Optional.empty();
    }

    private Optional<Found> of(PromptRequest request, Answer answer) {
        return answer instanceof Answer.Table table
                ? file(request, table).map(file -> new Found(table.preview(previewRows), file))
                : Optional.empty();
    }

    private Optional<AnswerFile> file(PromptRequest request, Answer.Table table) {
        if (request.question().replyTo().wantsCsv()) {
            return Optional.of(new AnswerFile(AnswerFile.Type.CSV, load(table.csvUrl())));
        }
        String wished = request.extras().chartType();
        return wished.isEmpty() ? stored(table) : drawn(table, wished);
    }

    private Optional<AnswerFile> stored(Answer.Table table) {
        return Optional.ofNullable(table.chart())
                .map(chart -> new AnswerFile(AnswerFile.Type.CHART, load(chart.url())));
    }

    /** The wish counts, whatever the question said. */
    private Optional<AnswerFile> drawn(Answer.Table table, String wished) {
        return charts.render("", table.withChartHint(wished))
                .map(chart -> new AnswerFile(AnswerFile.Type.CHART, chart.png()));
    }

    private byte[] load(String url) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        results.load(url, bytes);
        return bytes.toByteArray();
    }
}
