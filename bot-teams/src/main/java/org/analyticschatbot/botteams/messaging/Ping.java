package org.analyticschatbot.botteams.messaging;

import com.microsoft.bot.schema.Activity;
import java.util.regex.Pattern;
import org.analyticschatbot.botteams.asking.TeamsAddress;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.prompt.Question;

/** Calls the asker back; in a chat of two every message does. */
final class Ping {

    /** What a name may not hold, since it stands among notation. */
    private static final Pattern NOTATION = Pattern.compile("[<>&\\[\\]()*_`~#|\\\\\\p{Cntrl}]");

    private static final int NAME = 60;

    private Ping() {}

    static Activity of(Question question, Wording wording) {
        String user = question.replyTo().details().getOrDefault(TeamsAddress.USER, "");
        String name = name(question);
        return question.replyTo().isPrivate() || user.isEmpty() || name.isEmpty()
                ? Activities.text(wording.text("ready"))
                : Activities.mention(user, name, wording.text("ready_after_name"));
    }

    private static String name(Question question) {
        String name = question.replyTo().details().getOrDefault(TeamsAddress.USER_NAME, "");
        String harmless = NOTATION.matcher(name).replaceAll("").strip();
        return harmless.codePoints()
                .limit(NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
