package org.analyticschatbot.core.prompt;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the answer goes, in the platform's own ids.
 *
 * @param platform picks the {@code Messenger}; {@link #PULL} when the asker fetches the answer
 * @param conversation the channel or chat
 * @param thread the thread in that conversation, if there is one
 * @param details whatever else the platform needs to find the place again
 */
public record ReplyAddress(
        String platform, String conversation, @Nullable String thread, Map<String, String> details) {

    public static final String PULL = "pull";

    /** {@link #details()}: who reads the conversation. */
    public static final String AUDIENCE = "audience";

    /** {@link #AUDIENCE}: only the asker and the bot. */
    public static final String ASKER_ONLY = "asker";

    public ReplyAddress {
        details = Map.copyOf(details);
    }

    /** For REST, the web chat and the terminal: nothing is posted, the asker fetches. */
    public static ReplyAddress pull() {
        return new ReplyAddress(PULL, "", null, Map.of());
    }

    /** Whether nobody but the asker reads what is answered there. A platform has to say so; otherwise it is shared. */
    public boolean isPrivate() {
        return isPull() || ASKER_ONLY.equals(details.get(AUDIENCE));
    }

    public boolean isPull() {
        return platform.equals(PULL);
    }
}
