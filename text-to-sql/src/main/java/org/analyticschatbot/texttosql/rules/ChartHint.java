package org.analyticschatbot.texttosql.rules;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The kind of chart that a question asks for. */
final class ChartHint {

    private static final String KINDS =
            "(bar|line|pie|scatter|area|column|stacked bar|horizontal bar|donut|doughnut|histogram)";
    private static final Pattern NAMED = Pattern.compile(
            "(?i)[,.;]?\\s*\\b(?:(?:shown |drawn |plotted |displayed )?(?:as|in|with|using|on) an? |(?:draw|plot|show|make|create|visuali[sz]e)(?: me)? (?:it |this |that )?(?:as |in |with )?an? )?"
                    + KINDS + "[ -](?:chart|graph|plot|diagram)\\b(?: (?:of|for|showing|about|with)\\b)?");

    private ChartHint() {}

    /** In lower case; empty when the question asks for none. */
    static String of(String question) {
        Matcher matcher = NAMED.matcher(question);
        return matcher.find() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** The question without its wish for a chart, which is no part of what the data is asked. */
    static String removed(String question) {
        return NAMED.matcher(question).replaceAll(" ");
    }
}
