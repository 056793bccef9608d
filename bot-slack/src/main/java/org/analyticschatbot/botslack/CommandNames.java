package org.analyticschatbot.botslack;

/**
 * The slash commands, each with its slash; the app's manifest has the same names.
 *
 * @param ask a question that is answered to the asker alone
 * @param askHere a question that is answered where it is asked
 * @param tables which tables there are
 * @param describe what is in a table
 */
public record CommandNames(String ask, String askHere, String tables, String describe) {

    /** Those of {@code manifest.yaml}. */
    public static final CommandNames STANDARD = new CommandNames("/ask", "/ask-here", "/tables", "/describe");
}
