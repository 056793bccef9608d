package org.analyticschatbot.botslack.webapi;

import static com.slack.api.methods.Methods.ASSISTANT_THREADS_SET_STATUS;
import static com.slack.api.methods.Methods.ASSISTANT_THREADS_SET_SUGGESTED_PROMPTS;
import static com.slack.api.methods.Methods.ASSISTANT_THREADS_SET_TITLE;
import static com.slack.api.methods.Methods.AUTH_TEST;
import static com.slack.api.methods.Methods.CHAT_UPDATE;
import static com.slack.api.methods.Methods.CONVERSATIONS_HISTORY;
import static com.slack.api.methods.Methods.CONVERSATIONS_OPEN;
import static com.slack.api.methods.Methods.CONVERSATIONS_REPLIES;
import static com.slack.api.methods.Methods.USERS_INFO;
import static com.slack.api.methods.Methods.VIEWS_PUBLISH;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Set;

/** Sends what may be done twice a second time when the connection, kept from an earlier call, had been closed meanwhile. */
final class Repeatable {

    /** They read, or set what is the same afterwards; a post, a file or a window would be there twice. */
    private static final Set<String> METHODS = Set.of(
            ASSISTANT_THREADS_SET_STATUS,
            ASSISTANT_THREADS_SET_SUGGESTED_PROMPTS,
            ASSISTANT_THREADS_SET_TITLE,
            AUTH_TEST,
            CHAT_UPDATE,
            CONVERSATIONS_HISTORY,
            CONVERSATIONS_OPEN,
            CONVERSATIONS_REPLIES,
            USERS_INFO,
            VIEWS_PUBLISH);

    private Repeatable() {}

    static <T> T send(String method, WebApi.Call<T> call, MethodsClient client) throws IOException, SlackApiException {
        try {
            return call.send(client);
        } catch (InterruptedIOException tooLong) {
            throw tooLong;
        } catch (IOException broken) {
            if (!METHODS.contains(method)) {
                throw broken;
            }
            return call.send(client);
        }
    }
}
