package org.analyticschatbot.botslack.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.Objects;
import org.analyticschatbot.botslack.scripted.Fault;
import org.analyticschatbot.botslack.scripted.ScriptedSlack;
import org.analyticschatbot.core.answerlayout.AnswerAction;
import org.analyticschatbot.core.prompt.Feedback;
import org.analyticschatbot.core.prompt.Feedback.Verdict;
import org.analyticschatbot.core.prompt.RequestId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** U1 asks in C1; U2 reads along. */
final class AnswerButtonsTest {

    private static final String ALONE = ScriptedSlack.directMessagesWith("U2");

    private final BotWorld world = new BotWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void sql_opens_in_a_window_of_whoever_clicked() {
        RequestId id = world.answered();
        int said = world.slack.messages("C1").size();

        click(AnswerAction.SHOW_SQL, id, "U2", "1");

        assertThat(world.slack.windows())
                .singleElement()
                .satisfies(window -> assertThat(window.toString())
                        .contains("SELECT region\\nFROM\\n  orders", "Orders per region?", "Every row is one."));
        assertThat(world.slack.messages("C1")).hasSize(said);
    }

    @Test
    void a_window_that_does_not_open_is_told_alone() throws Exception {
        RequestId id = world.answered();
        world.slack.failNext("views.open", Fault.error("expired_trigger_id"));

        click(AnswerAction.SHOW_SQL, id, "U1", "1");

        assertThat(note()).contains("did not open");
    }

    @Test
    void csv_comes_to_whoever_clicked_alone_and_once() throws Exception {
        RequestId id = world.answered();
        int said = world.slack.messages("C1").size();

        click(AnswerAction.CSV, id, "U2", "1");
        click(AnswerAction.CSV, id, "U2", "1");
        world.work();

        assertThat(note()).contains("direct messages", world.last().id().value());
        assertThat(world.slack.pictures(ALONE))
                .singleElement()
                .satisfies(file -> assertThat(file.name()).endsWith(".csv"));
        assertThat(world.slack.messages("C1")).hasSize(said);
        assertThat(world.stored).hasSize(2);
    }

    @Test
    void run_again_answers_in_the_same_thread_once_for_each_click() {
        RequestId id = world.answered();

        click(AnswerAction.RUN_AGAIN, id, "U1", "1");
        click(AnswerAction.RUN_AGAIN, id, "U1", "1");
        click(AnswerAction.RUN_AGAIN, id, "U1", "2");
        world.work();

        assertThat(world.stored).hasSize(3);
        assertThat(world.slack.ownMessages("C1"))
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(said -> assertThat(said.thread()).isEqualTo("1700.1"));
    }

    @Test
    void an_option_is_asked_where_it_was_offered() {
        world.post(Events.mention("Ev1", "<@U0BOT> Which?", "1700.1"));
        world.work();
        RequestId id = world.stored.getFirst();

        world.post(world.interactions.click(AnswerAction.OPTION.actionId(1), id.value(), "U2", "1"));

        assertThat(world.last().question().text()).isEqualTo("Orders of yesterday");
        assertThat(world.last().question().asker().userId()).isEqualTo("U2");
        assertThat(world.last().question().replyTo().thread()).isEqualTo("1700.1");
    }

    @Test
    void cancel_ends_the_question_of_its_asker_and_of_nobody_else() throws Exception {
        RequestId id = world.asked();

        click(AnswerAction.CANCEL, id, "U2", "1");
        assertThat(note()).contains("Only the person who asked");
        click(AnswerAction.CANCEL, id, "U1", "2");
        click(AnswerAction.CANCEL, id, "U1", "3");
        assertThat(note()).contains("finished already");
        world.work();

        assertThat(world.slack.ownMessages("C1"))
                .singleElement()
                .satisfies(said -> assertThat(said.text() + said.blocks()).containsIgnoringCase("cancel"));
    }

    @Test
    void remove_takes_the_answer_back_for_its_asker_alone() throws Exception {
        RequestId id = world.answered();

        click(AnswerAction.REMOVE, id, "U2", "1");
        assertThat(note()).contains("Only the person who asked");
        assertThat(world.slack.ownMessages("C1")).isNotEmpty();
        click(AnswerAction.REMOVE, id, "U1", "2");
        world.work();

        assertThat(world.slack.ownMessages("C1").toString()).doesNotContain("Orders per region (");
    }

