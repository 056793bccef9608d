package org.analyticschatbot.local.platform;

import org.analyticschatbot.botslack.SlackSettings;
import org.analyticschatbot.botteams.TeamsSettings;
import org.jspecify.annotations.Nullable;

/**
 * @param slack null when nothing of Slack is set
 * @param teams null when nothing of Teams is set
 */
public record PlatformSettings(
        @Nullable SlackSettings slack, @Nullable TeamsSettings teams) {

    /** Only in Slack, or nowhere. */
    public PlatformSettings(@Nullable SlackSettings slack) {
        this(slack, null);
    }

    public static PlatformSettings none() {
        return new PlatformSettings(null);
    }

    /** Whether all that comes in from Teams is signed, as it is by everything but an emulator without an app id. */
    public boolean signsTeams() {
        return teams != null && teams.appId() != null;
    }
}
