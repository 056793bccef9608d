package org.analyticschatbot.local.web.gate;

import java.util.Set;
import org.analyticschatbot.local.platform.PlatformSettings;

/** Paths whose callers prove who they are by signing each request. */
final class SignedPaths {

    private static final Set<String> SLACK = Set.of("/slack/events", "/slack/commands", "/slack/interactivity");
    private static final String TEAMS = "/api/messages";

    private final boolean signsTeams;

    SignedPaths(PlatformSettings platforms) {
        this.signsTeams = platforms.signsTeams();
    }

    boolean contain(String uri) {
        return SLACK.contains(uri) || (signsTeams && uri.equals(TEAMS));
    }
}
