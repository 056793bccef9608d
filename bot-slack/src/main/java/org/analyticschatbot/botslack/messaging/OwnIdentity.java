package org.analyticschatbot.botslack.messaging;

import com.slack.api.methods.Methods;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.model.Message;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.analyticschatbot.botslack.webapi.Reply;
import org.analyticschatbot.botslack.webapi.Target;
import org.analyticschatbot.botslack.webapi.WebApi;
import org.jspecify.annotations.Nullable;

/** Who the bot is in each workspace: another app could copy a request_id into messages of its own. */
final class OwnIdentity {

    record Bot(String userId, @Nullable String botId) {

        boolean wrote(Message message) {
            return (botId != null && botId.equals(message.getBotId())) || userId.equals(message.getUser());
        }
    }

    private final Map<String, Bot> bots = new ConcurrentHashMap<>();
    private final WebApi api;

    OwnIdentity(WebApi api) {
        this.api = api;
    }

    /** Asks Slack once for each workspace. */
    Bot in(String team) {
        return bots.computeIfAbsent(team, this::ask);
    }

    private Bot ask(String team) {
        Reply<AuthTestResponse> reply =
                api.call(new Target(team, Methods.AUTH_TEST), client -> client.authTest(test -> test));
        AuthTestResponse self = reply.orGiveUp(Methods.AUTH_TEST);
        return new Bot(self.getUserId(), self.getBotId());
    }
}
