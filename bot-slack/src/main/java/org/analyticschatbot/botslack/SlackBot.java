package org.analyticschatbot.botslack;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.analyticschatbot.botslack.aside.Notes;
import org.analyticschatbot.botslack.aside.Windows;
import org.analyticschatbot.botslack.asking.Asking;
import org.analyticschatbot.botslack.assistant.AssistantPane;
import org.analyticschatbot.botslack.buttons.AnswerButtons;
import org.analyticschatbot.botslack.buttons.AnswerForms;
import org.analyticschatbot.botslack.commands.SlashCommands;
import org.analyticschatbot.botslack.home.HomeTab;
import org.analyticschatbot.botslack.messaging.SlackMessenger;
import org.analyticschatbot.botslack.profiles.SlackProfiles;
import org.analyticschatbot.botslack.receiving.Listener;
import org.analyticschatbot.botslack.receiving.SlackQuestions;
import org.analyticschatbot.botslack.rendering.AnswerRenderer;
import org.analyticschatbot.botslack.rendering.SharedAnswer;
import org.analyticschatbot.botslack.shortcuts.AskAboutMessage;
import org.analyticschatbot.botslack.webapi.Dispensable;
import org.analyticschatbot.botslack.webapi.Timing;
import org.analyticschatbot.botslack.webapi.TokenHealth;
import org.analyticschatbot.botslack.webapi.WebApi;
import org.analyticschatbot.core.Chatbot;
import org.analyticschatbot.core.notifier.Messenger;
import org.analyticschatbot.core.processprompt.AskerProfiles;
import org.analyticschatbot.core.prompt.PromptRequests;

/** The bot in one workspace: what it says, and how it takes questions and clicks in. */
public final class SlackBot implements AutoCloseable {

    /** Slack waits three seconds for whoever opens a window. */
    private static final Duration WHILE_SLACK_WAITS = Duration.ofSeconds(2);

    private final SlackSettings settings;
    private final WebApi api;
    private final WebApi hastyApi;
    private final Executor workers;
    private final Runnable endWorkers;
    private final SlackProfiles profiles;
    private final AssistantPane pane;
    private final Messenger messenger;

    public SlackBot(SlackSettings settings, Timing timing) {
        this(settings, timing, Executors.newVirtualThreadPerTaskExecutor());
    }

    private SlackBot(SlackSettings settings, Timing timing, ExecutorService workers) {
        this(settings, timing, workers, workers::close);
    }

    /** Where nothing goes on after an answer: notes and Homes come before it. */
    public static SlackBot doingAllAtOnce(SlackSettings settings, Timing timing) {
        return new SlackBot(settings, timing, Runnable::run, () -> {});
    }

    private SlackBot(SlackSettings settings, Timing timing, Executor workers, Runnable endWorkers) {
        this.workers = workers;
        this.endWorkers = endWorkers;
        TokenHealth health = new TokenHealth(timing.clock());
        this.settings = settings;
        this.api = WebApi.at(settings.api(), team -> settings.botToken(), health, timing);
        this.hastyApi = WebApi.at(
                settings.api(),
                team -> settings.botToken(),
                health,
                new Timing(timing.clock(), timing.pause(), WHILE_SLACK_WAITS));
        Dispensable dispensable = new Dispensable(hastyApi, timing.clock());
        this.profiles = new SlackProfiles(dispensable, timing.clock());
        this.pane = new AssistantPane(dispensable);
        AnswerRenderer answers = new AnswerRenderer();
        this.messenger = new SlackMessenger(
                api,
                (request, message, form) ->
                        SharedAnswer.above(answers.render(request, message, form), request, message),
                settings.chart(),
                timing,
                pane::follow);
    }

    public Messenger messenger() {
        return messenger;
    }

    public AskerProfiles profiles() {
        return profiles;
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
                new HomeTab(chatbot, profiles, settings, api, windows, workers),
                pane.listener(chatbot, requests, asking, workers));
        return app -> all.forEach(listener -> listener.listenOn(app));
    }

    @Override
    public void close() {
        pane.close();
        endWorkers.run();
        hastyApi.close();
        api.close();
    }
}
