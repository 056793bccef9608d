package org.analyticschatbot.core.answeractions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.answeractions.ActionResult.Done;
import org.analyticschatbot.core.answeractions.ActionResult.Refused;
import org.analyticschatbot.core.answeractions.ActionResult.Started;
import org.analyticschatbot.core.notifier.AnswerFile;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.Feedback;
import org.analyticschatbot.core.prompt.Feedback.Verdict;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Status;
import org.junit.jupiter.api.Test;

final class AnswerActionsTest {

    private static final Asker ADA = new Asker("T1", "U1");
    private static final Asker BOB = new Asker("T1", "U2");
    private static final Asker STRANGER = new Asker("T2", "U1");
    private static final ReplyAddress SALES = new ReplyAddress("chat", "C1", "thread-1", Map.of());
    private static final ReplyAddress LOBBY = new ReplyAddress("chat", "C2", null, Map.of());
    private static final ReplyAddress ADAS_OWN = ReplyAddress.privateTo(ADA, "chat");

    /** Ada may use everything and so may the sales channel; Bob and the lobby may use nothing. */
    private static final String RULES = """
            contact: "#data-help"
            rules:
              - {user: U1, tables: ["*"]}
              - {channel: C1, tables: ["*"]}
            """;

    private final ActionWorld world = new ActionWorld(RULES);
    private final AnswerActions actions = world.actions();

    @Test
    void sql_is_shown_to_whoever_may_use_its_tables() {
        PromptRequest answered = answered(SALES);

        assertThat(actions.showSql().show(by(ADA, answered)))
                .isEqualTo(new ShowSql.Shown.Sql(
                        "How many orders?",
                        "Orders per region",
                        "SELECT region FROM orders",
                        List.of("Every row is an order.")));
        assertThat(actions.showSql().show(by(BOB, answered)))
                .isInstanceOfSatisfying(
                        ShowSql.Shown.Refused.class,
                        refused -> assertThat(refused.message())
                                .contains("You may not use all of the data")
                                .endsWith("#data-help can change that."));
    }

    @Test
    void nobody_else_learns_of_an_answer_that_was_given_in_private_or_to_another_workspace() {
        PromptRequest alone = answered(ADAS_OWN);
        PromptRequest shared = answered(SALES);

        assertThat(actions.runAgain().run(by(BOB, alone))).isInstanceOf(Refused.class);
        assertThat(actions.giveFeedback().give(by(STRANGER, shared), Verdict.HELPFUL, ""))
                .isEqualTo(actions.giveFeedback()
                        .give(
                                new Action(new RequestId("0".repeat(26)), ADA, "click", ActionWorld.NOON),
                                Verdict.HELPFUL,
                                ""));
    }

    @Test
    void an_answer_is_shared_once_for_each_click_into_a_conversation_that_may_have_it() {
        PromptRequest answered = answered(ADAS_OWN);
        Action click = by(ADA, answered);

        ActionResult first = actions.shareAnswer().share(click, SALES);
        ActionResult again = actions.shareAnswer().share(click, SALES);
        world.work();

        assertThat(first).isInstanceOf(Started.class).isEqualTo(again);
        assertThat(world.messenger().visible())
                .singleElement()
                .isInstanceOfSatisfying(
                        Message.Answered.class,
                        message -> assertThat(message.answer())
                                .isInstanceOfSatisfying(
                                        Answer.Table.class,
                                        table -> assertThat(table.rowCount()).isEqualTo(2)));
        assertThat(world.messenger().pictures()).isEqualTo(1);
    }

