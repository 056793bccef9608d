package org.analyticschatbot.botslack.messaging;

import com.slack.api.methods.Methods;
import com.slack.api.methods.response.chat.ChatDeleteResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.model.Message;
import org.analyticschatbot.botslack.rendering.Rendered;
import org.analyticschatbot.botslack.webapi.Reply;
import org.analyticschatbot.botslack.webapi.Target;
import org.analyticschatbot.botslack.webapi.WebApi;
import org.analyticschatbot.core.prompt.RequestId;

/** Messages as Slack's methods have them. Only mentions that we write mention somebody, and no link unfolds. */
final class Messages {

    private static final String PARSE_NOTHING = "none";

    private final WebApi api;

    Messages(WebApi api) {
        this.api = api;
    }

    Reply<ChatPostMessageResponse> post(Place place, Rendered shown, Message.Metadata metadata) {
        return api.call(
                postTo(place),
                client -> client.chatPostMessage(message -> message.channel(place.channel())
                        .threadTs(place.thread())
                        .text(shown.text())
                        .blocksAsString(shown.blocks())
                        .metadata(metadata)
                        .parse(PARSE_NOTHING)
                        .linkNames(false)
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
    }

    /** A message that is not taken for the answer. */
    Reply<ChatPostMessageResponse> postAside(Place place, String text) {
        return api.call(
                postTo(place),
                client -> client.chatPostMessage(message -> message.channel(place.channel())
                        .threadTs(place.thread())
                        .text(text)
                        .parse(PARSE_NOTHING)
                        .linkNames(false)
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
    }

    Reply<ChatUpdateResponse> update(String team, SlackRef.Posted message, Rendered shown, RequestId id) {
        return api.call(
                new Target(team, Methods.CHAT_UPDATE),
                client -> client.chatUpdate(update -> update.channel(message.channel())
                        .ts(message.ts())
                        .text(shown.text())
                        .blocksAsString(shown.blocks())
                        .metadata(RequestMetadata.ofAnswer(id))
                        .parse(PARSE_NOTHING)
                        .linkNames(false)));
    }

    Reply<ChatDeleteResponse> delete(String team, SlackRef.Posted message) {
        return api.call(
                new Target(team, Methods.CHAT_DELETE),
                client -> client.chatDelete(
                        deletion -> deletion.channel(message.channel()).ts(message.ts())));
    }

    private static Target postTo(Place place) {
        return new Target(place.team(), Methods.CHAT_POST_MESSAGE, place.channel());
    }
}
