package org.analyticschatbot.texttosql.planning;

import org.analyticschatbot.texttosql.planning.vote.Proposal;

/** Whether an answer of the model will do. */
sealed interface Judgement {

    record Settled(Proposal proposal) implements Judgement {}

    /** @param problem that the model may be able to mend */
    record Flawed(String problem) implements Judgement {}
}
