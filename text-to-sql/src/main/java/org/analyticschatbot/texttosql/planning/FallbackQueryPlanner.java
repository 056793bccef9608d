package org.analyticschatbot.texttosql.planning;

import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.processprompt.PlanningContext;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.core.prompt.InfrastructureException;

/** Lets another planner answer while the first one cannot be reached; every such plan says so. */
public final class FallbackQueryPlanner implements QueryPlanner {

    private static final Wording WORDING = Wording.of(FallbackQueryPlanner.class, "fallback.properties");

    private final QueryPlanner first;
    private final QueryPlanner other;

    public FallbackQueryPlanner(QueryPlanner first, QueryPlanner other) {
        this.first = first;
        this.other = other;
    }

    @Override
    public QueryPlan plan(PlanningContext context) {
        try {
            return first.plan(context);
        } catch (InfrastructureException e) {
            return told(other.plan(context));
        }
    }

    private static QueryPlan told(QueryPlan plan) {
        String planner = WORDING.text("planner", "planner", plan.planner());
        return switch (plan) {
            case QueryPlan.RunSql(String sql, String title, String chart, List<String> assumptions, String by) ->
                new QueryPlan.RunSql(sql, title, chart, with(assumptions), planner);
            case QueryPlan.DescribeData(QueryPlan.Subject subject, String by) ->
                new QueryPlan.DescribeData(subject, planner);
            case QueryPlan.AskBack(String question, List<String> options, String by) ->
                new QueryPlan.AskBack(after(question), options, planner);
            case QueryPlan.Decline(String reason, List<String> examples, String by) ->
                new QueryPlan.Decline(after(reason), examples, planner);
        };
    }

    private static List<String> with(List<String> assumptions) {
        List<String> all = new ArrayList<>(List.of(WORDING.text("answered")));
        all.addAll(assumptions);
        return all;
    }

    private static String after(String sentence) {
        return WORDING.text("answered") + " " + sentence;
    }
}
