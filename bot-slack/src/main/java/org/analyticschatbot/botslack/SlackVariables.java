package org.analyticschatbot.botslack;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.analyticschatbot.core.settings.SettingException;
import org.analyticschatbot.core.settings.Variables;

/** Reads how to reach Slack from {@code CHATBOT_SLACK_…} variables. */
public final class SlackVariables {

    private static final String BOT_TOKEN = "CHATBOT_SLACK_BOT_TOKEN";
    private static final String SIGNING_SECRET = "CHATBOT_SLACK_SIGNING_SECRET";
    private static final String APP_TOKEN = "CHATBOT_SLACK_APP_TOKEN";
    private static final String COMMAND = "CHATBOT_SLACK_COMMAND_";
    private static final Pattern COMMAND_NAME = Pattern.compile("/[\\p{Ll}\\p{Lo}\\p{N}_-]{1,31}");
    private static final String CHART = "CHATBOT_SLACK_CHART";
    private static final String API = "CHATBOT_SLACK_API_URL";

    private final Variables variables;

    public SlackVariables(Variables variables) {
        this.variables = variables;
    }

    /**
     * Empty if nothing of Slack is set.
     *
     * @throws SettingException if what is set is not enough, or cannot be what it should be
     */
    public Optional<SlackSettings> slack(ZoneId zone, DayOfWeek weekStart) {
        Optional<String> signingSecret = variables.text(SIGNING_SECRET);
        Optional<String> appToken = token(APP_TOKEN, "xapp-");
        if (signingSecret.isEmpty() && appToken.isEmpty()) {
            return withoutSlack();
        }
        String botToken = token(BOT_TOKEN, "xoxb-")
                .orElseThrow(() -> missing(BOT_TOKEN, "the Bot User OAuth Token that starts with xoxb-"));
        return Optional.of(new SlackSettings(
                botToken,
                signingSecret.orElse(null),
                appToken.orElse(null),
                api(),
                zone,
                weekStart,
                commands(),
                chart()));
    }

    private CommandNames commands() {
        CommandNames standard = CommandNames.STANDARD;
        return new CommandNames(
                command(COMMAND + "ASK", standard.ask()),
                command(COMMAND + "ASK_HERE", standard.askHere()),
                command(COMMAND + "TABLES", standard.tables()),
                command(COMMAND + "DESCRIBE", standard.describe()));
    }

    private String command(String variable, String standard) {
        String name = variables.text(variable).orElse(standard);
        String command = name.startsWith("/") ? name : "/" + name;
        if (!COMMAND_NAME.matcher(command).matches()) {
            throw new SettingException(
                    variable + " is \"" + name + "\", which Slack takes for no command: at most 32 lower-case letters,"
                            + " digits, dashes and underscores");
        }
        return command;
    }

    private ChartDisplay chart() {
        return variables.text(CHART).map(SlackVariables::chart).orElse(ChartDisplay.UPLOAD);
    }

    private static ChartDisplay chart(String name) {
        return ChartDisplay.of(name)
                .orElseThrow(() -> new SettingException(CHART + " is \"" + name + "\": set it to "
                        + Arrays.stream(ChartDisplay.values())
                                .map(ChartDisplay::settingName)
                                .collect(Collectors.joining(", "))));
    }

    private Optional<SlackSettings> withoutSlack() {
        if (variables.text(BOT_TOKEN).isPresent()) {
            throw missing(APP_TOKEN + " or " + SIGNING_SECRET, "how Slack's questions come in (docs/slack.md)");
        }
        return Optional.empty();
    }

    /** The value itself is a secret, so it is not shown. */
    private Optional<String> token(String name, String prefix) {
        return variables.text(name).map(token -> {
            if (!token.startsWith(prefix)) {
                throw new SettingException(name + " does not start with " + prefix + ": correct it");
            }
            return token;
        });
    }

    private URI api() {
        return variables.text(API).map(SlackVariables::address).orElse(SlackSettings.SLACK);
    }

    private static URI address(String text) {
        try {
            return URI.create(text.endsWith("/") ? text : text + "/");
        } catch (IllegalArgumentException e) {
            throw new SettingException(API + " is \"" + text + "\", which is no address: correct it");
        }
    }

    private static SettingException missing(String name, String meaning) {
        return new SettingException("Slack is set up in part: set " + name + " to " + meaning);
    }
}
