package org.analyticschatbot.core.prompt;

import java.util.HashMap;
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

    /** {@link #details()}: what has to be done there before anything can be said. */
    public static final String OPENING = "opening";

    /** {@link #OPENING}: a message that says who asks what, whose thread holds the answer. */
    public static final String NEW_THREAD = "thread";

    /** {@link #details()}: what the answer is delivered as. */
    public static final String FORM = "form";

    /** {@link #FORM}: all rows as a CSV file. */
    public static final String CSV = "csv";

    /** {@link #details()}: the name of who put an answer there that was given elsewhere. */
    public static final String SHARED_BY = "shared_by";

    public ReplyAddress {
        details = Map.copyOf(details);
    }

    /** For REST, the web chat and the terminal: nothing is posted, the asker fetches. */
    public static ReplyAddress pull() {
        return new ReplyAddress(PULL, "", null, Map.of());
    }

    /** The direct messages of that person with the bot; where they are is found when something is said there. */
    public static ReplyAddress privateTo(Asker reader, String platform) {
        return new ReplyAddress(platform, reader.userId(), null, Map.of(AUDIENCE, ASKER_ONLY));
    }

    /** Whether nobody but the asker reads what is answered there. A platform has to say so; otherwise it is shared. */
    public boolean isPrivate() {
        return isPull() || ASKER_ONLY.equals(details.get(AUDIENCE));
    }

    /** Whether a thread has to be opened for the answer first. */
    public boolean isUnopened() {
        return thread == null && NEW_THREAD.equals(details.get(OPENING));
    }

    /** Whether the rows are delivered as a file instead of being shown. */
    public boolean wantsCsv() {
        return CSV.equals(details.get(FORM));
    }

    /** Who shared the answer, as people there know them; empty if it was asked there. */
    public String sharedBy() {
        return details.getOrDefault(SHARED_BY, "");
    }

    /** The same place, for something that is asked there. */
    public ReplyAddress forQuestion() {
        Map<String, String> others = new HashMap<>(details);
        others.remove(SHARED_BY);
        return new ReplyAddress(platform, conversation, thread, others);
    }

    /** The same place in that thread. */
    public ReplyAddress inThread(String newThread) {
        return new ReplyAddress(platform, conversation, newThread, details);
    }

    public boolean isPull() {
        return platform.equals(PULL);
    }
}
