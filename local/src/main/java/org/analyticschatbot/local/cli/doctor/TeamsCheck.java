package org.analyticschatbot.local.cli.doctor;

import org.analyticschatbot.botteams.TeamsProbe;
import org.analyticschatbot.botteams.TeamsProbe.Probed;
import org.analyticschatbot.botteams.TeamsSettings;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.local.cli.command.ExitCode;

/** Checks that Microsoft takes the bot for the app that it says it is. */
final class TeamsCheck {

    private static final Wording WORDING = Wording.of(TeamsCheck.class, "doctor.properties");
    private static final String TEAMS = "Teams";

    private TeamsCheck() {}

    static Check of(TeamsSettings settings) {
        try {
            return of(new TeamsProbe(settings).probe());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Check.doubtful(TEAMS, WORDING.text("interrupted"));
        }
    }

    private static Check of(Probed probed) {
        return switch (probed) {
            case Probed.Works(String appId) -> Check.fine(TEAMS, WORDING.text("teams", "app", appId));
            case Probed.Emulated emulated -> Check.doubtful(TEAMS, WORDING.text("teams_emulator"));
            case Probed.NoToken(String cause) ->
                Check.wrong(ExitCode.ENVIRONMENT, TEAMS, WORDING.text("teams_no_token", "cause", cause));
        };
    }
}
