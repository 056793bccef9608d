package org.analyticschatbot.texttosql.grounding;

/** Watches what becomes of the statements that a model writes; must not throw. */
@FunctionalInterface
public interface GroundingObserver {

    /** @param written the statement as the model wrote it, without semicolons at its end */
    void grounded(String written, Grounded result);

    static GroundingObserver none() {
        return (written, result) -> {};
    }
}
