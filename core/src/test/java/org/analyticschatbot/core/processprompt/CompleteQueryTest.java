package org.analyticschatbot.core.processprompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.analyticschatbot.core.Limits;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.prompt.Claims;
import org.analyticschatbot.core.prompt.InMemoryPromptRequests;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.State;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.SqlGuard;
import org.analyticschatbot.core.sql.TableName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompleteQueryTest {

    private static final ReadOnlySql SQL =
            (ReadOnlySql) new SqlGuard().check("SELECT region FROM orders", Set.of(TableName.of("orders")), 100);

    private final InstantSource clock = () -> PromptRequestFixture.NOON;
    private final Limits limits = Limits.defaults();
    private final InMemoryPromptRequests requests = new InMemoryPromptRequests(clock, (id, step) -> {});
    private final InMemoryQueryEngine engine = new InMemoryQueryEngine(query -> {});
    private final InMemoryResultStore results = new InMemoryResultStore();
    private final CompleteQuery completing = new CompleteQuery(
            new Claims(requests, clock, new Random(1), limits),
            requests,
            engine,
            new TableAnswer(
                    engine, results, new AnswerChart((question, answer) -> Optional.empty(), results), clock, limits),
            limits);
    private final PromptRequest request = new PromptRequestFixture().fetchedByTheAsker();

    @BeforeEach
    void plan() {
        requests.create(request, List.of());
        saved(current().planned(PromptRequestFixture.plan()));
    }

    @Test
    void a_query_that_waits_whenever_its_engine_ends_starts_again_however_often() {
        for (int restart = 0; restart < 3 * limits.maxAttempts(); restart++) {
            runAndEndIn(new QueryEngine.State.Dropped());
        }

        assertThat(current().state()).isInstanceOf(State.Planned.class);
    }

    @Test
    void a_query_that_is_lost_whenever_it_is_at_work_is_given_up() {
        for (int restart = 1; restart < limits.maxAttempts(); restart++) {
            runAndEndIn(new QueryEngine.State.Lost());
        }
        State beforeTheLast = current().state();

        runAndEndIn(new QueryEngine.State.Lost());

        assertThat(beforeTheLast).isInstanceOf(State.Planned.class);
        assertThat(current().state()).isEqualTo(new State.Failed(Failure.of(Failure.Code.INTERNAL)));
    }

    @Test
    void no_two_starts_of_a_query_are_taken_for_one_another() {
        runAndEndIn(new QueryEngine.State.Dropped());
        runAndEndIn(new QueryEngine.State.Lost());

        assertThat(planned().attempt().number()).isEqualTo(3);
    }

    private void runAndEndIn(QueryEngine.State end) {
        State.Planned planned = planned();
        saved(current().running(planned, started(planned)));
        engine.endIn(end);
        completing.complete(request.id());
    }

    private String started(State.Planned planned) {
        String token = QueryToken.of(request.id(), planned.attempt().number(), SQL.sql());
        return engine.start(token, SQL, limits.queryTimeout());
    }

    private State.Planned planned() {
        return (State.Planned) current().state();
    }

    private PromptRequest current() {
        return requests.find(request.id()).orElseThrow();
    }

    private PromptRequest saved(PromptRequest changed) {
        return requests.save(changed).orElseThrow();
    }
}
