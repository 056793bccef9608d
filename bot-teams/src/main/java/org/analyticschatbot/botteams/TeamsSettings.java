package org.analyticschatbot.botteams;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Set;
import org.analyticschatbot.botteams.rendering.ChartForm;
import org.analyticschatbot.botteams.rendering.FeedbackForm;
import org.jspecify.annotations.Nullable;

/**
 * How to reach Teams as one app.
 *
 * @param appId of the bot's registration; null only towards an emulator, whose messages are then taken without a token
 * @param tenants directories whose people may ask; empty for all, only towards an emulator
 * @param openIdMetadata where the keys are found that sign what Teams sends
 * @param emulator whether Teams is played by a program on this machine: then, and only then, the bot speaks to loopback
 *     addresses and to no others
 * @param charts how an answer shows its chart
 * @param feedback with what people say whether it helped them
 * @param zone of "today", as long as nothing is known of the asker's own
 * @param weekStart first day of "this week"
 */
public record TeamsSettings(
        @Nullable String appId,
        TeamsCredential credential,
        Set<String> tenants,
        URI openIdMetadata,
        boolean emulator,
        ChartForm charts,
        FeedbackForm feedback,
        ZoneId zone,
        DayOfWeek weekStart) {

    /** Of the real Teams (learn.microsoft.com: Authentication with the Bot Connector API). */
    public static final URI BOT_CONNECTOR_METADATA =
            URI.create("https://login.botframework.com/v1/.well-known/openidconfiguration");

    public TeamsSettings {
        tenants = Set.copyOf(tenants);
        if (!emulator && (appId == null || tenants.isEmpty() || credential instanceof TeamsCredential.None)) {
            throw new IllegalArgumentException("Only an emulator goes without an app id, a credential and tenants");
        }
    }

    /** The account of the bot where a conversation does not say. */
    public String bot() {
        return "28:" + appId;
    }
}
