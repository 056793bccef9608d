package org.analyticschatbot.texttosql.planning.reading;

/** What an answer was read as. */
public sealed interface Reading {

    record Understood(ModelPlan plan) implements Reading {}

    /**
     * @param problem what is wrong with it, for the model and for people
     * @param repairable whether the model may try again
     */
    record Unreadable(String problem, boolean repairable) implements Reading {}
}
