package org.analyticschatbot.texttosql.planning;

import static org.analyticschatbot.texttosql.model.ScriptedEndpoint.says;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.core.processprompt.PlanningContext;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.processprompt.QueryPlan.Subject;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.core.processprompt.QueryPlannerContract;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.grounding.EngineCheck;
import org.analyticschatbot.texttosql.model.ModelCall;
import org.analyticschatbot.texttosql.model.ScriptedEndpoint;
import org.analyticschatbot.texttosql.model.ScriptedEndpoint.Behaviour;
import org.analyticschatbot.texttosql.model.ScriptedPace;
import org.analyticschatbot.texttosql.model.SettingsFixture;
import org.analyticschatbot.texttosql.model.settings.ModelSettings;
import org.analyticschatbot.texttosql.model.usage.TokenLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SpringAiQueryPlannerTest extends QueryPlannerContract {

    private final ScriptedPace pace = new ScriptedPace();
    private final List<ModelCall> calls = new ArrayList<>();
    private final List<ScriptedEndpoint> endpoints = new ArrayList<>();

    @AfterEach
    void close() {
        endpoints.forEach(ScriptedEndpoint::close);
    }

    /** Counts orders whatever it is asked, as an obedient model without understanding would. */
    @Override
    protected QueryPlanner planner() {
        return planner(says(Answers.sql(Answers.COUNT)));
    }

    @Test
    void sql_comes_with_title_chart_assumptions_planner_and_tokens() {
        String answer = """
                {"kind":"SQL","sql":"SELECT region, sum(amount) AS amount FROM orders GROUP BY region",
                "title":"Amount\\n by region","chart":"Bar","assumptions":["Region is that of the order.", ""],
                "text":"","options":[],"table":"","words":[]}
                """;

        QueryPlan plan = plan("amount by region as bars", says(answer));

        assertThat(plan).isInstanceOfSatisfying(QueryPlan.RunSql.class, run -> {
            assertThat(run.title()).isEqualTo("Amount by region");
            assertThat(run.chartHint()).isEqualTo("bar");
            assertThat(run.planner()).isEqualTo("test-model");
            assertThat(run.assumptions())
                    .containsExactly("Region is that of the order.", "Planned by test-model with 1,200 tokens.");
        });
    }

    @Test
    void a_chart_that_does_not_exist_is_no_wish() {
        String answer = Answers.sql(Answers.COUNT).replace("\"chart\":\"\"", "\"chart\":\"python: os.system('id')\"");

        QueryPlan plan = plan("How many orders?", says(answer));

        assertThat(plan)
                .isInstanceOfSatisfying(
                        QueryPlan.RunSql.class,
                        run -> assertThat(run.chartHint()).isEmpty());
    }

    @Test
    void a_question_back_has_its_options() {
        QueryPlan plan = plan("sales?", says(Answers.ask("Which sales?", "Sales in 2025?", "Sales in 2026?")));

        assertThat(plan)
                .isEqualTo(new QueryPlan.AskBack(
                        "Which sales?", List.of("Sales in 2025?", "Sales in 2026?"), "test-model"));
    }

    @Test
    void a_question_about_a_table_is_answered_from_the_catalog() {
        assertThat(plan("What is in orders?", says(Answers.describe("Orders"))))
                .isEqualTo(new QueryPlan.DescribeData(new Subject.OneTable(TableName.of("orders")), "test-model"));
        assertThat(plan("What is there?", says(Answers.describe("hr.pay"))))
                .isEqualTo(new QueryPlan.DescribeData(new Subject.AllTables(), "test-model"));
    }

    @Test
    void what_is_not_in_the_data_is_declined_with_the_models_reason() {
        QueryPlan plan = plan("Will it rain?", says(Answers.decline("There is no weather here.", "How many orders?")));

        assertThat(plan)
                .isEqualTo(
                        new QueryPlan.Decline("There is no weather here.", List.of("How many orders?"), "test-model"));
    }

    @Test
    void sql_that_cannot_run_is_mended_by_the_model_which_is_told_why() {
        ScriptedEndpoint endpoint =
                endpoint(says(Answers.sql("SELECT read_csv(1) FROM orders")), says(Answers.sql(Answers.COUNT)));

        QueryPlan plan = planner(SettingsFixture.openAi(endpoint.address())).plan(Shop.asks("How many orders?"));

        assertThat(plan).isInstanceOf(QueryPlan.RunSql.class);
        assertThat(endpoint.calls()).isEqualTo(2);
        assertThat(endpoint.bodies().getLast())
                .contains("calls a function that is not one of the functions you may use")
                .contains("read_csv(1)");
    }

    @Test
    void it_is_mended_twice_at_most() {
        ScriptedEndpoint endpoint = endpoint(says(Answers.sql("SELECT read_csv(1) FROM orders")));

        QueryPlan plan = planner(SettingsFixture.openAi(endpoint.address())).plan(Shop.asks("How many orders?"));

        assertThat(plan).isInstanceOf(QueryPlan.Decline.class);
        assertThat(endpoint.calls()).isEqualTo(3);
    }

    @Test
    void what_the_asker_may_not_read_is_never_mended() {
        ScriptedEndpoint endpoint = endpoint(says(Answers.sql("SELECT * FROM hr.pay")));

        QueryPlan plan = planner(SettingsFixture.openAi(endpoint.address())).plan(Shop.asks("Salaries?"));

        assertThat(plan)
                .isInstanceOfSatisfying(
                        QueryPlan.Decline.class,
                        decline -> assertThat(decline.reason())
                                .contains("not allowed here")
                                .doesNotContain("hr.pay"));
        assertThat(endpoint.calls()).isOne();
    }

    @Test
    void a_question_that_costs_too_much_ends_between_two_calls() {
        ScriptedEndpoint endpoint = endpoint(says("no SQL here"));
        TokenLimits limits = new TokenLimits(2_000, 10_000, 10_000, 1_000);

        QueryPlan plan =
                planner(SettingsFixture.limited(endpoint.address(), limits)).plan(Shop.asks("How many?"));

        assertDeclined(plan, "used up the tokens that one question may cost");
        assertThat(endpoint.calls()).isEqualTo(2);
    }

    @Test
    void a_person_who_has_used_up_the_tokens_of_the_day_asks_again_tomorrow() {
        ScriptedEndpoint endpoint = endpoint(says(Answers.sql(Answers.COUNT)));
        QueryPlanner planner =
                planner(SettingsFixture.limited(endpoint.address(), new TokenLimits(10_000, 1_000, 10_000, 1_000)));
        planner.plan(Shop.asks("How many orders?"));

        assertDeclined(planner.plan(Shop.asks("And now?")), "your tokens of the language model for today");
        assertThat(planner.plan(bert())).isInstanceOf(QueryPlan.RunSql.class);
        pace.pass(Duration.ofDays(1));
        assertThat(planner.plan(Shop.asks("And now?"))).isInstanceOf(QueryPlan.RunSql.class);
        assertThat(endpoint.calls()).isEqualTo(3);
    }

    @Test
    void when_the_day_is_used_up_nobody_asks_the_model() {
        ScriptedEndpoint endpoint = endpoint(says(Answers.sql(Answers.COUNT)));
        QueryPlanner planner =
                planner(SettingsFixture.limited(endpoint.address(), new TokenLimits(10_000, 10_000, 1_000, 1_000)));
        planner.plan(Shop.asks("How many orders?"));

        assertDeclined(planner.plan(bert()), "tokens of the language model are used up");
        assertThat(endpoint.calls()).isOne();
    }

    @Test
    void every_call_is_observed_with_its_outcome_and_its_tokens() {
        plan("How many orders?", ScriptedEndpoint.status(500, "{}"), says(Answers.sql(Answers.COUNT)));

        assertThat(calls).extracting(ModelCall::outcome).containsExactly("server_error", "answered");
        assertThat(calls).extracting(call -> call.tokens().total()).containsExactly(0L, 1_200L);
    }

    @Test
    void the_start_of_the_conversation_is_the_same_for_every_question() {
        ScriptedEndpoint endpoint = endpoint(says(Answers.sql(Answers.COUNT)));
        QueryPlanner planner = planner(SettingsFixture.openAi(endpoint.address()));

        planner.plan(Shop.asks("How many orders?"));
        planner.plan(Shop.asks("Which region has the most?"));

        String first = endpoint.bodies().getFirst();
        String other = endpoint.bodies().getLast();
        assertThat(other).startsWith(first.substring(0, first.indexOf("How many orders?")));
    }

    private QueryPlan plan(String question, Behaviour... behaviours) {
        return planner(behaviours).plan(Shop.asks(question));
    }

    private QueryPlanner planner(Behaviour... behaviours) {
        return planner(SettingsFixture.openAi(endpoint(behaviours).address()));
    }

    private QueryPlanner planner(ModelSettings settings) {
        return new SpringAiQueryPlanner(settings, EngineCheck.none(), pace, calls::add);
    }

    private ScriptedEndpoint endpoint(Behaviour... behaviours) {
        ScriptedEndpoint endpoint = new ScriptedEndpoint(behaviours);
        endpoints.add(endpoint);
        return endpoint;
    }

    private static PlanningContext bert() {
        return Shop.asks(Shop.BERT, "How many orders?", Shop.schema());
    }

    private static void assertDeclined(QueryPlan plan, String words) {
        assertThat(plan)
                .isInstanceOfSatisfying(
                        QueryPlan.Decline.class,
                        decline -> assertThat(decline.reason()).contains(words));
    }
}
