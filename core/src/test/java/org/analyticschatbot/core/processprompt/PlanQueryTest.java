package org.analyticschatbot.core.processprompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.catalog.SchemaFixture;
import org.analyticschatbot.core.prompt.InMemoryPromptRequests;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.core.prompt.StepResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlanQueryTest {

    /** The end of a process: nobody may catch it. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    private final List<Integer> attempts = new ArrayList<>();
    private final Limits limits = Limits.defaults();
    private final PromptRequest asked = new PromptRequestFixture().fetchedByTheAsker();
    private Instant now = PromptRequestFixture.NOON;
    private final InMemoryPromptRequests requests = new InMemoryPromptRequests(() -> now, (id, step) -> {});

    @BeforeEach
    void ask() {
        requests.create(asked, List.of());
    }

    @Test
    void whoever_plans_after_one_that_died_is_told_so() {
        assertThatThrownBy(() -> plan(context -> {
                    throw new Killed();
                }))
                .isInstanceOf(Killed.class);
        now = now.plus(limits.lease()).plusSeconds(1);

        StepResult result = plan(PlanQueryTest::understood);

        assertThat(result).isInstanceOf(StepResult.Settled.class);
        assertThat(attempts).containsExactly(1, 2);
        assertThat(requests.find(asked.id()).orElseThrow().state()).isInstanceOf(State.Running.class);
    }

    @Test
    void whoever_plans_after_an_outage_is_told_so_too() {
        StepResult first = plan(context -> {
            throw new InfrastructureException(InfrastructureException.Kind.NOT_DONE, "out");
        });
        now = now.plus(Duration.ofMinutes(1));

        StepResult second = plan(PlanQueryTest::understood);

        assertThat(first).isInstanceOf(StepResult.Retry.class);
        assertThat(second).isInstanceOf(StepResult.Settled.class);
        assertThat(attempts).containsExactly(1, 2);
    }

    private static QueryPlan understood(PlanningContext context) {
        return new QueryPlan.RunSql("SELECT region FROM orders", "Orders", "", List.of(), "scripted");
    }

    private StepResult plan(QueryPlanner planner) {
        PlanQueryFixture fixture = new PlanQueryFixture(
                SchemaFixture.ORDERS,
                requests,
                new InMemoryQueryEngine(queryId -> {}),
                new InMemoryResultStore(),
                limits);
        return fixture.by(
                        context -> {
                            attempts.add(context.attempt());
                            return planner.plan(context);
                        },
                        () -> now)
                .plan(asked.id());
    }
}
