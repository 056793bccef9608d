package org.analyticschatbot.texttosql.planning.prompt;

import java.util.regex.Pattern;

/**
 * Text from outside, made such that it cannot leave the tags around it. A tag can neither be opened nor closed inside:
 * {@code <} before a letter or a slash gets a space, which changes no SQL outside of literals. What cannot be seen goes.
 */
final class Fence {

    private static final Pattern LINE_END = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085\\u000b\\u000c]");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\n\\t]]");
    private static final Pattern TAG = Pattern.compile("<(?=[^\\s=>0-9])");
    private static final Pattern WHITE = Pattern.compile("\\s+");

    private Fence() {}

    /** @param atMost characters; the rest is cut off */
    static String block(String text, int atMost) {
        String visible =
                INVISIBLE.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
        String cut = visible.codePointCount(0, visible.length()) <= atMost
                ? visible
                : visible.substring(0, visible.offsetByCodePoints(0, atMost)) + " …";
        return TAG.matcher(cut).replaceAll("< ").strip();
    }

    /** As {@link #block}, on one line. */
    static String line(String text, int atMost) {
        return WHITE.matcher(block(text, atMost)).replaceAll(" ");
    }
}
