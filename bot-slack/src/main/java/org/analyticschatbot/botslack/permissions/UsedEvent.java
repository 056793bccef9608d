package org.analyticschatbot.botslack.permissions;

import com.slack.api.model.event.AgentSessionStoppedEvent;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AssistantThreadContextChangedEvent;
import com.slack.api.model.event.AssistantThreadStartedEvent;
import com.slack.api.model.event.MessageEvent;
import java.util.List;

/**
 * An event that the bot subscribes to.
 *
 * @param name as the manifest has it, such as {@code message.im}
 * @param type of the event itself, which says nothing of the kind of conversation
 * @param scopes that docs.slack.dev asks for
 */
public record UsedEvent(String name, String type, List<String> scopes) {

    public static final List<UsedEvent> ALL = List.of(
            new UsedEvent("app_mention", AppMentionEvent.TYPE_NAME, "app_mentions:read"),
            new UsedEvent("message.channels", MessageEvent.TYPE_NAME, "channels:history"),
            new UsedEvent("message.groups", MessageEvent.TYPE_NAME, "groups:history"),
            new UsedEvent("message.im", MessageEvent.TYPE_NAME, "im:history"),
            new UsedEvent("app_home_opened", AppHomeOpenedEvent.TYPE_NAME),
            new UsedEvent("assistant_thread_started", AssistantThreadStartedEvent.TYPE_NAME, "assistant:write"),
            new UsedEvent(
                    "assistant_thread_context_changed",
                    AssistantThreadContextChangedEvent.TYPE_NAME,
                    "assistant:write"),
            new UsedEvent("agent_session_stopped", AgentSessionStoppedEvent.TYPE_NAME, "assistant:write"));

    UsedEvent(String name, String type, String... scopes) {
        this(name, type, List.of(scopes));
    }
}
