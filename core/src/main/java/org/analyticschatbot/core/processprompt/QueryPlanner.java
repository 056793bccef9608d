package org.analyticschatbot.core.processprompt;

import org.analyticschatbot.core.prompt.InfrastructureException;

/** Understands a question: a language model, or rules. */
public interface QueryPlanner {

    /**
     * @return SQL that nobody has checked yet, or why there is none; never a guess at something that was not understood
     * @throws InfrastructureException if it cannot be reached
     */
    QueryPlan plan(PlanningContext context);
}
