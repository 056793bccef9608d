package org.analyticschatbot.aws.assembly;

import com.google.gson.JsonObject;
import org.analyticschatbot.botteams.scripted.TokenIssuer;
import org.analyticschatbot.core.answerlayout.AnswerAction;

/** What Teams posts when somebody uses an answer. */
final class TeamsPosts {

    private TeamsPosts() {}

    static JsonObject click(String serviceUrl, AnswerAction action, String requestId) {
        return invoke(serviceUrl, "adaptiveCard/action", "1001", """
                {"trigger": "manual", "action": {"type": "Action.Execute", "verb": "%s", "data": {"request_id": "%s"}}}
                """.formatted(action.actionId(), requestId));
    }

    /** By Teams' own thumbs. */
    static JsonObject vote(String serviceUrl, String message) {
        return invoke(serviceUrl, "message/submitAction", message, """
                {"actionName": "feedback", "actionValue": {"reaction": "like", "feedback": "{}"}}
                """);
    }

    private static JsonObject invoke(String serviceUrl, String name, String message, String value) {
        return TeamsMessage.signed(
                serviceUrl, """
                {"type": "invoke", "name": "%s", "id": "%s-5", "timestamp": "2026-03-02T12:05:00Z", "channelId": "msteams",
                 "serviceUrl": "%s", "replyToId": "%s", "value": %s,
                 "from": {"id": "29:1", "name": "Ann", "aadObjectId": "aad-1"},
                 "recipient": {"id": "28:%s", "name": "Bot"},
                 "conversation": {"conversationType": "personal", "id": "a:1", "tenantId": "t-1"},
                 "channelData": {"tenant": {"id": "t-1"}}}
                """.formatted(name, message, serviceUrl, message, value, TokenIssuer.APP_ID));
    }
}
