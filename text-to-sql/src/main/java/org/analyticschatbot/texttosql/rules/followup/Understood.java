package org.analyticschatbot.texttosql.rules.followup;

/** What a message in a thread asks for. */
public sealed interface Understood {

    /**
     * Stands by itself.
     *
     * @param lacksContext whether it sounds as if it went on with something, and there is nothing to go on with
     */
    record New(boolean lacksContext) implements Understood {}

    /** @param topic the earlier question with what was changed in it */
    record Continued(Topic topic) implements Understood {}

    /** @param reason one sentence: why it cannot be told what is to change */
    record Unclear(String reason) implements Understood {}
}
