package org.analyticschatbot.botteams.scripted;

import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.Set;
import org.analyticschatbot.botteams.TeamsCredential;
import org.analyticschatbot.botteams.TeamsSettings;
import org.analyticschatbot.botteams.rendering.ChartForm;
import org.analyticschatbot.botteams.rendering.FeedbackForm;

/** Teams is played on this machine, with tokens as they are. */
public final class EmulatorSettings {

    public static final String TENANT = "99999999-aaaa-bbbb-cccc-dddddddddddd";

    private EmulatorSettings() {}

    public static TeamsSettings of(FeedbackForm feedback) {
        return new TeamsSettings(
                TokenIssuer.APP_ID,
                new TeamsCredential.None(),
                Set.of(TENANT),
                TokenIssuer.get().metadata(),
                true,
                ChartForm.PICTURE,
                feedback,
                ZoneOffset.UTC,
                DayOfWeek.MONDAY);
    }
}
