package org.analyticschatbot.botslack.home;

import com.slack.api.bolt.App;
import com.slack.api.methods.Methods;
import com.slack.api.methods.response.views.ViewsPublishResponse;
import com.slack.api.model.event.AppHomeOpenedEvent;
import java.util.List;
import java.util.concurrent.Executor;
import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.botslack.aside.Windows;
import org.analyticschatbot.botslack.asking.SlackAddress;
import org.analyticschatbot.botslack.receiving.Listener;
import org.analyticschatbot.botslack.rendering.views.AnswerLanguage;
import org.analyticschatbot.botslack.rendering.views.AskView;
import org.analyticschatbot.botslack.rendering.views.HomeView;
import org.analyticschatbot.botslack.webapi.Reply;
import org.analyticschatbot.botslack.webapi.Target;
import org.analyticschatbot.botslack.webapi.WebApi;
import org.analyticschatbot.core.Chatbot;
import org.analyticschatbot.core.access.VisibleTables;
import org.analyticschatbot.core.answeractions.RecentQuestions;
import org.analyticschatbot.core.processprompt.AskerProfiles;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.sql.TableName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows people, each time they open the bot's Home, what they asked lately and may ask about; takes a question there. */
public final class HomeTab implements Listener {

    private static final Logger LOG = LoggerFactory.getLogger(HomeTab.class);
    private static final String HOME = "home";
    private static final int RECENT = 10;

    private final RecentQuestions recent;
    private final VisibleTables tables;
    private final AskerProfiles profiles;
    private final SlackSettings settings;
    private final WebApi api;
    private final Windows windows;
    private final Executor workers;

    public HomeTab(
            Chatbot chatbot,
            AskerProfiles profiles,
            SlackSettings settings,
            WebApi api,
            Windows windows,
            Executor workers) {
        this.recent = chatbot.answerActions().recentQuestions();
        this.tables = chatbot.visibleTables();
        this.profiles = profiles;
        this.settings = settings;
        this.api = api;
        this.windows = windows;
        this.workers = workers;
    }

    @Override
    public void listenOn(App app) {
        app.event(AppHomeOpenedEvent.class, (payload, context) -> {
            AppHomeOpenedEvent opened = payload.getEvent();
            if (HOME.equals(opened.getTab())) {
                Asker person = new Asker(payload.getTeamId(), opened.getUser());
                workers.execute(() -> show(person));
            }
            return context.ack();
        });
        app.blockAction(HomeView.ASK, (request, context) -> {
            var payload = request.getPayload();
            windows.open(payload.getTeam().getId(), payload.getTriggerId(), AskView.json(""));
            return context.ack();
        });
    }

    /** Whoever finds an old Home opens it again. */
    private void show(Asker person) {
        try {
            String view = view(person);
            Reply<ViewsPublishResponse> reply = api.call(
                    new Target(person.tenant(), Methods.VIEWS_PUBLISH),
                    client -> client.viewsPublish(
                            home -> home.userId(person.userId()).viewAsString(view)));
            reply.orGiveUp(Methods.VIEWS_PUBLISH);
        } catch (InfrastructureException e) {
            LOG.warn("A Home in Slack stays as it was: {}", e.getMessage());
        }
    }

    private String view(Asker person) {
        ReplyAddress alone = SlackAddress.aloneWith(person);
        List<String> names =
                tables.to(person, alone).stream().map(TableName::toString).toList();
        return HomeView.json(
                recent.of(person, RECENT),
                names,
                settings.commands(),
                new AnswerLanguage(profiles.zoneOf(person, alone), settings.zone()));
    }
}
