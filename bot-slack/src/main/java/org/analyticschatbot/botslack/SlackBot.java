package org.analyticschatbot.botslack;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.analyticschatbot.botslack.aside.Notes;
import org.analyticschatbot.botslack.aside.Windows;
import org.analyticschatbot.botslack.asking.Asking;
import org.analyticschatbot.botslack.buttons.AnswerButtons;
import org.analyticschatbot.botslack.buttons.AnswerForms;
import org.analyticschatbot.botslack.commands.SlashCommands;
import org.analyticschatbot.botslack.home.HomeTab;
import org.analyticschatbot.botslack.messaging.SlackMessenger;
import org.analyticschatbot.botslack.receiving.Listener;
import org.analyticschatbot.botslack.receiving.SlackQuestions;
import org.analyticschatbot.botslack.rendering.AnswerRenderer;
import org.analyticschatbot.botslack.shortcuts.AskAboutMessage;
import org.analyticschatbot.botslack.webapi.Timing;
import org.analyticschatbot.botslack.webapi.TokenHealth;
import org.analyticschatbot.botslack.webapi.WebApi;
import org.analyticschatbot.core.Chatbot;
import org.analyticschatbot.core.notifier.Messenger;
import org.analyticschatbot.core.prompt.PromptRequests;

/** The bot in one workspace: what it says, and how it takes questions and clicks in. */
public final class SlackBot implements AutoCloseable {

    /** Slack waits three seconds for whoever opens a window. */
    private static final Duration WHILE_SLACK_WAITS = Duration.ofSeconds(2);

    private final SlackSettings settings;
    private final WebApi api;
    private final WebApi hastyApi;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Messenger messenger;

    public SlackBot(SlackSettings settings, Timing timing) {
        TokenHealth health = new TokenHealth(timing.clock());
        this.settings = settings;
        this.api = WebApi.at(settings.api(), team -> settings.botToken(), health, timing);
        this.hastyApi = WebApi.at(
                settings.api(),
                team -> settings.botToken(),
                health,
                new Timing(timing.clock(), timing.pause(), WHILE_SLACK_WAITS));
        this.messenger = new SlackMessenger(api, new AnswerRenderer()::render, settings.chart(), timing);
    }

    public Messenger messenger() {
        return messenger;
    }

    /** Everything that people do in Slack. */
    public Listener listener(Chatbot chatbot, PromptRequests requests, InstantSource clock) {
        Asking asking = new Asking(chatbot.createPromptRequest(), clock, settings);
        Windows windows = new Windows(hastyApi);
        Notes notes = new Notes(api, workers);
        List<Listener> all = List.of(
                new SlackQuestions(asking, requests),
                new SlashCommands(asking, settings.commands()),
                new AnswerButtons(chatbot, windows, notes, clock),
                new AnswerForms(chatbot.answerActions(), clock),
                new AskAboutMessage(asking, windows, notes),
                new HomeTab(chatbot, settings.commands(), api, windows, workers));
        return app -> all.forEach(listener -> listener.listenOn(app));
    }

    @Override
    public void close() {
        workers.close();
        hastyApi.close();
        api.close();
    }
}
