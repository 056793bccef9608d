package org.analyticschatbot.core.prompt;

import java.util.HashMap;
import java.util.Map;

/**
 * What comes after the answer in a conversation.
 *
 * @param chart the chart's picture, where it is a message of its own
 * @param chartType the chart that somebody wished to see instead, empty as long as nobody did
 * @param pinged whether somebody set out to tell the asker that a slow answer is there; at most one does
 * @param feedback by the id of the user who gave it; the last one counts
 */
public record Extras(Attachment chart, String chartType, boolean pinged, Map<String, Feedback> feedback) {

    public Extras {
        feedback = Map.copyOf(feedback);
    }

    public static Extras none() {
        return new Extras(new Attachment.None(), "", false, Map.of());
    }

    Extras withChart(Attachment known) {
        return new Extras(known, chartType, pinged, feedback);
    }

    /** The picture that is there shows something else from now on. */
    Extras withChartType(String wished) {
        Attachment outdated =
                chart instanceof Attachment.Attached(MessageRef file) ? new Attachment.Outdated(file) : chart;
        return new Extras(
                outdated instanceof Attachment.Unattached ? new Attachment.None() : outdated, wished, pinged, feedback);
    }

    Extras withPing() {
        return new Extras(chart, chartType, true, feedback);
    }

    Extras withFeedback(String userId, Feedback given) {
        Map<String, Feedback> all = new HashMap<>(feedback);
        all.put(userId, given);
        return new Extras(chart, chartType, pinged, all);
    }
}
