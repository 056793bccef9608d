package org.analyticschatbot.botslack.asking;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a message, without Slack's notation. */
public final class PlainText {

    /** {@code <@U1>}, {@code <#C1|sales>}, {@code <!here>}, {@code <https://example.com|label>}. */
    private static final Pattern REFERENCE = Pattern.compile("<([@#!]?)([^<>|]*)(?:\\|([^<>]*))?>");

    private PlainText() {}

    /** @param bot whose mentions are not part of the question */
    public static String of(String text, String bot) {
        String words = REFERENCE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(reference(match, bot)));
        return words.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .strip();
    }

    private static String reference(MatchResult match, String bot) {
        String kind = match.group(1);
        String id = match.group(2);
        if (kind.equals("@") && id.equals(bot)) {
            return "";
        }
        String label = match.group(3) == null ? id : match.group(3);
        return kind.equals("!") ? label : (kind + label).replaceFirst("^@@", "@");
    }
}
