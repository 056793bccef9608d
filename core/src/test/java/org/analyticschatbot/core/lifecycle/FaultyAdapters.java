package org.analyticschatbot.core.lifecycle;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.analyticschatbot.core.Adapters;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.access.AccessPolicy;
import org.analyticschatbot.core.catalog.Catalog;
import org.analyticschatbot.core.catalog.SchemaFixture;
import org.analyticschatbot.core.notifier.Messenger;
import org.analyticschatbot.core.notifier.Messengers;
import org.analyticschatbot.core.processprompt.ChartRenderer;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.processprompt.SuggestedQuestions;
import org.analyticschatbot.core.prompt.PromptRequests;

/** Every port with the faults around it. */
record FaultyAdapters(
        PromptRequests promptRequests,
        Catalog catalog,
        QueryPlanner queryPlanner,
        QueryEngine queryEngine,
        ResultStore resultStore,
        ChartRenderer chartRenderer,
        Messengers messengers,
        InstantSource clock,
        RandomGenerator random)
        implements Adapters {

    private static final ChartRenderer.Chart DRAWN = new ChartRenderer.Chart("bar", "few parts", new byte[] {1, 2});

    FaultyAdapters(
            Faults faults,
            PromptRequests requests,
            QueryPlanner planner,
            QueryEngine engine,
            ResultStore results,
            Messenger messenger,
            InstantSource clock,
            Random random) {
        this(
                faults.around(PromptRequests.class, requests),
                faults.around(Catalog.class, () -> SchemaFixture.ORDERS),
                faults.around(QueryPlanner.class, planner),
                faults.around(QueryEngine.class, engine),
                faults.around(ResultStore.class, results),
                faults.around(ChartRenderer.class, (question, answer) -> Optional.of(DRAWN)),
                platform -> faults.around(Messenger.class, messenger),
                clock,
                random);
    }

    @Override
    public SuggestedQuestions suggestedQuestions() {
        return context -> List.of("How many orders are there?");
    }

    @Override
    public AccessPolicy accessPolicy() {
        return AccessPolicy.everything();
    }

    @Override
    public Limits limits() {
        return Limits.defaults();
    }
}
