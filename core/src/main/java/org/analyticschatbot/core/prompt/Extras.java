package org.analyticschatbot.core.prompt;

/**
 * What comes after the answer in a conversation.
 *
 * @param chart the chart's picture, where it is a message of its own
 * @param pinged whether somebody set out to tell the asker that a slow answer is there; at most one does
 */
public record Extras(Attachment chart, boolean pinged) {

    public static Extras none() {
        return new Extras(new Attachment.None(), false);
    }

    Extras withChart(Attachment known) {
        return new Extras(known, pinged);
    }

    Extras withPing() {
        return new Extras(chart, true);
    }
}
