package org.analyticschatbot.botslack.commands;

import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import java.util.Locale;
import org.analyticschatbot.botslack.asking.PlainText;
import org.analyticschatbot.botslack.asking.SlackAddress;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed.
 *
 * @param name with its slash
 * @param words after the name, without Slack's notation
 * @param channel in which it was typed
 * @param trigger Slack's id of this one use
 */
record TypedCommand(String name, String words, String team, Asker by, String channel, String trigger) {

    private static final String HELP = "help";

    static TypedCommand of(SlashCommandPayload payload) {
        return new TypedCommand(
                payload.getCommand(),
                PlainText.of(text(payload.getText()), ""),
                payload.getTeamId(),
                new Asker(payload.getTeamId(), payload.getUserId()),
                payload.getChannelId(),
                payload.getTriggerId());
    }

    boolean isWordless() {
        return words.isEmpty();
    }

    boolean asksForHelp() {
        return words.toLowerCase(Locale.ROOT).equals(HELP);
    }

    DeduplicationKey key() {
        return SlackAddress.key("command", team, trigger);
    }

    /** Slack's parser leaves out what is empty. */
    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
