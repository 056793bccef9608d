package org.analyticschatbot.botslack.receiving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.analyticschatbot.botslack.SlackBot;
import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.botslack.receiving.SlackEndpoint.Reply;
import org.analyticschatbot.botslack.scripted.ScriptedSlack;
import org.analyticschatbot.botslack.scripted.ScriptedTime;
import org.analyticschatbot.core.Adapters;
import org.analyticschatbot.core.Chatbot;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.access.AccessFile;
import org.analyticschatbot.core.access.AccessPolicy;
import org.analyticschatbot.core.catalog.Catalog;
import org.analyticschatbot.core.catalog.SchemaFixture;
import org.analyticschatbot.core.notifier.Messengers;
import org.analyticschatbot.core.processprompt.ChartRenderer;
import org.analyticschatbot.core.processprompt.InMemoryQueryEngine;
import org.analyticschatbot.core.processprompt.InMemoryResultStore;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.core.processprompt.ResultStore;
import org.analyticschatbot.core.processprompt.SuggestedQuestions;
import org.analyticschatbot.core.prompt.InMemoryPromptRequests;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.RequestId;

/**
 * The whole bot over one table, between what Slack posts and what people see there; its steps wait until they are worked
 * off. Everybody may use the table alone, channel C1 may, channel C2 may not.
 */
final class BotWorld implements Adapters, AutoCloseable {

    final ScriptedSlack slack = start();
    final Interactions interactions = new Interactions(slack.responseUrl());
    final List<RequestId> stored = new ArrayList<>();

    private final ScriptedTime time = new ScriptedTime(Instant.parse("2026-03-02T12:00:00Z"));
    private final Deque<Runnable> events = new ArrayDeque<>();
    private final Random random = new Random(1);
    private final AccessPolicy policy = ((AccessFile.Read.Valid) AccessFile.read("""
            contact: "#data-help"
            rules:
              - {user: "*", tables: ["*"]}
              - {channel: C1, tables: ["*"]}
            """)).policy();
    private final InMemoryPromptRequests requests = new InMemoryPromptRequests(time, (id, step) -> {
        if (!stored.contains(id)) {
            stored.add(id);
        }
        events.add(() -> chatbot().perform(step, id));
    });
    final UnavailablePromptRequests store = new UnavailablePromptRequests(requests);
    private final InMemoryQueryEngine engine =
            new InMemoryQueryEngine(queryId -> events.add(() -> chatbot().queryEnded(queryId)));
    private final InMemoryResultStore results = new InMemoryResultStore();
    private final SlackBot bot;
    private final Chatbot chatbot;
    private final SlackEndpoint endpoint;

    BotWorld() {
        SlackSettings settings = new SlackSettings(
                ScriptedSlack.TOKEN, SignedRequest.SECRET, null, slack.api(), ZoneOffset.UTC, DayOfWeek.MONDAY);
        slack.withChannel("C1").withChannel("C2");
        store.comeBack();
        bot = new SlackBot(settings, time.timing());
        chatbot = new Chatbot(this);
        endpoint = new SlackEndpoint(settings, bot.listener(chatbot, store, time));
    }

    private Chatbot chatbot() {
        return chatbot;
    }

    private static ScriptedSlack start() {
        try {
            return ScriptedSlack.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Slack posts, signed. */
    Reply post(String body) {
        SignedRequest request = SignedRequest.of(body);
        return endpoint.receive(request.body(), request.headers());
    }

    Reply post(SignedRequest request) {
        return endpoint.receive(request.body(), request.headers());
    }

    /** A question in C1 by U1, with its answer. */
    RequestId answered() {
        RequestId id = asked();
        work();
        return id;
    }

    RequestId asked() {
        post(Events.mention("Ev1", "<@U0BOT> Orders per region?", "1700.1"));
        return stored.getFirst();
    }

    PromptRequest find(RequestId id) {
        return requests.find(id).orElseThrow();
    }

    PromptRequest last() {
        return find(stored.getLast());
    }

    void work() {
        while (!events.isEmpty()) {
            events.remove().run();
        }
    }

    @Override
    public void close() {
        bot.close();
        slack.close();
    }

    @Override
    public PromptRequests promptRequests() {
        return store;
    }

    @Override
    public Catalog catalog() {
        return () -> SchemaFixture.ORDERS;
    }

    @Override
    public AccessPolicy accessPolicy() {
        return policy;
    }

    /** "Which" gets a question back, everything else a query. */
    @Override
    public QueryPlanner queryPlanner() {
        return context -> context.question().text().equals("Which?")
                ? new QueryPlan.AskBack("Which one?", List.of("Orders of today", "Orders of yesterday"), "scripted")
                : new QueryPlan.RunSql(
                        "SELECT region FROM orders", "Orders per region", "", List.of("Every row is one."), "scripted");
    }

    @Override
    public SuggestedQuestions suggestedQuestions() {
        return context -> List.of();
    }

    @Override
    public QueryEngine queryEngine() {
        return engine;
    }

    @Override
    public ResultStore resultStore() {
        return results;
    }

    @Override
    public ChartRenderer chartRenderer() {
        return (question, answer) -> Optional.empty();
    }

    @Override
    public Messengers messengers() {
        return platform -> bot.messenger();
    }

    @Override
    public InstantSource clock() {
        return time;
    }

    @Override
    public RandomGenerator random() {
        return random;
    }

    @Override
    public Limits limits() {
        return Limits.defaults();
    }
}
