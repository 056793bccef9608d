package org.analyticschatbot.local.cli.doctor;

import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.botslack.permissions.SlackProbe;
import org.analyticschatbot.botslack.permissions.SlackProbe.Probed;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.local.cli.command.ExitCode;

/** Checks the tokens for Slack and what they allow. */
final class SlackCheck {

    private static final Wording WORDING = Wording.of(SlackCheck.class, "doctor.properties");
    private static final String SLACK = "Slack";

    private SlackCheck() {}

    static Check of(SlackSettings settings) {
        return switch (new SlackProbe(settings).probe()) {
            case Probed.Works(String team, String bot) ->
                Check.fine(SLACK, WORDING.text("slack", "team", team, "bot", bot));
            case Probed.LacksScopes(var scopes) ->
                wrong(WORDING.text("slack_scopes", "scopes", String.join(", ", scopes)));
            case Probed.BotTokenRefused(String code) -> wrong(WORDING.text("slack_bot_token", "code", code));
            case Probed.AppTokenRefused(String code) -> wrong(WORDING.text("slack_app_token", "code", code));
            case Probed.Unreachable(String cause) -> wrong(WORDING.text("slack_unreachable", "cause", cause));
        };
    }

    private static Check wrong(String finding) {
        return Check.wrong(ExitCode.ENVIRONMENT, SLACK, finding);
    }
}
