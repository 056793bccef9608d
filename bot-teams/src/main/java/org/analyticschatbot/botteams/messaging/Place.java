package org.analyticschatbot.botteams.messaging;

import java.util.HashMap;
import java.util.Map;
import org.analyticschatbot.botteams.asking.TeamsAddress;
import org.analyticschatbot.core.prompt.ReplyAddress;

/**
 * Where Teams is told to say something.
 *
 * @param conversation with the thread, as Teams writes it
 */
record Place(String serviceUrl, String conversation) {

    private static final String THREAD = ";messageid=";

    /** @param serviceUrl of that conversation, the newest that is known */
    static Place of(ReplyAddress address, String serviceUrl) {
        String thread = address.thread();
        boolean isThread = thread != null && !thread.equals(address.conversation());
        return new Place(serviceUrl, isThread ? address.conversation() + THREAD + thread : address.conversation());
    }

    /** Whether it is a person's chat with the bot, by the person's id instead of the conversation's. */
    static boolean isPerson(ReplyAddress address) {
        return address.isPrivate()
                && address.conversation().equals(address.details().get(TeamsAddress.USER));
    }

    /** The chat that was found, as the address of a question that only its asker may read. */
    static ReplyAddress readByTheAskerAlone(ReplyAddress asked, String chat) {
        Map<String, String> details = new HashMap<>(asked.details());
        details.put(ReplyAddress.AUDIENCE, ReplyAddress.ASKER_ONLY);
        return new ReplyAddress(asked.platform(), chat, chat, details);
    }
}
