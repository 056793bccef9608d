package org.analyticschatbot.texttosql.planning.reading;

import java.util.List;
import java.util.regex.Pattern;

/** A model's words before people read them: one line, visible, short. */
public final class ModelText {

    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");
    private static final Pattern WHITE = Pattern.compile("[\\s\\p{Cc}\\p{Z}]+");

    private ModelText() {}

    /** @param atMost characters */
    public static String line(String text, int atMost) {
        String clean = WHITE.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return clean.codePointCount(0, clean.length()) <= atMost
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, atMost - 1)) + "…";
    }

    /** @param count lines at most */
    public static List<String> lines(List<String> texts, int count, int atMost) {
        return texts.stream()
                .map(text -> line(text, atMost))
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(count)
                .toList();
    }
}
