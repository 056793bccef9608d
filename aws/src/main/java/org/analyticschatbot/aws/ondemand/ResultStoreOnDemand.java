package org.analyticschatbot.aws.ondemand;

import java.io.OutputStream;
import java.util.function.Supplier;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.prompt.RequestId;

/** A store that is made with the first result. */
public record ResultStoreOnDemand(Supplier<ResultStore> store) implements ResultStore {

    @Override
    public String storeAnswer(RequestId id, Answer answer) {
        return store.get().storeAnswer(id, answer);
    }

    @Override
    public Answer loadAnswer(String resultUrl) {
        return store.get().loadAnswer(resultUrl);
    }

    @Override
    public String storeCsv(RequestId id, int attempt, Content content) {
        return store.get().storeCsv(id, attempt, content);
    }

    @Override
    public String storeChart(RequestId id, byte[] png) {
        return store.get().storeChart(id, png);
    }

    @Override
    public void load(String url, OutputStream out) {
        store.get().load(url, out);
    }
}
