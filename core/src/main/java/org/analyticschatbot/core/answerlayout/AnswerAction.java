package org.analyticschatbot.core.answerlayout;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A button or menu on a message of the bot. Its value is the request_id and nothing else, so that messages keep working
 * when the bot is restarted or replaced by a newer one; a name, once used, is never used for something else.
 */
public enum AnswerAction {
    SHOW_SQL,
    CSV,
    /** A menu; what is chosen in it is the type. */
    CHART_TYPE,
    RUN_AGAIN,
    SHARE,
    /** Thumbs up or down; the value says which one. */
    FEEDBACK,
    CANCEL,
    /** A question that can be asked; its number follows the name. */
    OPTION,
    REMOVE;

    private static final String PREFIX = "answer_";

    /** What the platform calls it. */
    public String actionId() {
        return PREFIX + name().toLowerCase(Locale.ROOT);
    }

    /** What the platform calls one of several in a message. */
    public String actionId(int number) {
        return actionId() + "_" + number;
    }

    /** The action that is called so, with a number or without; empty if it is none of ours. */
    public static Optional<AnswerAction> of(String actionId) {
        String name = actionId.replaceFirst("_\\d+$", "");
        return Arrays.stream(values())
                .filter(action -> action.actionId().equals(name))
                .findFirst();
    }
}
