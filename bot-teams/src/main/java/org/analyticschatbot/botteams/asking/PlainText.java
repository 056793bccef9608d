package org.analyticschatbot.botteams.asking;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a message, without Teams' notation. */
final class PlainText {

    /** Other people, who stay in the question by their names. */
    private static final Pattern MENTION = Pattern.compile("<at(?:\\s[^<>]*)?>([^<>]*)</at>", Pattern.CASE_INSENSITIVE);

    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,4});");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\u00A0\\u200B]+");
    private static final Map<String, String> NAMED =
            Map.of("nbsp", " ", "lt", "<", "gt", ">", "amp", "&", "quot", "\"", "apos", "'");

    private PlainText() {}

    static String of(String text) {
        String named = MENTION.matcher(text).replaceAll("$1");
        String decoded = ENTITY.matcher(named).replaceAll(match -> Matcher.quoteReplacement(character(match)));
        return SPACES.matcher(decoded).replaceAll(" ").strip();
    }

    private static String character(MatchResult match) {
        String name = match.group(1);
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, match.group());
        }
        boolean hexadecimal = Character.toLowerCase(name.charAt(1)) == 'x';
        int codePoint = hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : match.group();
    }
}
