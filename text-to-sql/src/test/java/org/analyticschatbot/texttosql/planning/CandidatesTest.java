package org.analyticschatbot.texttosql.planning;

import static org.analyticschatbot.texttosql.model.ScriptedEndpoint.hangs;
import static org.analyticschatbot.texttosql.model.ScriptedEndpoint.says;
import static org.analyticschatbot.texttosql.model.ScriptedEndpoint.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.analyticschatbot.core.processprompt.PlanningContext;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.texttosql.grounding.EngineCheck;
import org.analyticschatbot.texttosql.grounding.SqlGrounding;
import org.analyticschatbot.texttosql.model.ChatModelSource;
import org.analyticschatbot.texttosql.model.ModelObserver;
import org.analyticschatbot.texttosql.model.ScriptedEndpoint;
import org.analyticschatbot.texttosql.model.ScriptedEndpoint.Behaviour;
import org.analyticschatbot.texttosql.model.ScriptedPace;
import org.analyticschatbot.texttosql.model.SettingsFixture;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import org.analyticschatbot.texttosql.model.usage.TokenLimits;
import org.analyticschatbot.texttosql.planning.vote.Trial;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several plans are asked for: which of them are, what they may cost, and what of them is told. Each call is 1,200 tokens. */
class CandidatesTest {

    private static final Behaviour COUNT = says(Answers.sql(Answers.COUNT));
    private static final Behaviour COUNT_IN_OTHER_WORDS = says(Answers.sql("SELECT COUNT(1) AS n FROM orders o"));
    private static final Behaviour SUM = says(Answers.sql("SELECT sum(amount) FROM orders"));
    private static final Behaviour MAX = says(Answers.sql("SELECT max(amount) FROM orders"));
    private static final Behaviour NO_SQL = says(Answers.sql("SELECT read_csv(1) FROM orders"));

    private final ScriptedPace pace = new ScriptedPace();
    private ScriptedEndpoint endpoint = new ScriptedEndpoint(COUNT);
    private Trial trial = Trial.none();

    @AfterEach
    void close() {
        endpoint.close();
    }

    @Test
    void two_of_three_that_agree_make_the_third_needless() {
        QueryPlan plan = plan(3, COUNT, COUNT_IN_OTHER_WORDS);

        assertCounts(plan, "2 of 2 readings of the question agree.", "Planned by test-model with 2,400 tokens.");
        assertThat(endpoint.calls()).isEqualTo(2);
    }

    @Test
    void where_two_differ_a_third_decides() {
        QueryPlan plan = plan(3, SUM, COUNT, COUNT_IN_OTHER_WORDS);

        assertCounts(plan, "2 of 3 readings of the question agree.", "Planned by test-model with 3,600 tokens.");
        assertThat(endpoint.calls()).isEqualTo(3);
    }

    @Test
    void each_is_asked_for_anew_with_the_very_same_words() {
        plan(3, SUM, MAX, COUNT);

        assertThat(endpoint.bodies()).hasSize(3).containsOnly(endpoint.bodies().getFirst());
    }

    @Test
    void statements_that_differ_are_run_where_the_engine_lets_them() {
        trial = (sql, limit) -> new Trial.Result.Rows(List.of(List.of(sql.sql().contains("sum") ? 1 : 2)));

        QueryPlan plan = plan(3, MAX, SUM, COUNT);

        assertThat(plan)
                .isInstanceOfSatisfying(
                        QueryPlan.RunSql.class,
                        run -> assertThat(run.assumptions())
                                .first()
                                .isEqualTo("2 of 3 readings of the question agree."));
    }

    @Test
    void if_all_differ_the_asker_is_asked() {
        assertThat(plan(3, SUM, MAX, COUNT))
                .isInstanceOfSatisfying(
                        QueryPlan.AskBack.class,
                        ask -> assertThat(ask.options())
                                .first()
                                .isEqualTo("How many orders? (shows sum(orders.amount))"));
    }

    @Test
    void one_that_cannot_be_mended_has_no_vote() {
        QueryPlan plan = plan(3, NO_SQL, NO_SQL, NO_SQL, COUNT, COUNT);

        assertCounts(plan, "2 of 3 readings of the question agree.", "Planned by test-model with 6,000 tokens.");
    }

