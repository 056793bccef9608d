package org.analyticschatbot.texttosql.model;

import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.texttosql.model.call.CircuitBreaker;
import org.analyticschatbot.texttosql.model.call.Pace;
import org.analyticschatbot.texttosql.model.call.PatientCall;
import org.analyticschatbot.texttosql.model.call.RetryPolicy;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import org.analyticschatbot.texttosql.model.usage.TokenLedger;
import org.springframework.ai.chat.client.ChatClient;

/** A configured model. Making one loads the provider's client, which takes about a second. Safe for many threads. */
public final class LanguageModel {

    private final ModelSettings settings;
    private final Pace pace;
    private final ModelObserver observer;
    private final PatientCall calls;
    private final TokenLedger ledger;
    private final ChatClient client;

    /** @param schema JSON schema of each answer */
    public LanguageModel(
            ChatModelSource source, ModelSettings settings, String schema, Pace pace, ModelObserver observer) {
        this.settings = settings;
        this.pace = pace;
        this.observer = observer;
        this.calls = new PatientCall(RetryPolicy.defaults(), CircuitBreaker.defaults(), pace);
        this.ledger = new TokenLedger(settings.tokens());
        this.client = ChatClient.create(source.chatModel(settings, schema));
    }

    public String name() {
        return settings.name();
    }

    public ModelSettings settings() {
        return settings;
    }

    /** Starts the time and the tokens of one question. */
    public Inquiry inquiry(Asker asker) {
        return inquiry(asker, 1);
    }

    /** @param attempt which time this question is planned, from 1; each time has half the tokens of the one before */
    public Inquiry inquiry(Asker asker, int attempt) {
        return new Inquiry(
                this,
                asker,
                settings.tokens().perQuestion(attempt),
                pace.now().plus(settings.time().perQuestion()));
    }

    Pace pace() {
        return pace;
    }

    ModelObserver observer() {
        return observer;
    }

    PatientCall calls() {
        return calls;
    }

    TokenLedger ledger() {
        return ledger;
    }

    ChatClient client() {
        return client;
    }
}
