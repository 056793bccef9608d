package org.analyticschatbot.core;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.analyticschatbot.core.access.AccessFile;
import org.analyticschatbot.core.access.AccessPolicy;
import org.analyticschatbot.core.catalog.Catalog;
import org.analyticschatbot.core.catalog.SchemaFixture;
import org.analyticschatbot.core.processprompt.AskerProfiles;
import org.analyticschatbot.core.processprompt.ChartRenderer;
import org.analyticschatbot.core.processprompt.InMemoryQueryEngine;
import org.analyticschatbot.core.processprompt.InMemoryResultStore;
import org.analyticschatbot.core.processprompt.PlanningContext;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.processprompt.SuggestedQuestions;
import org.analyticschatbot.core.prompt.InMemoryPromptRequests;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.StepResult;
import org.jspecify.annotations.Nullable;

/** A bot over one table of orders, in memory: its events wait until they are worked off. */
public abstract class InMemoryAdapters implements Adapters {

    /** In the order in which they were asked. */
    public final List<RequestId> stored = new ArrayList<>();

    /** What the planner was asked, in order. */
    public final List<PlanningContext> planned = new ArrayList<>();

    protected final Deque<Runnable> events = new ArrayDeque<>();
    protected final InMemoryPromptRequests requests;
    protected final InMemoryQueryEngine engine;
    protected final InMemoryResultStore results = new InMemoryResultStore();

    private final InstantSource clock;
    private final Random random = new Random(1);
    private final AccessPolicy policy;
    private @Nullable Chatbot chatbot;

    /** @param rules an access file */
    @SuppressWarnings("this-escape") // what it escapes to waits until somebody works off the events
    protected InMemoryAdapters(InstantSource clock, String rules) {
        this.clock = clock;
        this.policy = ((AccessFile.Read.Valid) AccessFile.read(rules)).policy();
        this.requests = new InMemoryPromptRequests(clock, (id, step) -> {
            if (!stored.contains(id)) {
                stored.add(id);
            }
            events.add(() -> settle(chatbot().perform(step, id)));
        });
        this.engine = new InMemoryQueryEngine(
                queryId -> events.add(() -> settle(chatbot().queryEnded(queryId))));
    }

    /** The bot over these adapters, made with its first use. */
    public final Chatbot chatbot() {
        Chatbot made = chatbot == null ? new Chatbot(this) : chatbot;
        chatbot = made;
        return made;
    }

    /** What becomes of a step that has been performed. */
    protected void settle(StepResult result) {}

    /** Until nothing is left to do. */
    public final void work() {
        while (!events.isEmpty()) {
            events.remove().run();
        }
    }

    public final PromptRequest find(RequestId id) {
        return requests.find(id).orElseThrow();
    }

    public final PromptRequest last() {
        return find(stored.getLast());
    }

    @Override
    public PromptRequests promptRequests() {
        return requests;
    }

    @Override
    public Catalog catalog() {
        return () -> SchemaFixture.ORDERS;
    }

    @Override
    public AccessPolicy accessPolicy() {
        return policy;
    }

    /** "Which?" gets a question back, everything else a query. */
    @Override
    public QueryPlanner queryPlanner() {
        return context -> {
            planned.add(context);
            return context.question().text().equals("Which?")
                    ? new QueryPlan.AskBack("Which one?", List.of("Orders of today", "Orders of yesterday"), "scripted")
                    : new QueryPlan.RunSql(
                            "SELECT region FROM orders",
                            "Orders per region",
                            "",
                            List.of("Every row is one."),
                            "scripted");
        };
    }

    @Override
    public AskerProfiles askerProfiles() {
        return (asker, place) -> Optional.empty();
    }

    @Override
    public SuggestedQuestions suggestedQuestions() {
        return context -> List.of();
    }

    @Override
    public final QueryEngine queryEngine() {
        return engine;
    }

    @Override
    public final ResultStore resultStore() {
        return results;
    }

    @Override
    public ChartRenderer chartRenderer() {
        return (question, answer) -> Optional.empty();
    }

    @Override
    public final InstantSource clock() {
        return clock;
    }

    @Override
    public final RandomGenerator random() {
        return random;
    }

    @Override
    public final Limits limits() {
        return Limits.defaults();
    }
}
