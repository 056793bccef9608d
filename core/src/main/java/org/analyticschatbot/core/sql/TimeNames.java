package org.analyticschatbot.core.sql;

import java.util.regex.Pattern;

/** Whether a statement names a day, or the present: if so, it means what it means in one time zone, and mostly on one day. */
public final class TimeNames {

    private static final Pattern TIME = Pattern.compile(
            "\\b(DATE|TIMESTAMP) '|\\bcurrent_(date|timestamp|time)\\b|\\blocaltime(stamp)?\\b|\\bnow\\(",
            Pattern.CASE_INSENSITIVE);

    private TimeNames() {}

    public static boolean in(String sql) {
        return TIME.matcher(sql).find();
    }
}
