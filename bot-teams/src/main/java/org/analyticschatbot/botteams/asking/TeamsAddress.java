package org.analyticschatbot.botteams.asking;

import java.util.HashMap;
import java.util.Map;
import org.analyticschatbot.botteams.asking.Incoming.Scope;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.ReplyAddress;

/**
 * Places in Teams as the core stores them; the SDK's own JSON is not kept, so that it can be replaced. A chat has no
 * threads and is one itself, so that a follow-up finds what it follows.
 */
public final class TeamsAddress {

    /** {@link ReplyAddress#platform()} of everything from here. */
    public static final String PLATFORM = "teams";

    /** {@link ReplyAddress#details()}: where Teams was to be answered when the question came. */
    public static final String SERVICE_URL = "service_url";

    /** {@link ReplyAddress#details()}: the directory of whoever asks. */
    public static final String TENANT = "tenant";

    /** {@link ReplyAddress#details()}: the account of the bot. */
    public static final String BOT = "bot";

    /** {@link ReplyAddress#details()}: by which the asker is reached. */
    public static final String USER = "user";

    /** {@link ReplyAddress#details()}: how the asker is called, for a mention. */
    public static final String USER_NAME = "user_name";

    /** {@link ReplyAddress#details()}: how people call the conversation, where Teams said so. */
    public static final String NAME = "name";

    private TeamsAddress() {}

    /** Where that was said, and is answered: to the sender alone if they alone see it. */
    public static ReplyAddress of(Incoming incoming) {
        if (incoming.aside()) {
            return aloneWith(incoming);
        }
        return new ReplyAddress(PLATFORM, incoming.conversation(), thread(incoming), details(incoming));
    }

    /** The sender's chat with the bot; which one that is is found when something is said there. */
    public static ReplyAddress aloneWith(Incoming incoming) {
        Map<String, String> details = details(incoming);
        details.put(ReplyAddress.AUDIENCE, ReplyAddress.ASKER_ONLY);
        return new ReplyAddress(PLATFORM, incoming.from().id(), null, details);
    }

    /** The conversation itself, where a new thread begins if there are threads. */
    public static ReplyAddress conversation(Incoming incoming) {
        String thread = incoming.scope() == Scope.CHANNEL ? null : incoming.conversation();
        return new ReplyAddress(PLATFORM, incoming.conversation(), thread, details(incoming));
    }

    /**
     * The place of an earlier question, for an answer that somebody puts there: in a channel it begins a thread.
     *
     * @param asked where the earlier question was asked
     */
    public static ReplyAddress shared(ReplyAddress asked, Incoming by) {
        Map<String, String> details = new HashMap<>(asked.details());
        details.put(USER, by.from().id());
        details.put(USER_NAME, by.from().name());
        details.put(ReplyAddress.SHARED_BY, by.from().name());
        return new ReplyAddress(PLATFORM, asked.conversation(), isInChannel(asked) ? null : asked.thread(), details);
    }

    /** Channels have threads, and chats do not. */
    public static boolean isInChannel(ReplyAddress place) {
        return !place.conversation().equals(place.thread());
    }

    /** What Teams may tell twice. */
    public static DeduplicationKey key(String kind, String... parts) {
        return new DeduplicationKey(PLATFORM + "/" + kind + "/" + String.join("/", parts), "");
    }

    private static String thread(Incoming incoming) {
        if (incoming.scope() != Scope.CHANNEL) {
            return incoming.conversation();
        }
        return incoming.root() == null ? incoming.id() : incoming.root();
    }

    private static Map<String, String> details(Incoming incoming) {
        Map<String, String> details = new HashMap<>();
        details.put(SERVICE_URL, incoming.serviceUrl());
        details.put(TENANT, incoming.tenant());
        details.put(BOT, incoming.bot());
        details.put(USER, incoming.from().id());
        details.put(USER_NAME, incoming.from().name());
        if (!incoming.conversationName().isEmpty()) {
            details.put(NAME, incoming.conversationName());
        }
        if (incoming.scope() == Scope.PERSONAL) {
            details.put(ReplyAddress.AUDIENCE, ReplyAddress.ASKER_ONLY);
        }
        return details;
    }
}
