package org.analyticschatbot.botteams.receiving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.analyticschatbot.botteams.TeamsBot;
import org.analyticschatbot.botteams.TeamsSettings;
import org.analyticschatbot.botteams.rendering.FeedbackForm;
import org.analyticschatbot.botteams.scripted.EmulatorSettings;
import org.analyticschatbot.botteams.scripted.ScriptedConnector;
import org.analyticschatbot.botteams.scripted.ScriptedTime;
import org.analyticschatbot.botteams.scripted.TokenIssuer;
import org.analyticschatbot.core.Adapters;
import org.analyticschatbot.core.Chatbot;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.access.AccessFile;
import org.analyticschatbot.core.access.AccessPolicy;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.catalog.Catalog;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.notifier.Messengers;
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
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.InMemoryPromptRequests;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.core.prompt.Step;
import org.analyticschatbot.core.prompt.StepResult;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;

/**
 * The whole bot over one table, between what Teams posts, with its tokens, and what people see there; its steps wait until
 * they are worked off. Ada may use the table alone, and everybody in the group and channel of the fixture.
 */
final class BotWorld implements Adapters, AutoCloseable {

    private static final Schema ORDERS = new Schema(
            List.of(new TableSchema(
                    TableName.of("orders"),
                    null,
                    List.of(new ColumnSchema("region", "varchar", null, false, null)),
                    List.of(),
                    2L)),
            List.of());

    final ScriptedConnector teams = new ScriptedConnector();
    final Activities activities = new Activities(teams.serviceUrl());
    final List<RequestId> stored = new ArrayList<>();
    final List<PlanningContext> planned = new ArrayList<>();
    final ScriptedTime time = new ScriptedTime(Instant.parse("2026-03-02T12:00:00Z"));

    private ChartRenderer.@Nullable Chart chart;
    private final Deque<Runnable> events = new ArrayDeque<>();
    private final Random random = new Random(1);
    private AccessPolicy policy = ((AccessFile.Read.Valid) AccessFile.read("""
            contact: "#data-help"
            rules:
              - {user: aad-1, tables: ["*"]}
              - {channel: "19:group@thread.v2", tables: ["*"]}
              - {channel: "19:general@thread.tacv2", tables: ["*"]}
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
    private final TeamsBot bot;
    private final Chatbot chatbot;
    private final TeamsEndpoint endpoint;

    BotWorld() {
        this(FeedbackForm.CARD);
    }

    BotWorld(FeedbackForm feedback) {
        TeamsSettings settings = EmulatorSettings.of(feedback);
        store.comeBack();
        bot = new TeamsBot(settings, time.timing());
        chatbot = new Chatbot(this);
        endpoint = bot.endpoint(chatbot, store, time);
    }

    private Chatbot chatbot() {
        return chatbot;
    }

    /** As Teams posts it. */
    Reply post(ObjectNode activity) {
        return post(activity, "Bearer " + TokenIssuer.get().token(teams.serviceUrl()));
    }

    Reply post(ObjectNode activity, String authorization) {
        return endpoint.receive(Activities.bytes(activity), Map.of("authorization", List.of(authorization)));
    }

    Reply post(byte[] body, Map<String, List<String>> headers) {
        return endpoint.receive(body, headers);
    }

    /** Until nothing is left to do. */
    void work() {
        while (!events.isEmpty()) {
            events.remove().run();
        }
    }

    /** From now on each answer has that chart. */
    void draws(byte[] png) {
        chart = new ChartRenderer.Chart("bar", "few parts", png);
    }

    /** From now on nobody may use anything. */
    void forbidsAll() {
        policy = (table, asker, place) -> false;
    }

    /** All rows of that answer, as every place gets them. */
    byte[] csv(RequestId id) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String url = ((State.Processed) find(id).state()).resultUrl();
        results.load(((Answer.Table) results.loadAnswer(url)).csvUrl(), bytes);
        return bytes.toByteArray();
    }

    /** The next step again, as the sweeper has it done when a lease has ended. */
    void comeBack(RequestId id) {
        time.pass(Duration.ofMinutes(5));
        StepResult ignored = chatbot.perform(Step.NOTIFY, id);
        work();
    }

    /** One thing that is left to do, whichever, and often twice, as events come from a bus. */
    void workOutOfOrder(Random order) {
        List<Runnable> waiting = new ArrayList<>(events);
        if (!waiting.isEmpty()) {
            Runnable event = waiting.get(order.nextInt(waiting.size()));
            event.run();
            if (order.nextBoolean()) {
                events.remove(event);
            }
        }
    }

    /** What people see in that conversation, thread included. */
    List<String> seenIn(String conversation) {
        return teams.seenIn(conversation).stream().map(ScriptedConnector::text).toList();
    }

    PromptRequest find(RequestId id) {
        return requests.find(id).orElseThrow();
    }

    PromptRequest last() {
        return find(stored.getLast());
    }

    /** The cards, not what is said beside them. */
    List<JsonNode> messagesIn(String conversation) {
        return teams.seenIn(conversation);
    }

    @Override
    public void close() {
        bot.close();
        teams.close();
    }

    @Override
    public PromptRequests promptRequests() {
        return store;
    }

    @Override
    public Catalog catalog() {
        return () -> ORDERS;
    }

    @Override
    public AccessPolicy accessPolicy() {
        return new AccessPolicy() {
            @Override
            public boolean mayUse(TableName table, Asker asker, ReplyAddress place) {
                return policy.mayUse(table, asker, place);
            }

            @Override
            public String contact() {
                return policy.contact();
            }
        };
    }

    /** "Which" gets a question back, everything else a query. */
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
    public QueryEngine queryEngine() {
        return engine;
    }

    @Override
    public ResultStore resultStore() {
        return results;
    }

    @Override
    public ChartRenderer chartRenderer() {
        return (question, answer) -> Optional.ofNullable(chart);
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
