package org.analyticschatbot.aws.deployment;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.analyticschatbot.aws.settings.AwsSettings;
import org.analyticschatbot.botslack.SlackBot;
import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.botslack.asking.SlackAddress;
import org.analyticschatbot.botslack.receiving.SlackEndpoint;
import org.analyticschatbot.botslack.webapi.Timing;
import org.analyticschatbot.botteams.TeamsBot;
import org.analyticschatbot.botteams.asking.TeamsAddress;
import org.analyticschatbot.botteams.receiving.TeamsEndpoint;
import org.analyticschatbot.core.Adapters;
import org.analyticschatbot.core.Chatbot;
import org.analyticschatbot.core.notifier.Messenger;
import org.analyticschatbot.core.notifier.Messengers;
import org.analyticschatbot.core.notifier.Pause;
import org.analyticschatbot.core.processprompt.AskerProfiles;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.jspecify.annotations.Nullable;

/** The chat platforms of a deployment. */
final class AwsPlatforms implements Messengers, AskerProfiles {

    private final @Nullable SlackSettings settings;
    private final @Nullable SlackBot slack;
    private final @Nullable TeamsBot teams;

    AwsPlatforms(AwsSettings all, InstantSource clock, Pause pause) {
        this.settings = all.slack();
        this.slack = settings == null ? null : SlackBot.doingAllAtOnce(settings, Timing.of(clock, pause));
        this.teams = all.teams() == null
                ? null
                : new TeamsBot(all.teams(), org.analyticschatbot.botteams.connector.Timing.doingAllAtOnce(pause));
    }

    @Override
    public Messenger of(String platform) {
        if (slack != null && platform.equals(SlackAddress.PLATFORM)) {
            return slack.messenger();
        }
        if (teams != null && platform.equals(TeamsAddress.PLATFORM)) {
            return teams.messenger();
        }
        throw new IllegalArgumentException("Not a platform of this deployment: " + platform);
    }

    @Override
    public Optional<ZoneId> zoneOf(Asker asker, ReplyAddress place) {
        return slack != null && place.platform().equals(SlackAddress.PLATFORM)
                ? slack.profiles().zoneOf(asker, place)
                : Optional.empty();
    }

    SlackEndpoint slack(Chatbot chatbot, Adapters adapters) {
        if (slack == null || settings == null) {
            throw new IllegalStateException("This deployment has no Slack: set CHATBOT_SLACK_BOT_TOKEN in its secret");
        }
        return new SlackEndpoint(settings, slack.listener(chatbot, adapters.promptRequests(), adapters.clock()));
    }

    TeamsEndpoint teams(Chatbot chatbot, Adapters adapters) {
        if (teams == null) {
            throw new IllegalStateException("This deployment has no Teams: set CHATBOT_TEAMS_APP_ID");
        }
        return teams.endpoint(chatbot, adapters.promptRequests(), adapters.clock());
    }
}
