package org.analyticschatbot.local.web.gate;

/** Paths whose callers prove who they are by signing each request. */
final class SignedPaths {

    private SignedPaths() {}

    static boolean contain(String uri) {
        return uri.equals("/slack/events");
    }
}
