package org.analyticschatbot.botteams.rendering;

import org.analyticschatbot.core.answerlayout.OutsideText;

/**
 * Text from outside for the summary of a message, which clients show plain, as Markdown or as XML. So the signs that
 * mean something there are replaced by others that look the same, and an address is taken apart.
 */
final class PlainSummary {

    private static final String SIGNS = "<>&[]*_`~";
    private static final String HARMLESS = "‹›＆［］∗＿‘∼";

    private PlainSummary() {}

    static String of(String text, int limit) {
        StringBuilder harmless = new StringBuilder();
        OutsideText.line(text, limit).text().chars().forEach(c -> harmless.append(replaced((char) c)));
        return harmless.toString().replace("://", ": //");
    }

    private static char replaced(char c) {
        int sign = SIGNS.indexOf(c);
        return sign < 0 ? c : HARMLESS.charAt(sign);
    }
}
