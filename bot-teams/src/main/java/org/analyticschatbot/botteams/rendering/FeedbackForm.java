package org.analyticschatbot.botteams.rendering;

/** With what people say whether an answer helped them; never with both. */
public enum FeedbackForm {
    /** Thumbs on the card. They carry the request_id, and every client shows them. */
    CARD,
    /**
     * Teams' own thumbs below the message, with its own question for a reason. It is not told whether a client shows them below a message that
     * was replaced, as every answer is, and some did not show them at all (MicrosoftDocs/msteams-docs issue 11657).
     */
    TEAMS
}