    @Test
    void an_endpoint_that_fails_after_the_first_costs_nobody_the_answer() {
        QueryPlan plan = plan(3, COUNT, status(401, "{}"));

        assertOnlyOne(plan);
        assertThat(endpoint.calls()).isEqualTo(2);
    }

    @Test
    void one_that_takes_too_long_is_not_waited_for() {
        QueryPlan plan = plan(SettingsFixture::impatient, COUNT, hangs());

        assertOnlyOne(plan);
    }

    @Test
    void an_endpoint_that_fails_at_once_is_an_outage() {
        assertThatThrownBy(() -> plan(3, status(401, "{}"))).isInstanceOf(InfrastructureException.class);
        assertThat(endpoint.calls()).isOne();
    }

    @Test
    void no_other_is_asked_for_when_the_time_of_the_question_is_over() {
        Behaviour slow = (exchange, from) -> {
            pace.pass(Duration.ofSeconds(61));
            COUNT.answer(exchange, from);
        };

        assertOnlyOne(plan(3, slow));
        assertThat(endpoint.calls()).isOne();
    }

    @Test
    void no_other_is_asked_for_that_would_go_beyond_the_tokens_of_the_question() {
        QueryPlan plan = plan(limited(new TokenLimits(3_000, 100_000, 100_000, 1_000)), SUM, MAX, COUNT);

        assertThat(plan).isInstanceOf(QueryPlan.AskBack.class);
        assertThat(endpoint.calls()).isEqualTo(2);
    }

    @Test
    void no_other_is_asked_for_when_the_asker_has_used_up_the_tokens_of_the_day() {
        assertOnlyOne(plan(limited(new TokenLimits(100_000, 1_000, 100_000, 1_000)), COUNT));
        assertThat(endpoint.calls()).isOne();
    }

    @Test
    void all_tries_to_plan_a_question_stay_below_twice_its_tokens() {
        endpoint(SUM, MAX, COUNT, SUM, MAX, COUNT);
        SpringAiQueryPlanner planner = planner(limited(new TokenLimits(4_000, 100_000, 100_000, 1_000)));

        planner.plan(attempt(1));
        int first = endpoint.calls();
        planner.plan(attempt(2));
        planner.plan(attempt(3));

        assertThat(first).isEqualTo(3);
        assertThat(endpoint.calls()).isEqualTo(first + 2);
    }

    private static PlanningContext attempt(int attempt) {
        PlanningContext first = Shop.asks("How many orders?");
        return new PlanningContext(first.question(), first.schema(), first.history(), first.examples(), attempt);
    }

    private static Function<String, ModelSettings> limited(TokenLimits limits) {
        return address -> SettingsFixture.limited(address, limits);
    }

    private QueryPlan plan(int candidates, Behaviour... behaviours) {
        endpoint(behaviours);
        return planner(SettingsFixture.voting(SettingsFixture.openAi(endpoint.address()), candidates))
                .plan(Shop.asks("How many orders?"));
    }

    private QueryPlan plan(Function<String, ModelSettings> settings, Behaviour... behaviours) {
        endpoint(behaviours);
        return planner(settings).plan(Shop.asks("How many orders?"));
    }

    private SpringAiQueryPlanner planner(Function<String, ModelSettings> settings) {
        return planner(SettingsFixture.voting(settings.apply(endpoint.address()), 3));
    }

    private SpringAiQueryPlanner planner(ModelSettings settings) {
        return new SpringAiQueryPlanner(
                ChatModelSource.overHttp(),
                settings,
                new SqlGrounding(EngineCheck.none()),
                trial,
                pace,
                ModelObserver.none());
    }

    private void endpoint(Behaviour... behaviours) {
        endpoint.close();
        endpoint = new ScriptedEndpoint(behaviours);
    }

    private static void assertCounts(QueryPlan plan, String... assumptions) {
        assertThat(plan).isInstanceOfSatisfying(QueryPlan.RunSql.class, run -> {
            assertThat(run.sql()).isEqualToNormalizingWhitespace(Answers.COUNT);
            assertThat(run.assumptions()).containsExactly(assumptions);
        });
    }

    private static void assertOnlyOne(QueryPlan plan) {
        assertCounts(
                plan,
                "There was no second reading of the question, and so no vote: there was no time, there were no tokens,"
                        + " or the model did not answer again.",
                "Planned by test-model with 1,200 tokens.");
    }
}
