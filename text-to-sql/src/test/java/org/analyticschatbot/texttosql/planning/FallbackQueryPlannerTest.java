package org.analyticschatbot.texttosql.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.core.processprompt.ScriptedQueryPlanner;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.junit.jupiter.api.Test;

class FallbackQueryPlannerTest {

    private static final String NAME = "rules (the language model could not be reached)";
    private static final QueryPlanner DOWN = context -> {
        throw new InfrastructureException(Kind.NOT_DONE, Failure.of(Failure.Code.PLANNER_UNAVAILABLE), null);
    };

    @Test
    void while_the_model_answers_nobody_else_is_asked() {
        QueryPlan plan = new QueryPlan.Decline("No.", List.of(), "model");

        QueryPlanner planner = new FallbackQueryPlanner(new ScriptedQueryPlanner(plan), DOWN);

        assertThat(planner.plan(Shop.asks("How many?"))).isEqualTo(plan);
    }

    @Test
    void sql_of_the_rules_says_first_that_it_is_theirs() {
        QueryPlan plan = instead(new QueryPlan.RunSql("SELECT 1", "One", "", List.of("It is one."), "rules"));

        assertThat(plan).isInstanceOfSatisfying(QueryPlan.RunSql.class, run -> {
            assertThat(run.assumptions())
                    .containsExactly(
                            "The language model could not be reached, so this was understood by simple rules.",
                            "It is one.");
            assertThat(run.planner()).isEqualTo(NAME);
        });
    }

    @Test
    void whatever_else_the_rules_say_is_marked_too() {
        assertThat(instead(new QueryPlan.Decline("Not understood.", List.of(), "rules")))
                .isInstanceOfSatisfying(
                        QueryPlan.Decline.class,
                        decline -> assertThat(decline.reason())
                                .startsWith("The language model could not be reached")
                                .endsWith("Not understood."));
        assertThat(instead(new QueryPlan.AskBack("Which?", List.of("This?"), "rules")))
                .isInstanceOfSatisfying(
                        QueryPlan.AskBack.class,
                        ask -> assertThat(ask.question()).startsWith("The language model could not be reached"));
        assertThat(instead(new QueryPlan.DescribeData(new QueryPlan.Subject.AllTables(), "rules")))
                .extracting(QueryPlan::planner)
                .isEqualTo(NAME);
    }

    private static QueryPlan instead(QueryPlan ofTheRules) {
        return new FallbackQueryPlanner(DOWN, new ScriptedQueryPlanner(ofTheRules)).plan(Shop.asks("How many?"));
    }
}
