package org.analyticschatbot.botslack.messaging;

import java.util.Map;
import org.analyticschatbot.core.prompt.Delivery;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.jspecify.annotations.Nullable;

/**
 * A conversation, or a thread in it.
 *
 * @param team the workspace whose token speaks there
 * @param thread timestamp of the thread's first message
 */
record Place(String team, String channel, @Nullable String thread) {

    /** {@link ReplyAddress#details()}: the workspace in which the bot is installed; the asker may belong to another. */
    private static final String TEAM = "team";

    /** Where the question was asked. */
    static Place ofQuestion(PromptRequest request) {
        ReplyAddress address = request.question().replyTo();
        return new Place(teamOf(request), address.conversation(), address.thread());
    }

    /** Where the answer is, which is the asker's direct messages if it could not be said where it was asked. */
    static Place ofAnswer(PromptRequest request) {
        Place asked = ofQuestion(request);
        return request.delivery() instanceof Delivery.Delivered(var message)
                        && SlackRef.of(message) instanceof SlackRef.Posted(String channel, String ts)
                        && !channel.equals(asked.channel)
                ? new Place(asked.team, channel, null)
                : asked;
    }

    /** Whether it is a person's direct messages with the bot, by the person's id instead of the conversation's. */
    boolean isPerson() {
        return channel.startsWith("U") || channel.startsWith("W");
    }

    /** Whether only the asker reads there; Slack's ids tell. */
    boolean isDirect() {
        return channel.startsWith("D");
    }

    /** The same place, as the address of a question that only its asker may read. */
    ReplyAddress readByTheAskerAlone(ReplyAddress asked) {
        Map<String, String> details = Map.of(TEAM, team, ReplyAddress.AUDIENCE, ReplyAddress.ASKER_ONLY);
        return new ReplyAddress(asked.platform(), channel, thread, details);
    }

    static String teamOf(PromptRequest request) {
        return teamOf(request.question());
    }

    static String teamOf(Question question) {
        return question.replyTo().details().getOrDefault(TEAM, question.asker().tenant());
    }
}
