package org.analyticschatbot.infracdk.flow;

/**
 * How a queue calls its function.
 *
 * @param batch messages of one call at most
 * @param gatheringSeconds for which messages are gathered into one call; 0 to call at once
 * @param atOnce calls at the same time, at least 2
 */
record Calls(int batch, int gatheringSeconds, int atOnce) {

    /** One message at a time: a batch would have to end within the time of one. */
    static Calls ofOne(int atOnce) {
        return new Calls(1, 0, atOnce);
    }
}
