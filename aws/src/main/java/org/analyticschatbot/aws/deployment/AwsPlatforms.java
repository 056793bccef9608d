package org.analyticschatbot.aws.deployment;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.analyticschatbot.aws.ondemand.OnDemand;
import org.analyticschatbot.aws.settings.AwsSettings;
import org.analyticschatbot.botslack.SlackBot;
import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.botslack.asking.SlackAddress;
import org.analyticschatbot.botslack.receiving.SlackEndpoint;
import org.analyticschatbot.botslack.webapi.Timing;
import org.analyticschatbot.botteams.TeamsBot;
import org.analyticschatbot.botteams.TeamsSettings;
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

/** The chat platforms of a deployment, each with its first use. */
final class AwsPlatforms implements Messengers, AskerProfiles {

    private final @Nullable SlackSettings slackSettings;
    private final @Nullable TeamsSettings teamsSettings;
    private final Supplier<SlackBot> slack;
    private final Supplier<TeamsBot> teams;

    AwsPlatforms(AwsSettings all, InstantSource clock, Pause pause) {
        this.slackSettings = all.slack();
        this.teamsSettings = all.teams();
        this.slack = new OnDemand<>(() -> SlackBot.doingAllAtOnce(slackSettings(), Timing.of(clock, pause)));
        this.teams = new OnDemand<>(() ->
                new TeamsBot(teamsSettings(), org.analyticschatbot.botteams.connector.Timing.doingAllAtOnce(pause)));
    }

    @Override
    public Messenger of(String platform) {
        if (slackSettings != null && platform.equals(SlackAddress.PLATFORM)) {
            return slack.get().messenger();
        }
        if (teamsSettings != null && platform.equals(TeamsAddress.PLATFORM)) {
            return teams.get().messenger();
        }
        throw new IllegalArgumentException("Not a platform of this deployment: " + platform);
    }

    @Override
    public Optional<ZoneId> zoneOf(Asker asker, ReplyAddress place) {
        return slackSettings != null && place.platform().equals(SlackAddress.PLATFORM)
                ? slack.get().profiles().zoneOf(asker, place)
                : Optional.empty();
    }

    SlackEndpoint slack(Chatbot chatbot, Adapters adapters) {
        SlackSettings settings = slackSettings();
        return new SlackEndpoint(settings, slack.get().listener(chatbot, adapters.promptRequests(), adapters.clock()));
    }

    TeamsEndpoint teams(Chatbot chatbot, Adapters adapters) {
        return teams.get().endpoint(chatbot, adapters.promptRequests(), adapters.clock());
    }

    private SlackSettings slackSettings() {
        if (slackSettings == null) {
            throw new IllegalStateException("This deployment has no Slack: set CHATBOT_SLACK_BOT_TOKEN in its secret");
        }
        return slackSettings;
    }

    private TeamsSettings teamsSettings() {
        if (teamsSettings == null) {
            throw new IllegalStateException("This deployment has no Teams: set CHATBOT_TEAMS_APP_ID");
        }
        return teamsSettings;
    }
}
