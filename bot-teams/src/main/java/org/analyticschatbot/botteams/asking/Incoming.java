package org.analyticschatbot.botteams.asking;

import com.microsoft.bot.schema.Activity;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.RoleTypes;
import java.util.Objects;
import java.util.Optional;
import org.analyticschatbot.core.prompt.Asker;
import org.jspecify.annotations.Nullable;

/**
 * What Teams tells us, as far as it matters, whatever kind of activity tells it.
 *
 * @param id of the activity within its conversation
 * @param conversation without the thread
 * @param conversationName empty where Teams does not say, as in most chats
 * @param root id of the message that the thread hangs on; only channels have threads
 * @param bot the account under which the bot is in that conversation
 * @param aside whether only the sender sees that they said it
 * @param words what was said, without Teams' notation and mentions of the bot
 * @param timeZone of the sender's machine, as it calls it
 */
public record Incoming(
        String id,
        String tenant,
        String serviceUrl,
        String conversation,
        String conversationName,
        @Nullable String root,
        Scope scope,
        Person from,
        String bot,
        boolean aside,
        boolean mentionsBot,
        String words,
        String timeZone) {

    /** Who reads a conversation, as Teams calls it. */
    public enum Scope {
        PERSONAL,
        GROUP_CHAT,
        CHANNEL
    }

    private static final String THREAD = ";messageid=";

    /** Empty if nobody is named who could be answered, or if it is the bot itself that speaks. */
    public static Optional<Incoming> of(Activity activity) {
        ChannelAccount from = activity.getFrom();
        boolean answerable = from != null
                && from.getId() != null
                && activity.getRecipient() != null
                && activity.getRecipient().getId() != null
                && activity.getConversation() != null
                && activity.getConversation().getId() != null;
        return answerable
                        && from.getRole() != RoleTypes.BOT
                        && !from.getId().equals(activity.getRecipient().getId())
                ? Optional.of(read(activity))
                : Optional.empty();
    }

    private static Incoming read(Activity activity) {
        String[] place = activity.getConversation().getId().split(THREAD, 2);
        ChannelAccount from = activity.getFrom();
        return new Incoming(
                text(activity.getId()),
                Tenant.of(activity),
                activity.getServiceUrl(),
                place[0],
                ConversationName.of(activity),
                place.length == 2 ? place[1] : null,
                scope(activity),
                new Person(from.getId(), from.getAadObjectId(), text(from.getName())),
                activity.getRecipient().getId(),
                isAside(activity),
                Mentions.of(activity).includeBot(),
                Mentions.of(activity).words(),
                text(activity.getLocalTimezone()));
    }

    public Asker asker() {
        return from.asker(tenant);
    }

    private static Scope scope(Activity activity) {
        return switch (text(activity.getConversation().getConversationType())) {
            case "personal" -> Scope.PERSONAL;
            case "channel" -> Scope.CHANNEL;
            default -> Scope.GROUP_CHAT;
        };
    }

    /** As slash commands are sent; the SDK is older than they are. */
    private static boolean isAside(Activity activity) {
        var isTargeted = activity.getRecipient().getProperties().get("isTargeted");
        return isTargeted != null && isTargeted.asBoolean();
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
