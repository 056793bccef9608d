package org.analyticschatbot.botteams;

import com.microsoft.bot.connector.authentication.AppCredentials;
import java.time.InstantSource;
import org.analyticschatbot.botteams.asking.TeamsQuestions;
import org.analyticschatbot.botteams.buttons.CardActions;
import org.analyticschatbot.botteams.buttons.FeedbackLoop;
import org.analyticschatbot.botteams.connector.Connector;
import org.analyticschatbot.botteams.connector.Credentials;
import org.analyticschatbot.botteams.connector.ServiceHosts;
import org.analyticschatbot.botteams.connector.Timing;
import org.analyticschatbot.botteams.files.FileConsents;
import org.analyticschatbot.botteams.files.Uploads;
import org.analyticschatbot.botteams.messaging.Asides;
import org.analyticschatbot.botteams.messaging.ServiceUrls;
import org.analyticschatbot.botteams.messaging.ShownAnswers;
import org.analyticschatbot.botteams.messaging.TeamsMessenger;
import org.analyticschatbot.botteams.receiving.Dispatch;
import org.analyticschatbot.botteams.receiving.TeamsEndpoint;
import org.analyticschatbot.core.Chatbot;
import org.analyticschatbot.core.notifier.Messenger;
import org.analyticschatbot.core.prompt.PromptRequests;

/** The bot in Teams: what it says, and how it takes questions and clicks in. */
public final class TeamsBot implements AutoCloseable {

    private final TeamsSettings settings;
    private final Connector connector;
    private final Timing timing;
    private final Uploads uploads;
    private final ServiceUrls serviceUrls = new ServiceUrls(ServiceUrls.GLOBAL);
    private final Messenger messenger;

    public TeamsBot(TeamsSettings settings, Timing timing) {
        this(settings, timing, Credentials.of(settings));
    }

    TeamsBot(TeamsSettings settings, Timing timing, AppCredentials credentials) {
        this.settings = settings;
        this.timing = timing;
        this.uploads = new Uploads(ServiceHosts.of(settings.emulator()), timing);
        this.connector = new Connector(credentials, ServiceHosts.of(settings.emulator()), timing);
        this.messenger = new TeamsMessenger(connector, settings, serviceUrls);
    }

    public Messenger messenger() {
        return messenger;
    }

    /** In the background: the first call of a process takes seconds, and somebody would wait for it. */
    public void warmUp() {
        Thread.ofVirtual().name("teams-rehearsal").start(() -> Rehearsal.play(settings));
    }

    /** Where everything comes in that people do in Teams. */
    public TeamsEndpoint endpoint(Chatbot chatbot, PromptRequests requests, InstantSource clock) {
        TeamsQuestions questions = new TeamsQuestions(chatbot.createPromptRequest(), requests, clock, settings);
        Asides asides = new Asides(connector);
        FileConsents consents =
                new FileConsents(chatbot.answerActions().loadCsv(), uploads, asides, timing.background(), clock);
        FeedbackLoop votes =
                new FeedbackLoop(chatbot.answerActions().giveFeedback(), new ShownAnswers(requests), clock);
        Dispatch dispatch = new Dispatch(questions, new CardActions(chatbot, asides, clock), consents, votes);
        return new TeamsEndpoint(settings, (activity, incoming) -> {
            serviceUrls.saw(incoming);
            return dispatch.receive(activity, incoming);
        });
    }

    @Override
    public void close() {
        connector.close();
        uploads.close();
    }
}
