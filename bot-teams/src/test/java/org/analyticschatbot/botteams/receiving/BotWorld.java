package org.analyticschatbot.botteams.receiving;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.analyticschatbot.botteams.TeamsBot;
import org.analyticschatbot.botteams.TeamsSettings;
import org.analyticschatbot.botteams.rendering.FeedbackForm;
import org.analyticschatbot.botteams.scripted.EmulatorSettings;
import org.analyticschatbot.botteams.scripted.ScriptedConnector;
import org.analyticschatbot.botteams.scripted.ScriptedTiming;
import org.analyticschatbot.botteams.scripted.TokenIssuer;
import org.analyticschatbot.core.InMemoryAdapters;
import org.analyticschatbot.core.access.AccessPolicy;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.notifier.Messengers;
import org.analyticschatbot.core.notifier.ScriptedTime;
import org.analyticschatbot.core.processprompt.ChartRenderer;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.core.prompt.Step;
import org.analyticschatbot.core.prompt.StepResult;
import org.analyticschatbot.core.prompt.UnavailablePromptRequests;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;

/**
 * The whole bot over one table, between what Teams posts, with its tokens, and what people see there; its steps wait until
 * they are worked off. Ada may use the table alone, and everybody in the group and channel of the fixture.
 */
final class BotWorld extends InMemoryAdapters implements AutoCloseable {

    final ScriptedConnector teams = new ScriptedConnector();
    final Activities activities = new Activities(teams.serviceUrl());
    final UnavailablePromptRequests store = new UnavailablePromptRequests(requests);
    final ScriptedTime time;

    private ChartRenderer.@Nullable Chart chart;
    private boolean forbidden;
    private final TeamsBot bot;
    private final TeamsEndpoint endpoint;

    BotWorld() {
        this(FeedbackForm.CARD);
    }

    BotWorld(FeedbackForm feedback) {
        this(feedback, new ScriptedTime(Instant.parse("2026-03-02T12:00:00Z")));
    }

    private BotWorld(FeedbackForm feedback, ScriptedTime time) {
        super(time, """
                contact: "#data-help"
                rules:
                  - {user: aad-1, tables: ["*"]}
                  - {channel: "19:group@thread.v2", tables: ["*"]}
                  - {channel: "19:general@thread.tacv2", tables: ["*"]}
                """);
        this.time = time;
        TeamsSettings settings = EmulatorSettings.of(feedback);
        store.comeBack();
        bot = new TeamsBot(settings, ScriptedTiming.of(time));
        endpoint = bot.endpoint(chatbot(), store, time);
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

    /** From now on each answer has that chart. */
    void draws(byte[] png) {
        chart = new ChartRenderer.Chart("bar", "few parts", png);
    }

    /** From now on nobody may use anything. */
    void forbidsAll() {
        forbidden = true;
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
        StepResult ignored = chatbot().perform(Step.NOTIFY, id);
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
    public AccessPolicy accessPolicy() {
        AccessPolicy policy = super.accessPolicy();
        return new AccessPolicy() {
            @Override
            public boolean mayUse(TableName table, Asker asker, ReplyAddress place) {
                return !forbidden && policy.mayUse(table, asker, place);
            }

            @Override
            public String contact() {
                return policy.contact();
            }
        };
    }

    @Override
    public ChartRenderer chartRenderer() {
        return (question, answer) -> Optional.ofNullable(chart);
    }

    @Override
    public Messengers messengers() {
        return platform -> bot.messenger();
    }
}
