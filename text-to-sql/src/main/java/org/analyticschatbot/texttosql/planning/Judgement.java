package org.analyticschatbot.texttosql.planning;

import org.analyticschatbot.core.processprompt.QueryPlan;

/** Whether an answer of the model will do. */
sealed interface Judgement {

    record Settled(QueryPlan plan) implements Judgement {}

    /** @param problem that the model may be able to mend */
    record Flawed(String problem) implements Judgement {}
}
