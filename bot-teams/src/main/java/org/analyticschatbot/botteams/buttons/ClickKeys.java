package org.analyticschatbot.botteams.buttons;

import com.microsoft.bot.schema.Activity;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.analyticschatbot.botteams.asking.Incoming;

/**
 * By what deliveries of one click are known. Teams sends a click that nobody answered for 15 s once more, under another id
 * (microsoft/botbuilder-dotnet issue 5005), so that the id tells only some of them. What stays is who clicked, on which
 * message, and, nearly, when: each click also has the keys of the half minute in which Teams says that it was made and of
 * the next. So two that are at most {@value #WINDOW_SECONDS} s apart always have a key in common and are one click; from
 * twice that on they are always two, and somebody who wants an answer once more gets it. Until then their second click leads to what the
 * first one started, which has buttons of its own.
 *
 * <p>A number in the card's data would tell them apart no better: the card stays as it is, for everybody, however often it
 * is clicked.
 */
final class ClickKeys {

    /** Teams tries at 15 s and, if that comes to nothing either, at 30 s. */
    static final int WINDOW_SECONDS = 30;

    private ClickKeys() {}

    static List<String> of(Activity invoke, Incoming by, Instant received) {
        OffsetDateTime said = invoke.getTimestamp();
        long window = (said == null ? received : said.toInstant()).getEpochSecond() / WINDOW_SECONDS;
        String where = by.conversation() + "/" + Objects.requireNonNullElse(invoke.getReplyToId(), "");
        String click = by.asker().userId() + "/" + where + "/";
        return List.of(by.conversation() + "/" + by.id(), click + window, click + (window + 1));
    }
}
