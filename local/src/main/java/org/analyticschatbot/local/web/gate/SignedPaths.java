package org.analyticschatbot.local.web.gate;

import java.util.Set;

/** Paths whose callers prove who they are by signing each request. */
final class SignedPaths {

    private static final Set<String> PATHS = Set.of("/slack/events", "/slack/commands", "/slack/interactivity");

    private SignedPaths() {}

    static boolean contain(String uri) {
        return PATHS.contains(uri);
    }
}
