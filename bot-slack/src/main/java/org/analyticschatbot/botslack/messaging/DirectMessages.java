package org.analyticschatbot.botslack.messaging;

import com.slack.api.methods.Methods;
import com.slack.api.methods.response.conversations.ConversationsOpenResponse;
import java.util.List;
import org.analyticschatbot.botslack.webapi.Reply;
import org.analyticschatbot.botslack.webapi.Target;
import org.analyticschatbot.botslack.webapi.WebApi;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.Question;

/** Where an asker can be told what cannot be said where the question was asked. */
final class DirectMessages {

    private final WebApi api;

    DirectMessages(WebApi api) {
        this.api = api;
    }

    /** Opens nothing that the asker would notice; the same conversation each time. */
    Place withAskerOf(PromptRequest request) {
        return withAskerOf(request.question());
    }

    /** Where the question is answered, by the conversation's own id. */
    Place placeOf(PromptRequest request) {
        Place asked = Place.ofQuestion(request);
        return asked.isPerson() ? withAskerOf(request) : asked;
    }

    Place withAskerOf(Question question) {
        String team = Place.teamOf(question);
        String user = question.asker().userId();
        Reply<ConversationsOpenResponse> reply = api.call(
                new Target(team, Methods.CONVERSATIONS_OPEN),
                client -> client.conversationsOpen(open -> open.users(List.of(user))));
        String channel = reply.orGiveUp(Methods.CONVERSATIONS_OPEN).getChannel().getId();
        return new Place(team, channel, null);
    }
}
