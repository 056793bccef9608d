package org.analyticschatbot.core.answeractions;

import java.io.OutputStream;
import org.analyticschatbot.core.access.AnswerAccess;
import org.analyticschatbot.core.access.ReadAccess;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.State;

/** Gives all rows of an answer to a platform that takes a file only when its reader has agreed; rights are asked then. */
public final class LoadCsv {

    private final AnswerAccess access;
    private final ResultStore results;

    public LoadCsv(AnswerAccess access, ResultStore results) {
        this.access = access;
        this.results = results;
    }

    public Loaded load(Action action) {
        return switch (access.readAlone(action.on(), action.by())) {
            case ReadAccess.Granted(var request, var plan) -> rowsOf(request);
            case ReadAccess.Denied(String message) -> new Loaded.Refused(message);
        };
    }

    private Loaded rowsOf(PromptRequest request) {
        return request.state() instanceof State.Processed processed
                        && results.loadAnswer(processed.resultUrl()) instanceof Answer.Table table
                ? new Loaded.Rows(out -> results.load(table.csvUrl(), out))
                : new Loaded.Refused(ActionResult.Refused.because("no_rows").message());
    }

    /** What there is to send. */
    public sealed interface Loaded {

        record Rows(Csv csv) implements Loaded {}

        record Refused(String message) implements Loaded {}
    }

    /** In UTF-8, safe to open in a spreadsheet; can be read again and again, and gives the same bytes. */
    @FunctionalInterface
    public interface Csv {

        /** @param out is not closed */
        void writeTo(OutputStream out);
    }
}
