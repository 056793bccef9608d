package org.analyticschatbot.botslack;

import java.time.InstantSource;
import org.analyticschatbot.botslack.asking.Asking;
import org.analyticschatbot.botslack.messaging.SlackMessenger;
import org.analyticschatbot.botslack.receiving.SlackQuestions;
import org.analyticschatbot.botslack.rendering.AnswerRenderer;
import org.analyticschatbot.botslack.webapi.Timing;
import org.analyticschatbot.botslack.webapi.TokenHealth;
import org.analyticschatbot.botslack.webapi.WebApi;
import org.analyticschatbot.core.createpromptrequest.CreatePromptRequest;
import org.analyticschatbot.core.notifier.Messenger;
import org.analyticschatbot.core.prompt.PromptRequests;

/** The bot in one workspace: what it says, and how it takes questions in. */
public final class SlackBot implements AutoCloseable {

    private final SlackSettings settings;
    private final WebApi api;
    private final Messenger messenger;

    public SlackBot(SlackSettings settings, Timing timing) {
        this.settings = settings;
        this.api = WebApi.at(settings.api(), team -> settings.botToken(), new TokenHealth(timing.clock()), timing);
        this.messenger = new SlackMessenger(api, new AnswerRenderer()::render, timing);
    }

    public Messenger messenger() {
        return messenger;
    }

    public SlackQuestions questions(CreatePromptRequest create, PromptRequests requests, InstantSource clock) {
        return new SlackQuestions(new Asking(create, clock, settings), requests);
    }

    @Override
    public void close() {
        api.close();
    }
}
