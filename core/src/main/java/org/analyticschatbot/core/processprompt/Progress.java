package org.analyticschatbot.core.processprompt;

import org.analyticschatbot.core.prompt.PromptRequest;

/** Shows the asker what is being done. A courtesy: nothing depends on it, and it never fails. */
public interface Progress {

    /** The question is understood, and its query is about to start. */
    void queryStarts(PromptRequest claimed);

    /** The worker that showed this had lost its claim by then, so that it may stand where the answer was. */
    void overtaken(PromptRequest claimed);
}
