package org.analyticschatbot.local;

import java.time.Duration;
import java.util.Optional;
import org.analyticschatbot.core.Chatbot;
import org.analyticschatbot.core.catalog.Catalog;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.RequestId;

/** The bot at work in this process: its use cases over DuckDB, SQLite and files, and the bus that drives them. */
@SuppressWarnings("DoNotCallSuggester")
public final class LocalRuntime implements AutoCloseable {

    private LocalRuntime() {}

    /**
     * Loads the data, takes up whatever an earlier process left unfinished, and is ready for questions.
     *
     * @throws StartException if there is no data or the state folder is taken
     */
    public static LocalRuntime open(LocalSettings settings) {
        throw new UnsupportedOperationException("Wired once its parts are there: " + settings.state());
    }

    public Chatbot chatbot() {
        throw new UnsupportedOperationException();
    }

    public Catalog catalog() {
        throw new UnsupportedOperationException();
    }

    /** A question that is asked now; its answer is fetched. */
    public Question question(String text, Asker asker) {
        throw new UnsupportedOperationException(text + asker);
    }

    /**
     * Waits until the request has its answer or its failure.
     *
     * @return the request as it ended, or empty if it has not ended by then or is unknown
     */
    public Optional<PromptRequest> awaitEnd(RequestId id, Duration atMost) throws InterruptedException {
        throw new UnsupportedOperationException(id + " " + atMost);
    }

    @Override
    public void close() {}
}
