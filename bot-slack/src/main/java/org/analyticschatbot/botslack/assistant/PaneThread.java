package org.analyticschatbot.botslack.assistant;

import java.util.Optional;
import org.analyticschatbot.botslack.asking.SlackAddress;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;

/**
 * A thread of direct messages with the bot, which Slack may show in the pane.
 *
 * @param ts of the thread's first message
 */
record PaneThread(String team, String channel, String ts) {

    /** Empty where it was asked elsewhere. */
    static Optional<PaneThread> of(Question question) {
        ReplyAddress place = question.replyTo();
        String thread = place.thread();
        String team =
                place.details().getOrDefault(SlackAddress.TEAM, question.asker().tenant());
        return thread == null || !SlackAddress.isDirect(place.conversation())
                ? Optional.empty()
                : Optional.of(new PaneThread(team, place.conversation(), thread));
    }

    ReplyAddress address() {
        return SlackAddress.thread(team, channel, true, ts);
    }
}
