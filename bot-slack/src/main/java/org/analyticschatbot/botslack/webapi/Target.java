package org.analyticschatbot.botslack.webapi;

import com.slack.api.methods.Methods;

/**
 * What a call is counted against.
 *
 * @param team the workspace
 * @param method such as {@code chat.update}
 * @param channel matters for {@code chat.postMessage} alone, which Slack limits in each channel
 */
public record Target(String team, String method, String channel) {

    public Target {
        channel = method.equals(Methods.CHAT_POST_MESSAGE) ? channel : "";
    }

    public Target(String team, String method) {
        this(team, method, "");
    }
}
