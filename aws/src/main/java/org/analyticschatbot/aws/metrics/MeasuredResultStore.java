package org.analyticschatbot.aws.metrics;

import java.io.OutputStream;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.prompt.RequestId;

/** Remembers what kind of answer a question was given, until it is written that it ended. */
final class MeasuredResultStore implements ResultStore {

    private final ResultStore stored;
    private final OpenQuestions open;

    MeasuredResultStore(ResultStore stored, OpenQuestions open) {
        this.stored = stored;
        this.open = open;
    }

    @Override
    public String storeAnswer(RequestId id, Answer answer) {
        String url = stored.storeAnswer(id, answer);
        open.answered(id, Outcome.of(answer));
        return url;
    }

    @Override
    public Answer loadAnswer(String resultUrl) {
        return stored.loadAnswer(resultUrl);
    }

    @Override
    public String storeCsv(RequestId id, int attempt, Content content) {
        return stored.storeCsv(id, attempt, content);
    }

    @Override
    public String storeChart(RequestId id, byte[] png) {
        return stored.storeChart(id, png);
    }

    @Override
    public void load(String url, OutputStream out) {
        stored.load(url, out);
    }
}
