package org.analyticschatbot.botteams.messaging;

import com.microsoft.bot.connector.authentication.MicrosoftAppCredentials;
import java.time.Instant;
import org.analyticschatbot.botteams.connector.Connector;
import org.analyticschatbot.botteams.connector.ServiceHosts;
import org.analyticschatbot.botteams.rendering.FeedbackForm;
import org.analyticschatbot.botteams.scripted.EmulatorSettings;
import org.analyticschatbot.botteams.scripted.ScriptedConnector;
import org.analyticschatbot.botteams.scripted.ScriptedTiming;
import org.analyticschatbot.core.notifier.Messenger;
import org.analyticschatbot.core.notifier.MessengerContract;
import org.analyticschatbot.core.notifier.ScriptedTime;
import org.junit.jupiter.api.AfterEach;

final class TeamsMessengerContractTest extends MessengerContract {

    private final ScriptedConnector teams = new ScriptedConnector();
    private final Connector connector = new Connector(
            MicrosoftAppCredentials.empty(),
            ServiceHosts.EMULATOR,
            ScriptedTiming.of(new ScriptedTime(Instant.parse("2026-03-02T12:00:00Z"))));

    @Override
    protected Messenger messenger() {
        return new TeamsMessenger(
                connector, EmulatorSettings.of(FeedbackForm.CARD), new ServiceUrls(teams.serviceUrl()));
    }

    @Override
    protected boolean canLook() {
        return false;
    }

    @AfterEach
    void close() {
        connector.close();
        teams.close();
    }
}
