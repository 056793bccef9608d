package org.analyticschatbot.local.platform;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Optional;
import org.analyticschatbot.botslack.SlackBot;
import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.botslack.asking.SlackAddress;
import org.analyticschatbot.botslack.receiving.Listener;
import org.analyticschatbot.botslack.receiving.SlackEndpoint;
import org.analyticschatbot.botslack.receiving.SlackSocket;
import org.analyticschatbot.botslack.webapi.Timing;
import org.analyticschatbot.botteams.TeamsBot;
import org.analyticschatbot.botteams.asking.TeamsAddress;
import org.analyticschatbot.botteams.receiving.TeamsEndpoint;
import org.analyticschatbot.core.Chatbot;
import org.analyticschatbot.core.notifier.Messenger;
import org.analyticschatbot.core.notifier.Messengers;
import org.analyticschatbot.core.processprompt.AskerProfiles;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.PromptRequests;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.jspecify.annotations.Nullable;

/** Speaks on the platforms that are set up, and listens there as soon as it is told to. */
public final class Platforms implements Messengers, AskerProfiles, AutoCloseable {

    private final @Nullable SlackSettings settings;
    private final @Nullable SlackBot slack;
    private final @Nullable TeamsBot teams;
    private @Nullable SlackEndpoint endpoint;
    private @Nullable TeamsEndpoint teamsEndpoint;
    private @Nullable SlackSocket socket;

    public Platforms(PlatformSettings platforms) {
        this.settings = platforms.slack();
        this.slack = settings == null ? null : new SlackBot(settings, Timing.real());
        this.teams = platforms.teams() == null
                ? null
                : new TeamsBot(platforms.teams(), org.analyticschatbot.botteams.connector.Timing.real());
    }

    @Override
    public Messenger of(String platform) {
        if (slack != null && platform.equals(SlackAddress.PLATFORM)) {
            return slack.messenger();
        }
        if (teams != null && platform.equals(TeamsAddress.PLATFORM)) {
            return teams.messenger();
        }
        throw new IllegalArgumentException("Not a platform of the local runtime: " + platform);
    }

    @Override
    public Optional<ZoneId> zoneOf(Asker asker, ReplyAddress place) {
        return slack != null && place.platform().equals(SlackAddress.PLATFORM)
                ? slack.profiles().zoneOf(asker, place)
                : Optional.empty();
    }

    /**
     * From now on questions and clicks come in: over a connection of our own where there is an app token, and by HTTP where there
     * is a signing secret.
     *
     * @throws org.analyticschatbot.core.prompt.InfrastructureException if Slack does not take the connection
     */
    public void listen(Chatbot chatbot, PromptRequests requests, InstantSource clock) {
        if (teams != null) {
            teams.warmUp();
            teamsEndpoint = teams.endpoint(chatbot, requests, clock);
        }
        if (slack != null && settings != null) {
            listenToSlack(slack, settings, chatbot, requests, clock);
        }
    }

    private void listenToSlack(
            SlackBot bot, SlackSettings settings, Chatbot chatbot, PromptRequests requests, InstantSource clock) {
        Listener listener = bot.listener(chatbot, requests, clock);
        if (settings.signingSecret() != null) {
            endpoint = new SlackEndpoint(settings, listener);
        }
        if (settings.appToken() != null) {
            socket = SlackSocket.connect(settings, listener);
        }
    }

    /** What Slack's HTTP requests go to; empty where it sends none. */
    public Optional<SlackEndpoint> slackEndpoint() {
        return Optional.ofNullable(endpoint);
    }

    /** What Teams' requests go to; empty where the bot is not in Teams. */
    public Optional<TeamsEndpoint> teamsEndpoint() {
        return Optional.ofNullable(teamsEndpoint);
    }

    /** Stops listening; what is being said may be said to its end. */
    public void stopListening() {
        if (socket != null) {
            socket.close();
        }
    }

    @Override
    public void close() {
        if (slack != null) {
            slack.close();
        }
        if (teams != null) {
            teams.close();
        }
    }
}
