package org.analyticschatbot.local;

import java.time.Duration;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.StepResult;
import org.analyticschatbot.local.bus.BusListener;
import org.analyticschatbot.texttosql.model.ModelCall;
import org.analyticschatbot.texttosql.model.ModelObserver;

/** Watches the bot at work; must be quick and must not throw. */
public interface RuntimeListener extends BusListener, ModelObserver {

    /** The request has its answer or its failure; once for each, and not for an answer that is brought elsewhere. */
    void ended(PromptRequest request);

    @Override
    default void called(ModelCall call) {}

    /** For those who need not watch. */
    static RuntimeListener none() {
        return new RuntimeListener() {
            @Override
            public void ended(PromptRequest request) {}

            @Override
            public void handled(String lane, Duration took, StepResult result) {}
        };
    }
}
