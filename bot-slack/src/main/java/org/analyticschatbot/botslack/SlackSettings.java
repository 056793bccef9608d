package org.analyticschatbot.botslack;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * How to reach one workspace. The tokens never appear in {@link #toString()}.
 *
 * @param botToken {@code xoxb-…}, with which the bot speaks
 * @param signingSecret with which Slack signs what it sends by HTTP; null in Socket Mode
 * @param appToken {@code xapp-…}, with which Socket Mode connects; null when Slack sends by HTTP
 * @param api where the Web API is, with a slash at its end
 * @param zone of "today", as long as nothing is known of the asker's own
 * @param weekStart first day of "this week"
 * @param commands under which names the app has its slash commands
 * @param chart where the chart of an answer is
 */
public record SlackSettings(
        String botToken,
        @Nullable String signingSecret,
        @Nullable String appToken,
        URI api,
        ZoneId zone,
        DayOfWeek weekStart,
        CommandNames commands,
        ChartDisplay chart) {

    /** The real Slack. */
    public static final URI SLACK = URI.create("https://slack.com/api/");

    /** With the commands of the manifest, and charts in the thread. */
    public SlackSettings(
            String botToken,
            @Nullable String signingSecret,
            @Nullable String appToken,
            URI api,
            ZoneId zone,
            DayOfWeek weekStart) {
        this(botToken, signingSecret, appToken, api, zone, weekStart, CommandNames.STANDARD, ChartDisplay.UPLOAD);
    }

    @Override
    public String toString() {
        return "SlackSettings[" + api + "]";
    }
}
