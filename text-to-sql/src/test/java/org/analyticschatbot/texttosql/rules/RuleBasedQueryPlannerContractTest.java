package org.analyticschatbot.texttosql.rules;

import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.core.processprompt.QueryPlannerContract;

final class RuleBasedQueryPlannerContractTest extends QueryPlannerContract {

    @Override
    protected QueryPlanner planner() {
        return new RuleBasedQueryPlanner();
    }
}
