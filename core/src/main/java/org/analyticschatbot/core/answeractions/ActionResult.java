package org.analyticschatbot.core.answeractions;

import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.prompt.RequestId;

/** What an action came to, for the one who acted. */
public sealed interface ActionResult {

    /** Done, now or by an earlier delivery of the same click. */
    record Done() implements ActionResult {}

    /** @param id the request that carries it out; the same one for each delivery of the same click */
    record Started(RequestId id) implements ActionResult {}

    /** @param message why not, and what to do; the same for what is not there and for what they may not know of */
    record Refused(String message) implements ActionResult {

        private static final Wording WORDING = Wording.of(ActionResult.class, "refusals.properties");

        static Refused because(String reason) {
            return new Refused(WORDING.text(reason));
        }
    }
}