    @Test
    void the_last_vote_of_a_person_counts_and_a_bad_one_may_be_explained() throws Exception {
        RequestId id = world.answered();

        world.post(world.interactions.click(AnswerAction.FEEDBACK.actionId(), id + " up", "U2", "1"));
        assertThat(note()).contains("Thank you");
        assertThat(vote(id).verdict()).isEqualTo(Verdict.HELPFUL);
        world.post(world.interactions.click(AnswerAction.FEEDBACK.actionId(), id + " down", "U2", "2"));
        assertThat(vote(id).verdict()).isEqualTo(Verdict.NOT_HELPFUL);
        String values =
                "{\"comment\": {\"comment\": {\"type\": \"plain_text_input\", \"value\": \"Last year is meant\"}}}";
        assertThat(world.post(Interactions.submit(window(), values, "U2")).status())
                .isEqualTo(200);

        assertThat(world.find(id).extras().feedback()).hasSize(1);
        assertThat(vote(id).comment()).isEqualTo("Last year is meant");
    }

    @Test
    void an_answer_is_shared_with_a_channel_that_may_have_it() {
        RequestId id = world.answered();
        click(AnswerAction.SHARE, id, "U2", "1");

        assertThat(world.post(Interactions.submit(window(), channel("C1"), "U2"))
                        .body())
                .doesNotContain("errors");
        assertThat(world.post(Interactions.submit(window(), channel("C1"), "U2"))
                        .status())
                .isEqualTo(200);
        world.work();

        assertThat(world.stored).hasSize(2);
        assertThat(world.slack.ownMessages("C1"))
                .anySatisfy(said -> assertThat(said.thread()).isNull());
    }

    @Test
    void a_channel_that_may_not_have_the_data_is_refused_in_the_window() {
        RequestId id = world.answered();
        click(AnswerAction.SHARE, id, "U2", "1");

        assertThat(world.post(Interactions.submit(window(), channel("C2"), "U2"))
                        .body())
                .contains("\"response_action\":\"errors\"", "may not see all of the data");
        world.work();

        assertThat(world.slack.messages("C2")).isEmpty();
    }

    @Test
    void another_chart_is_chosen_from_the_menu() {
        RequestId id = world.answered();

        world.post(world.interactions.choose(AnswerAction.CHART_TYPE.actionId(), "chart_" + id, "pie", "U2", "1"));

        assertThat(world.find(id).extras().chartType()).isEqualTo("pie");
    }

    @Test
    void a_private_answer_is_of_no_use_to_others_who_know_its_id() throws Exception {
        world.post(Interactions.command("/ask", "Orders per region?", "U1", "C1", "1"));
        world.work();
        RequestId id = world.last().id();

        for (AnswerAction action : AnswerAction.values()) {
            if (action != AnswerAction.SHARE && action != AnswerAction.CHART_TYPE) {
                click(action, id, "U2", action.name());
                assertThat(note()).containsAnyOf("not there any more", "Only the person who asked");
            }
        }

        assertThat(world.slack.windows()).isEmpty();
        assertThat(world.stored).hasSize(1);
    }

    @Test
    void a_button_that_nobody_knows_is_answered_politely() throws Exception {
        world.post(world.interactions.click("answer_of_yore", "x", "U1", "1"));

        assertThat(note()).contains("not known any more");
    }

    @Test
    void where_the_store_is_down_whoever_clicked_is_told() throws Exception {
        RequestId id = world.answered();
        world.store.goAway();

        click(AnswerAction.RUN_AGAIN, id, "U1", "1");

        assertThat(note()).contains("did not work");
    }

    /** Of U2. */
    private Feedback vote(RequestId id) {
        return Objects.requireNonNull(world.find(id).extras().feedback().get("U2"));
    }

    private void click(AnswerAction action, RequestId id, String user, String ts) {
        assertThat(world.post(world.interactions.click(action.actionId(), id.value(), user, ts))
                        .status())
                .isEqualTo(200);
    }

    /** What whoever clicked is told, and nobody else. */
    private String note() throws InterruptedException {
        JsonObject note = world.slack.nextNote();
        assertThat(note.get("response_type").getAsString()).isEqualTo("ephemeral");
        assertThat(note.get("replace_original").getAsBoolean()).isFalse();
        return note.get("text").getAsString();
    }

    private JsonObject window() {
        assertThat(world.slack.windows()).hasSize(1);
        return world.slack.windows().getFirst();
    }

    private static String channel(String id) {
        return """
                {"conversation": {"conversation": {"type": "conversations_select", "selected_conversation": "%s"}}}""".formatted(id);
    }
}
