package org.analyticschatbot.botslack.messaging;

import com.slack.api.methods.Methods;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.botslack.webapi.Reply;
import org.analyticschatbot.botslack.webapi.Target;
import org.analyticschatbot.botslack.webapi.WebApi;
import org.jspecify.annotations.Nullable;

/** What was said in a place. Slack allows few of these calls, so they are for doubtful cases only. */
final class History {

    private static final int PAGE = 200;

    private final WebApi api;

    History(WebApi api) {
        this.api = api;
    }

    private record Page(List<Message> messages, @Nullable String next) {

        static Page of(List<Message> messages, @Nullable ResponseMetadata metadata) {
            String next = metadata == null ? null : metadata.getNextCursor();
            return new Page(messages, next == null || next.isEmpty() ? null : next);
        }
    }

    @FunctionalInterface
    private interface Pages {
        Reply<Page> at(@Nullable String cursor);
    }

    /** Everybody's messages since then, in no order. */
    Reply<List<Message>> since(Instant oldest, Place place) {
        String from = oldest.getEpochSecond() + ".000000";
        String thread = place.thread();
        return all(
                thread == null
                        ? cursor -> inChannel(place, from, cursor)
                        : cursor -> inThread(place, thread, from, cursor));
    }

    private static Reply<List<Message>> all(Pages pages) {
        List<Message> messages = new ArrayList<>();
        String cursor = null;
        do {
            switch (pages.at(cursor)) {
                case Reply.Refused<Page>(var refusal, String code) -> {
                    return new Reply.Refused<>(refusal, code);
                }
                case Reply.Ok<Page>(Page page) -> {
                    messages.addAll(page.messages());
                    cursor = page.next();
                }
            }
        } while (cursor != null);
        return new Reply.Ok<>(messages);
    }

    private Reply<Page> inThread(Place place, String thread, String oldest, @Nullable String cursor) {
        Reply<ConversationsRepliesResponse> reply = api.call(
                new Target(place.team(), Methods.CONVERSATIONS_REPLIES),
                client -> client.conversationsReplies(replies -> replies.channel(place.channel())
                        .ts(thread)
                        .oldest(oldest)
                        .cursor(cursor)
                        .limit(PAGE)
                        .includeAllMetadata(true)));
        return reply.map(found -> Page.of(found.getMessages(), found.getResponseMetadata()));
    }

    private Reply<Page> inChannel(Place place, String oldest, @Nullable String cursor) {
        Reply<ConversationsHistoryResponse> reply = api.call(
                new Target(place.team(), Methods.CONVERSATIONS_HISTORY),
                client -> client.conversationsHistory(history -> history.channel(place.channel())
                        .oldest(oldest)
                        .cursor(cursor)
                        .limit(PAGE)
                        .includeAllMetadata(true)));
        return reply.map(found -> Page.of(found.getMessages(), found.getResponseMetadata()));
    }
}
