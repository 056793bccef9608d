package org.analyticschatbot.core.lifecycle;

import org.analyticschatbot.core.processprompt.PlanningContext;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.processprompt.QueryPlanner;

/** Gives one plan for every question. */
record ScriptedQueryPlanner(QueryPlan answer) implements QueryPlanner {

    @Override
    public QueryPlan plan(PlanningContext context) {
        return answer;
    }
}
