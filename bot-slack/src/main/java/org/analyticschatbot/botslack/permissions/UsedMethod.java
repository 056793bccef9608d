package org.analyticschatbot.botslack.permissions;

import com.slack.api.methods.Methods;
import java.util.List;

/**
 * A method of the Web API that is called.
 *
 * @param name as Slack has it, such as {@code chat.postMessage}
 * @param scopes that docs.slack.dev asks for
 */
public record UsedMethod(String name, List<String> scopes) {

    /** With the bot's token. */
    public static final List<UsedMethod> ALL = List.of(
            new UsedMethod(Methods.AUTH_TEST),
            new UsedMethod(Methods.CHAT_POST_MESSAGE, "chat:write"),
            new UsedMethod(Methods.CHAT_UPDATE, "chat:write"),
            new UsedMethod(Methods.CHAT_DELETE, "chat:write"),
            new UsedMethod(Methods.CONVERSATIONS_OPEN, "im:write"),
            // To see which file a message holds takes the right to read files.
            new UsedMethod(
                    Methods.CONVERSATIONS_HISTORY, "channels:history", "groups:history", "im:history", "files:read"),
            new UsedMethod(
                    Methods.CONVERSATIONS_REPLIES, "channels:history", "groups:history", "im:history", "files:read"),
            new UsedMethod(Methods.VIEWS_OPEN),
            new UsedMethod(Methods.VIEWS_PUBLISH),
            new UsedMethod(Methods.USERS_INFO, "users:read"),
            new UsedMethod(Methods.ASSISTANT_THREADS_SET_STATUS, "assistant:write"),
            new UsedMethod(Methods.ASSISTANT_THREADS_SET_SUGGESTED_PROMPTS, "assistant:write"),
            new UsedMethod(Methods.ASSISTANT_THREADS_SET_TITLE, "assistant:write"),
            new UsedMethod(Methods.FILES_GET_UPLOAD_URL_EXTERNAL, "files:write"),
            new UsedMethod(Methods.FILES_COMPLETE_UPLOAD_EXTERNAL, "files:write"),
            new UsedMethod(Methods.FILES_DELETE, "files:write"));

    /** With the app's token, which has its scope from where it is made and not from the manifest. */
    static final UsedMethod SOCKET_MODE = new UsedMethod(Methods.APPS_CONNECTIONS_OPEN, "connections:write");

    UsedMethod(String name, String... scopes) {
        this(name, List.of(scopes));
    }
}
