package org.analyticschatbot.botslack.rendering.blockkit;

import org.analyticschatbot.core.answerlayout.OutsideText;

/**
 * Text from outside for the one place where Slack reads mrkdwn: the text of a notification. The three characters that
 * start a mention or a link are escaped (docs.slack.dev, "Formatting message text"), and an address is taken apart, since
 * Slack makes links of bare ones.
 */
public final class Mrkdwn {

    private Mrkdwn() {}

    /** @param limit before escaping, which makes it five times as long at most */
    public static String escaped(String text, int limit) {
        return OutsideText.line(text, limit)
                .text()
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("://", ": //");
    }
}
