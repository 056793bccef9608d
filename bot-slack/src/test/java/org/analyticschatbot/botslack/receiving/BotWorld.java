package org.analyticschatbot.botslack.receiving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.analyticschatbot.botslack.SlackBot;
import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.botslack.receiving.SlackEndpoint.Reply;
import org.analyticschatbot.botslack.scripted.ScriptedSlack;
import org.analyticschatbot.botslack.scripted.ScriptedTiming;
import org.analyticschatbot.core.InMemoryAdapters;
import org.analyticschatbot.core.notifier.Messengers;
import org.analyticschatbot.core.notifier.ScriptedTime;
import org.analyticschatbot.core.processprompt.AskerProfiles;
import org.analyticschatbot.core.processprompt.SuggestedQuestions;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.UnavailablePromptRequests;

/**
 * The whole bot over one table, between what Slack posts and what people see there; its steps wait until they are worked
 * off. Everybody may use the table alone, channel C1 may, channel C2 may not.
 */
final class BotWorld extends InMemoryAdapters implements AutoCloseable {

    final ScriptedSlack slack = start();
    final Interactions interactions = new Interactions(slack.responseUrl());
    final UnavailablePromptRequests store = new UnavailablePromptRequests(requests);

    private final ScriptedTime time;
    private final SlackBot bot;
    private final SlackEndpoint endpoint;

    BotWorld() {
        this(new ScriptedTime(Instant.parse("2026-03-02T12:00:00Z")));
    }

    private BotWorld(ScriptedTime time) {
        super(time, """
                contact: "#data-help"
                rules:
                  - {user: "*", tables: ["*"]}
                  - {channel: C1, tables: ["*"]}
                """);
        this.time = time;
        SlackSettings settings = new SlackSettings(
                ScriptedSlack.TOKEN, SignedRequest.SECRET, null, slack.api(), ZoneOffset.UTC, DayOfWeek.MONDAY);
        slack.withChannel("C1").withChannel("C2");
        store.comeBack();
        bot = new SlackBot(settings, ScriptedTiming.of(time));
        endpoint = new SlackEndpoint(settings, bot.listener(chatbot(), store, time));
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

    void passTime(Duration duration) {
        time.pass(duration);
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
    public AskerProfiles askerProfiles() {
        return bot.profiles();
    }

    @Override
    public SuggestedQuestions suggestedQuestions() {
        return context -> context.schema().tables().isEmpty()
                ? List.of()
                : List.of(
                        "How many orders are there?",
                        "How many orders were there by region last month?",
                        "Which regions have the most orders?");
    }

    @Override
    public Messengers messengers() {
        return platform -> bot.messenger();
    }
}
