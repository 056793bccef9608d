package org.analyticschatbot.botteams.rendering;

/** How an answer shows its chart. */
public enum ChartForm {
    /** As a picture, which every client shows. */
    PICTURE,
    /** Drawn by the client where its charts can show the same, with the picture or a remark for clients that cannot. */
    NATIVE
}