    @Test
    void an_answer_is_not_shared_where_its_tables_may_not_be_used() {
        PromptRequest answered = answered(ADAS_OWN);

        assertThat(actions.shareAnswer().share(by(ADA, answered), LOBBY))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.message()).contains("That conversation may not see"));
        world.work();
        assertThat(world.messenger().visible()).isEmpty();
    }

    @Test
    void all_rows_go_as_a_file_to_whoever_asks_for_them() {
        PromptRequest answered = answered(SALES);

        ActionResult sent = actions.sendCsv().send(by(ADA, answered), ADAS_OWN);
        ActionResult refused = actions.sendCsv().send(by(BOB, answered), ReplyAddress.privateTo(BOB, "chat"));
        world.work();

        assertThat(sent).isInstanceOf(Started.class);
        assertThat(refused).isInstanceOf(Refused.class);
        assertThat(world.messenger().files()).singleElement().satisfies(file -> {
            assertThat(file.type()).isEqualTo(AnswerFile.Type.CSV);
            assertThat(new String(file.content(), StandardCharsets.UTF_8)).contains("EU");
        });
    }

    @Test
    void the_same_sql_runs_again_where_it_was_asked() {
        PromptRequest answered = answered(SALES);

        Started started = (Started) actions.runAgain().run(by(BOB, answered));
        world.work();

        PromptRequest again = world.find(started.id());
        assertThat(again.status()).isEqualTo(Status.PROCESSED);
        assertThat(again.plan()).isEqualTo(answered.plan());
        assertThat(again.question().asker()).isEqualTo(BOB);
        assertThat(again.question().replyTo()).isEqualTo(SALES);
    }

    @Test
    void an_option_is_asked_as_a_question_of_whoever_chose_it() {
        PromptRequest back = world.create(
                question(SALES),
                request -> request.processed(world.results()
                        .storeAnswer(
                                request.id(),
                                new Answer.Clarification(
                                        "Which?", List.of("How many orders?", "How much?"), "rules"))));

        Started started = (Started) actions.askOption().ask(by(BOB, back), 1);

        assertThat(world.find(started.id()).question().text()).isEqualTo("How much?");
        assertThat(actions.askOption().ask(by(BOB, back), 1)).isEqualTo(started);
        assertThat(actions.askOption().ask(by(BOB, back), 2)).isInstanceOf(Refused.class);
    }

    @Test
    void the_last_word_of_each_person_is_kept() {
        PromptRequest answered = answered(SALES);

        actions.giveFeedback().give(by(BOB, answered), Verdict.HELPFUL, "");
        actions.giveFeedback().give(by(ADA, answered), Verdict.HELPFUL, "");
        assertThat(actions.giveFeedback().give(by(BOB, answered), Verdict.NOT_HELPFUL, " half is missing "))
                .isEqualTo(new Done());

        Map<String, Feedback> expected = new HashMap<>();
        expected.put("U1", new Feedback(Verdict.HELPFUL, "", ActionWorld.NOON));
        expected.put("U2", new Feedback(Verdict.NOT_HELPFUL, "half is missing", ActionWorld.NOON));
        assertThat(world.find(answered.id()).extras().feedback()).isEqualTo(expected);
    }

    @Test
    void a_long_comment_is_cut_between_characters() {
        PromptRequest answered = answered(SALES);

        actions.giveFeedback().give(by(ADA, answered), Verdict.NOT_HELPFUL, "x" + "😀".repeat(600));

        assertThat(world.find(answered.id()).extras().feedback().get("U1"))
                .isNotNull()
                .satisfies(feedback -> assertThat(feedback.comment()).isEqualTo("x" + "😀".repeat(499)));
    }

    @Test
    void another_chart_takes_the_place_of_the_first_without_a_query() {
        PromptRequest answered = world.live(question(SALES));
        int queries = world.engine().started().size();

        assertThat(actions.chooseChart().choose(by(ADA, answered), "pie")).isEqualTo(new Done());
        assertThat(actions.chooseChart().choose(by(ADA, answered), "pie")).isEqualTo(new Done());
        world.work();

        assertThat(world.messenger().pictures()).isEqualTo(1);
        assertThat(world.drawn()).containsExactly("", "pie");
        assertThat(world.messenger().files()).hasSize(2);
        assertThat(world.engine().started()).hasSize(queries);
        assertThat(actions.chooseChart().choose(by(BOB, answered), "bar")).isInstanceOf(Refused.class);
    }

    @Test
    void no_other_chart_is_drawn_where_the_tables_may_not_be_used_any_more() {
        PromptRequest answered = answered(LOBBY);

        assertThat(actions.chooseChart().choose(by(ADA, answered), "pie"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.message()).contains("That conversation may not see"));
        world.work();

        assertThat(world.drawn()).doesNotContain("pie");
    }

    @Test
    void the_asker_and_nobody_else_takes_an_answer_away() {
        PromptRequest answered = world.live(question(SALES));

        assertThat(actions.removeAnswer().remove(by(BOB, answered))).isInstanceOf(Refused.class);
        assertThat(world.messenger().visible()).hasSize(1);

        assertThat(actions.removeAnswer().remove(by(ADA, answered))).isEqualTo(new Done());
        assertThat(actions.removeAnswer().remove(by(ADA, answered))).isEqualTo(new Done());
        world.work();

        assertThat(world.messenger().visible()).isEmpty();
        assertThat(world.messenger().pictures()).isZero();
        assertThat(world.find(answered.id()).isFinished()).isTrue();
    }

    @Test
    void an_equal_question_is_answered_with_the_sql_that_was_found_helpful_until_somebody_objects() {
        PromptRequest first = world.live(question(SALES));

        actions.giveFeedback().give(by(BOB, first), Verdict.HELPFUL, "");
        PromptRequest second = world.live(question(ADAS_OWN));

        assertThat(assumptions(second))
                .containsExactly(
                        "The SQL is that of an equal question, whose answer was found helpful.",
                        "Every row is an order.");

        actions.giveFeedback().give(by(ADA, second), Verdict.NOT_HELPFUL, "");

        assertThat(assumptions(world.live(question(ADAS_OWN)))).containsExactly("Every row is an order.");
    }

    private static List<String> assumptions(PromptRequest answered) {
        return Objects.requireNonNull(answered.plan()).assumptions();
    }

    @Test
    void people_find_what_they_asked_lately() {
        PromptRequest answered = answered(SALES);

        assertThat(actions.recentQuestions().of(ADA, 5))
                .extracting(PromptRequest::id)
                .containsExactly(answered.id());
        assertThat(actions.recentQuestions().of(BOB, 5)).isEmpty();
    }

    private PromptRequest answered(ReplyAddress place) {
        return world.create(
                question(place),
                request -> request.planned(ActionWorld.PLAN)
                        .processed(world.results().storeAnswer(request.id(), table(request)))
                        .waiting());
    }

    private Answer.Table table(PromptRequest request) {
        return new Answer.Table(
                "2 regions.",
                "Orders per region",
                ActionWorld.PLAN.sql(),
                List.of(new Column("region", "varchar")),
                List.of(List.of("EU"), List.of("US")),
                2,
                false,
                List.of(),
                world.results()
                        .storeCsv(
                                request.id(),
                                1,
                                out -> out.write("region\r\nEU\r\nUS\r\n".getBytes(StandardCharsets.UTF_8))),
                "",
                "rules",
                0,
                Duration.ZERO,
                new Answer.ChartImage("bar", "few", world.results().storeChart(request.id(), new byte[] {1})));
    }

    private static Question question(ReplyAddress place) {
        return new Question("How many orders?", ADA, place, ActionWorld.NOON, ZoneOffset.UTC, DayOfWeek.MONDAY);
    }

    private static Action by(Asker who, PromptRequest answered) {
        return new Action(answered.id(), who, "click-1", ActionWorld.NOON);
    }
}
