package org.analyticschatbot.botslack.asking;

import java.util.HashMap;
import java.util.Map;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.DeduplicationKey;
import org.analyticschatbot.core.prompt.ReplyAddress;

/** Places in Slack as the core knows them. Only the direct messages with the bot are private. */
public final class SlackAddress {

    /** {@link ReplyAddress#platform()} of everything from here. */
    public static final String PLATFORM = "slack";

    /** {@link ReplyAddress#details()}: the workspace. */
    public static final String TEAM = "team";

    private SlackAddress() {}

    /** The person's direct messages with the bot. */
    public static ReplyAddress aloneWith(Asker person) {
        return with(ReplyAddress.privateTo(person, PLATFORM), TEAM, person.tenant());
    }

    /** A thread that has yet to be opened, in the person's direct messages with the bot. */
    public static ReplyAddress newThreadAloneWith(Asker person) {
        return with(aloneWith(person), ReplyAddress.OPENING, ReplyAddress.NEW_THREAD);
    }

    /** The conversation itself; others read there. */
    public static ReplyAddress conversation(String team, String channel) {
        return new ReplyAddress(PLATFORM, channel, null, Map.of(TEAM, team));
    }

    /** @param person by whose name people know who shares something there */
    public static ReplyAddress shared(String team, String channel, String person) {
        return with(conversation(team, channel), ReplyAddress.SHARED_BY, person);
    }

    /** A thread that has yet to be opened. */
    public static ReplyAddress newThread(String team, String channel) {
        return with(conversation(team, channel), ReplyAddress.OPENING, ReplyAddress.NEW_THREAD);
    }

    /** @param direct whether these are direct messages, in which the bot has only one person before it */
    public static ReplyAddress thread(String team, String channel, boolean direct, String thread) {
        ReplyAddress place = conversation(team, channel).inThread(thread);
        return direct ? with(place, ReplyAddress.AUDIENCE, ReplyAddress.ASKER_ONLY) : place;
    }

    /** Slack's ids tell. */
    public static boolean isDirect(String channel) {
        return channel.startsWith("D");
    }

    /** What Slack may tell twice. */
    public static DeduplicationKey key(String kind, String... parts) {
        return new DeduplicationKey(PLATFORM + "/" + kind + "/" + String.join("/", parts), "");
    }

    private static ReplyAddress with(ReplyAddress place, String name, String value) {
        Map<String, String> details = new HashMap<>(place.details());
        details.put(name, value);
        return new ReplyAddress(place.platform(), place.conversation(), place.thread(), details);
    }
}
