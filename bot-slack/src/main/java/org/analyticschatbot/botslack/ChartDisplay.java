package org.analyticschatbot.botslack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where the chart of an answer is. What a workspace does not take is uploaded into the thread instead. */
public enum ChartDisplay {
    /** A file in the thread. */
    UPLOAD,
    /** A picture in the answer. */
    SLACK_FILE,
    /** Drawn by Slack in the answer, where its charts can show the same; otherwise as with {@link #UPLOAD}. */
    DATA_VISUALIZATION;

    /** As the setting names it. */
    public String settingName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ChartDisplay> of(String settingName) {
        return Arrays.stream(values())
                .filter(display -> display.settingName().equals(settingName))
                .findFirst();
    }
}
