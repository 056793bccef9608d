package org.analyticschatbot.local.platform;

import org.analyticschatbot.botslack.SlackSettings;
import org.jspecify.annotations.Nullable;

/** @param slack null when nothing of Slack is set */
public record PlatformSettings(@Nullable SlackSettings slack) {

    public static PlatformSettings none() {
        return new PlatformSettings(null);
    }
}
