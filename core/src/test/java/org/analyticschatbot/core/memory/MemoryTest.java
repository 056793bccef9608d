package org.analyticschatbot.core.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.Feedback;
import org.analyticschatbot.core.prompt.Feedback.Verdict;
import org.analyticschatbot.core.prompt.InMemoryPromptRequests;
import org.analyticschatbot.core.prompt.PlannedSql;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequests.Creation;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.semantics.SemanticLayer;
import org.analyticschatbot.core.semantics.VerifiedQuestion;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.SqlGuard;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MemoryTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final String REVENUE = "SELECT sum(amount) FROM orders";
    private static final String LAST_MONTH =
            "SELECT sum(amount) FROM orders WHERE day >= DATE '2026-02-01' AND day < DATE '2026-03-01'";
    private static final String MARK = "The SQL is that of an equal question, whose answer was found helpful.";

    private static final TableSchema ORDERS = table("orders", column("amount", null), column("day", null));
    private static final Schema SCHEMA = new Schema(List.of(ORDERS, table("payroll", column("pay", null))), List.of());

    private static final Asker ADA = new Asker("T1", "ada");
    private static final Asker BOB = new Asker("T1", "bob");
    private static final ReplyAddress SALES = new ReplyAddress("chat", "C1", "1", Map.of());
    private static final ReplyAddress OTHER_CHANNEL = new ReplyAddress("chat", "C2", "1", Map.of());

    private final SplittableRandom random = new SplittableRandom(3);
    private final InMemoryPromptRequests requests = new InMemoryPromptRequests(() -> NOON, (id, step) -> {});
    private final Memory memory = new Memory(requests, 1_000);
    private int judgements;

    @ParameterizedTest
    @ValueSource(strings = {"What is the revenue?", "what is  the REVENUE", " What is the revenue ?!"})
    void an_equal_question_gets_the_sql_that_was_found_helpful_and_is_told_so(String question) {
        answered("What is the revenue?", REVENUE, Verdict.HELPFUL);

        PlannedSql plan = plan(question).orElseThrow();

        assertThat(plan.sql()).isEqualTo(printed(REVENUE));
        assertThat(plan.assumptions()).containsExactly(MARK, "Revenue is the sum of amount.");
        assertThat(plan.planner()).isEqualTo("some-model");
    }

    @Test
    void what_nobody_judged_or_somebody_did_not_like_is_not_used_again() {
        answered("What is the revenue?", REVENUE);
        answered("What is the turnover?", REVENUE, Verdict.NOT_HELPFUL);

        assertThat(plan("What is the revenue?")).isEmpty();
        assertThat(plan("What is the turnover?")).isEmpty();
        assertThat(about("What is it?", ADA, SALES, SCHEMA).examples()).isEmpty();
    }

    @Test
    void the_last_word_on_a_plan_counts_on_whichever_answer_it_was_said() {
        answered("What is the revenue?", REVENUE, Verdict.HELPFUL);
        PromptRequest again = answered("What is the revenue?", REVENUE, Verdict.NOT_HELPFUL);
        assertThat(plan("What is the revenue?")).isEmpty();

        PromptRequest now = requests.find(again.id()).orElseThrow();
        save(now.judged("carol", new Feedback(Verdict.HELPFUL, "", NOON.plus(Duration.ofHours(2)))));

        assertThat(plan("What is the revenue?")).isPresent();
    }

    @Test
    void sql_with_dates_is_used_again_on_the_same_day_only() {
        answered("What was the revenue last month?", LAST_MONTH, Verdict.HELPFUL);
        answered("What is the revenue?", REVENUE, Verdict.HELPFUL);

        assertThat(plan("What was the revenue last month?")).isPresent();
        assertThat(planOn("2026-04-01T08:00:00Z", "What was the revenue last month?"))
                .isEmpty();
        assertThat(planOn("2026-04-01T08:00:00Z", "What is the revenue?")).isPresent();
    }

    @Test
    void days_of_another_time_zone_are_other_days() {
        answered("What was the revenue last month?", LAST_MONTH, Verdict.HELPFUL);
        Question elsewhere =
                question("What was the revenue last month?", BOB, SALES, NOON).withZone(ZoneId.of("Asia/Tokyo"));

        assertThat(memory.about(elsewhere, SCHEMA).helpful()).isEmpty();
    }

    @Test
    void a_table_that_is_described_in_another_way_is_planned_anew() {
        answered("What is the revenue?", REVENUE, Verdict.HELPFUL);
        TableSchema explained = table("orders", column("amount", "before tax"), column("day", null));
        Schema changed = new Schema(List.of(explained), List.of());
        Schema grown = new Schema(List.of(ORDERS, table("refunds", column("amount", null))), List.of());

        assertThat(about("What is the revenue?", ADA, SALES, changed).helpful()).isEmpty();
        assertThat(about("What is the revenue?", ADA, SALES, grown).helpful()).isPresent();
    }

    @Test
    void a_table_that_people_call_otherwise_is_planned_anew() {
        answered("What is the revenue?", REVENUE, Verdict.HELPFUL);
        TableSchema renamed = ORDERS.withSynonyms(List.of("revenue"));

        assertThat(about("What is the revenue?", ADA, SALES, new Schema(List.of(renamed), List.of()))
                        .helpful())
                .isEmpty();
    }

    @Test
    void whoever_may_not_use_the_tables_learns_nothing() {
        answered("What is the pay?", "SELECT sum(pay) FROM payroll", Verdict.HELPFUL);
        Schema ordersOnly = SCHEMA.only(TableName.of("orders")::equals);

        Remembered remembered = about("What is the pay?", BOB, SALES, ordersOnly);

        assertThat(remembered.helpful()).isEmpty();
        assertThat(remembered.examples()).isEmpty();
        assertThat(about("What is the pay?", BOB, SALES, SCHEMA).helpful()).isPresent();
    }

    @Test
    void tenants_share_nothing() {
        answered("What is the revenue?", REVENUE, Verdict.HELPFUL);

        Remembered elsewhere = about("What is the revenue?", new Asker("T2", "ada"), SALES, SCHEMA);

        assertThat(elsewhere.helpful()).isEmpty();
        assertThat(elsewhere.examples()).isEmpty();
    }

    @Test
    void examples_are_what_the_asker_or_the_conversation_asked() {
        answered("What is the revenue?", REVENUE, Verdict.HELPFUL);

        assertThat(about("And?", BOB, SALES, SCHEMA).examples())
                .containsExactly(new Example(
                        "What is the revenue?",
                        printed(REVENUE),
                        NOON.atZone(ZoneId.of("UTC")).toLocalDate()));
        assertThat(about("And?", ADA, OTHER_CHANNEL, SCHEMA).examples()).hasSize(1);
        assertThat(about("And?", BOB, OTHER_CHANNEL, SCHEMA).examples()).isEmpty();
    }

    @Test
    void what_leaned_on_earlier_questions_teaches_nothing() {
        PlannedSql followUp = new PlannedSql(REVENUE, "Revenue", "", List.of(), "some-model");
        judged(answered("And this year?", ADA, SALES, followUp), Verdict.HELPFUL);

        assertThat(about("And this year?", ADA, SALES, SCHEMA).helpful()).isEmpty();
        assertThat(about("And this year?", ADA, SALES, SCHEMA).examples()).isEmpty();
    }

    @Test
    void a_verified_question_is_answered_with_its_own_sql_and_is_an_example_before_all_others() {
        answered("What is the revenue?", REVENUE, Verdict.HELPFUL);
        Schema verified = verified(SCHEMA, "What is the revenue?", "SELECT sum(amount) AS revenue FROM orders");

        Remembered remembered = about("what is the Revenue", ADA, SALES, verified);

        assertThat(remembered.plan(false))
                .contains(new PlannedSql(
                        "SELECT sum(amount) AS revenue FROM orders",
                        "What is the revenue?",
                        "",
                        List.of("A verified question: its SQL stands in chatbot.yaml."),
                        "chatbot.yaml"));
        assertThat(remembered.examples())
                .first()
                .isEqualTo(new Example("What is the revenue?", "SELECT sum(amount) AS revenue FROM orders", null));
        assertThat(about("Which orders?", ADA, SALES, verified).plan(true)).isEmpty();
    }

    @Test
    void what_was_found_helpful_counts_no_more_when_the_semantic_layer_says_something_else() {
        answered("What is the revenue?", REVENUE, Verdict.HELPFUL);
        Schema renamed = verified(SCHEMA, "Who pays?", "SELECT 1");

        assertThat(about("What is the revenue?", ADA, SALES, renamed).plan(true))
                .isEmpty();
        assertThat(about("What is the revenue?", ADA, SALES, SCHEMA).plan(true)).isPresent();
    }

    @Test
    void what_leans_on_earlier_questions_gets_no_plan_of_others() {
        answered("What is the revenue?", REVENUE, Verdict.HELPFUL);

        assertThat(about("What is the revenue?", ADA, SALES, SCHEMA).plan(false))
                .isEmpty();
    }

    private static Schema verified(Schema schema, String question, String sql) {
        VerifiedQuestion verified = new VerifiedQuestion(question, sql, schema.tableNames());
        return new Schema(
                schema.tables(),
                schema.foreignKeys(),
                new SemanticLayer(List.of(), List.of(verified), null, "version-2"));
    }

    private Optional<PlannedSql> plan(String question) {
        return about(question, BOB, OTHER_CHANNEL, SCHEMA).helpful();
    }

    private Optional<PlannedSql> planOn(String time, String question) {
        return memory.about(question(question, BOB, SALES, Instant.parse(time)), SCHEMA)
                .helpful();
    }

    private Remembered about(String question, Asker asker, ReplyAddress place, Schema schema) {
        return memory.about(question(question, asker, place, NOON), schema);
    }

    /** Asked by Ada in the sales channel; each verdict is of another person, a second later each time. */
    private PromptRequest answered(String question, String sql, Verdict... verdicts) {
        PlannedSql plan = new PlannedSql(
                printed(sql),
                "Revenue",
                "",
                List.of("Revenue is the sum of amount."),
                "some-model",
                PlanBasis.of(question(question, ADA, SALES, NOON), checked(sql), SCHEMA));
        return judged(answered(question, ADA, SALES, plan), verdicts);
    }

    private PromptRequest answered(String question, Asker asker, ReplyAddress place, PlannedSql plan) {
        PromptRequest asked = PromptRequest.asked(RequestId.random(random), question(question, asker, place, NOON));
        PromptRequest created = ((Creation.Created) requests.create(asked, List.of())).request();
        return save(save(created.planned(plan)).processed("result"));
    }

    private PromptRequest judged(PromptRequest answered, Verdict... verdicts) {
        PromptRequest judged = answered;
        for (Verdict verdict : verdicts) {
            judgements++;
            Feedback feedback = new Feedback(verdict, "", NOON.plusSeconds(judgements));
            judged = save(judged.judged("judge-" + judgements, feedback));
        }
        return judged;
    }

    private PromptRequest save(PromptRequest changed) {
        return requests.save(changed).orElseThrow();
    }

    private static String printed(String sql) {
        return checked(sql).sql();
    }

    private static ReadOnlySql checked(String sql) {
        return (ReadOnlySql) new SqlGuard().check(sql, SCHEMA.tableNames(), 1_000);
    }

    private static Question question(String text, Asker asker, ReplyAddress place, Instant at) {
        return new Question(text, asker, place, at, ZoneId.of("UTC"), DayOfWeek.MONDAY);
    }

    private static TableSchema table(String name, ColumnSchema... columns) {
        return new TableSchema(TableName.of(name), null, List.of(columns), List.of(), null);
    }

    private static ColumnSchema column(String name, @Nullable String comment) {
        return new ColumnSchema(name, "bigint", comment, false, null);
    }
}
