package org.analyticschatbot.core.processprompt;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.CsvWriter;
import org.analyticschatbot.core.prompt.PlannedSql;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.core.sql.ReadSources;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a query once: into the CSV file, the answer and the sentence. */
public final class TableAnswer {

    /** Rows that are kept with an answer: enough for any chart, and for whoever wants to see more than the preview. */
    private static final int KEPT_ROWS = 1_000;

    private final QueryEngine engine;
    private final ResultStore results;
    private final AnswerChart chart;
    private final InstantSource clock;
    private final Limits limits;

    public TableAnswer(QueryEngine engine, ResultStore results, AnswerChart chart, InstantSource clock, Limits limits) {
        this.engine = engine;
        this.results = results;
        this.chart = chart;
        this.clock = clock;
        this.limits = limits;
    }

    /** @return the address of the stored answer */
    String store(PromptRequest request, State.Running running, QueryEngine.State.Succeeded cost) {
        try (Rows rows = engine.rows(running.queryId())) {
            ResultSummary summary = new ResultSummary(rows.columns(), Math.max(limits.previewRows(), KEPT_ROWS));
            String csvUrl = results.storeCsv(request.id(), running.attempt().number(), out -> copy(rows, summary, out));
            return results.storeAnswer(request.id(), answer(request, running.plan(), summary, csvUrl, cost));
        }
    }

    private static void copy(Rows rows, ResultSummary summary, OutputStream out) throws IOException {
        CsvWriter csv = new CsvWriter(out, rows.columns());
        List<@Nullable Object> row = rows.next();
        while (row != null) {
            csv.write(row);
            summary.add(row);
            row = rows.next();
        }
        csv.flush();
    }

    private Answer answer(
            PromptRequest request,
            PlannedSql plan,
            ResultSummary summary,
            String csvUrl,
            QueryEngine.State.Succeeded cost) {
        Answer.Table full = new Answer.Table(
                new Sentence(plan.title(), summary).text(),
                plan.title(),
                plan.sql(),
                summary.columns(),
                summary.rows(),
                summary.rowCount(),
                summary.rowCount() >= limits.rowLimit(),
                plan.assumptions(),
                csvUrl,
                plan.chartHint(),
                plan.planner(),
                cost.bytesScanned(),
                cost.dollars(),
                Duration.between(request.question().askedAt(), clock.instant()),
                null,
                ReadSources.of(plan.sql()));
        return full.with(chart.of(request, full));
    }
}
