package org.analyticschatbot.core.processprompt;

/** Gives one plan for every question. */
public record ScriptedQueryPlanner(QueryPlan answer) implements QueryPlanner {

    @Override
    public QueryPlan plan(PlanningContext context) {
        return answer;
    }
}
