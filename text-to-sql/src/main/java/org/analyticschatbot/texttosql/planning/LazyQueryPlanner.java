package org.analyticschatbot.texttosql.planning;

import java.util.function.Supplier;
import org.analyticschatbot.core.processprompt.PlanningContext;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.jspecify.annotations.Nullable;

/** Makes a planner with the first question, so that whoever asks none does not wait for it. */
public final class LazyQueryPlanner implements QueryPlanner {

    private final Supplier<QueryPlanner> maker;
    private @Nullable QueryPlanner planner;

    public LazyQueryPlanner(Supplier<QueryPlanner> maker) {
        this.maker = maker;
    }

    @Override
    public QueryPlan plan(PlanningContext context) {
        return planner().plan(context);
    }

    private synchronized QueryPlanner planner() {
        QueryPlanner made = planner;
        if (made == null) {
            made = maker.get();
            planner = made;
        }
        return made;
    }
}
