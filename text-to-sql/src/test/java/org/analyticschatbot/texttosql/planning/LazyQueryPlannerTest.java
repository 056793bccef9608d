package org.analyticschatbot.texttosql.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.core.processprompt.ScriptedQueryPlanner;
import org.junit.jupiter.api.Test;

class LazyQueryPlannerTest {

    @Test
    void a_planner_is_made_with_the_first_question_and_once() {
        AtomicInteger made = new AtomicInteger();
        QueryPlan plan = new QueryPlan.Decline("No.", List.of(), "scripted");
        QueryPlanner planner = new LazyQueryPlanner(() -> {
            made.incrementAndGet();
            return new ScriptedQueryPlanner(plan);
        });

        assertThat(made).hasValue(0);
        assertThat(planner.plan(Shop.asks("How many?"))).isEqualTo(plan);
        assertThat(planner.plan(Shop.asks("And now?"))).isEqualTo(plan);
        assertThat(made).hasValue(1);
    }
}
