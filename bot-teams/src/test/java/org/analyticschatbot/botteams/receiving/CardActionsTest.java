package org.analyticschatbot.botteams.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.analyticschatbot.botteams.scripted.Fault;
import org.analyticschatbot.core.prompt.Feedback.Verdict;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.RequestId;
import org.analyticschatbot.core.prompt.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people click on a card, and what comes of it. */
final class CardActionsTest {

    private static final String THREAD = Activities.CHANNEL + ";messageid=1700";

    private final BotWorld world = new BotWorld();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void sql_comes_to_whoever_clicked_alone() {
        RequestId id = answered();

        assertThat(click("2", "answer_show_sql", id)).contains("in our chat");

        assertThat(world.seenIn("chat-" + Activities.USER))
                .singleElement()
                .asString()
                .contains("SELECT region");
        assertThat(world.seenIn(THREAD)).hasSize(1);
    }

    @Test
    void run_again_answers_in_the_same_thread_once_for_each_click() {
        RequestId id = answered();

        String first = click("2", "answer_run_again", id);
        assertThat(click("2", "answer_run_again", id)).isEqualTo(first).contains("request_id");
        world.work();

        assertThat(world.stored).hasSize(2);
        assertThat(world.seenIn(THREAD)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "11:59:44, 11:59:59",
        "12:00:00, 12:00:15",
        "12:00:14, 12:00:29",
        "12:00:29, 12:00:44",
        "12:00:29, 12:00:59"
    })
    void a_click_that_teams_sends_again_under_another_id_is_still_one_click(String first, String again) {
        RequestId id = answered();

        String started = clickAt(first, "2", "answer_run_again", id);

        assertThat(clickAt(again, "3", "answer_run_again", id)).isEqualTo(started);
        assertThat(world.stored).hasSize(2);
    }

    @Test
    void who_clicks_again_later_or_is_somebody_else_has_clicked_again() {
        RequestId id = answered();
        clickAt("12:00:00", "2", "answer_run_again", id);

        clickAt("12:01:00", "3", "answer_run_again", id);
        ObjectNode other = invoke("4", "answer_run_again", id);
        ((ObjectNode) other.get("from")).put("id", "29:user-2").put("aadObjectId", "aad-2");
        world.post(other);

        assertThat(world.stored).hasSize(4);
    }

    @Test
    void the_same_click_on_another_answer_is_another_click() {
        RequestId first = answered();
        world.post(world.activities.channel("1701", "1700", "And today?"));
        world.work();
        RequestId second = world.last().id();

        click("2", "answer_run_again", first);
        click("3", "answer_run_again", second);

        assertThat(world.stored).hasSize(4);
    }

    @Test
    void another_chart_takes_the_place_of_the_first() {
        RequestId id = answered();
        ObjectNode choice = invoke("2", "answer_chart_type", id);
        ((ObjectNode) choice.at("/value/action/data")).put("chart_type", "pie");

        assertThat(world.post(choice).status()).isEqualTo(200);
        world.work();

        assertThat(world.find(id).extras().chartType()).isEqualTo("pie");
        assertThat(world.seenIn(THREAD)).hasSize(1);
        assertThat(world.stored).hasSize(1);
    }

    @Test
    void whoever_may_not_use_the_data_gets_nothing_by_a_click() {
        RequestId id = answered();

        ObjectNode stranger = invoke("2", "answer_show_sql", id);
        ((ObjectNode) stranger.get("from")).put("id", "29:user-2").put("aadObjectId", "aad-2");

        assertThat(world.post(stranger).body()).doesNotContain("in our chat");
        assertThat(world.seenIn("chat-29:user-2")).isEmpty();
    }

    @Test
    void a_vote_counts_and_a_bad_one_may_be_explained() {
        RequestId id = answered();

        ObjectNode vote = invoke("2", "answer_feedback", id);
        ((ObjectNode) vote.at("/value/action/data")).put("opinion", "down");
        assertThat(world.post(vote).body()).contains("what was wrong");
        assertThat(world.seenIn("chat-" + Activities.USER))
                .singleElement()
                .asString()
                .contains("Input.Text");

        ObjectNode reason = invoke("3", "answer_feedback", id);
        ((ObjectNode) reason.at("/value/action/data")).put("opinion", "down").put("comment", "No returns");
        world.post(reason);

        assertThat(world.find(id).extras().feedback().values())
                .singleElement()
                .satisfies(feedback -> assertThat(feedback.verdict()).isEqualTo(Verdict.NOT_HELPFUL))
                .satisfies(feedback -> assertThat(feedback.comment()).isEqualTo("No returns"));
    }

    @Test
    void a_question_back_can_be_answered_by_a_click() {
        world.post(world.activities.channel("1700", "1700", "Which?"));
        world.work();
        RequestId id = world.last().id();

        click("2", "answer_option_1", id);
        world.work();

        assertThat(world.last().question().text()).isEqualTo("Orders of yesterday");
        assertThat(world.seenIn(THREAD)).hasSize(2);
    }

    @Test
    void cancel_ends_the_question_of_its_asker_and_of_nobody_else() {
        world.post(world.activities.channel("1700", "1700", "Orders per region?"));
        PromptRequest request = world.last();
        ObjectNode other = invoke("2", "answer_cancel", request.id());
        ((ObjectNode) other.get("from")).put("id", "29:user-2").put("aadObjectId", "aad-2");

        assertThat(world.post(other).body()).contains("Only the person who asked");
        assertThat(click("3", "answer_cancel", request.id())).isEqualTo("Done.");

        assertThat(world.find(request.id()).status()).isEqualTo(Status.FAILED);
    }

    @Test
    void an_answer_and_its_chart_are_removed_by_its_asker_and_by_nobody_else() {
        world.draws(new byte[40_000]);
        RequestId id = answered();
        assertThat(world.seenIn(THREAD)).hasSize(2);
        ObjectNode other = invoke("2", "answer_remove", id);
        ((ObjectNode) other.get("from")).put("id", "29:user-2").put("aadObjectId", "aad-2");

        assertThat(world.post(other).body()).contains("Only the person who asked");
        world.work();
        assertThat(world.seenIn(THREAD)).hasSize(2);

        assertThat(click("3", "answer_remove", id)).isEqualTo("Done.");
        assertThat(click("4", "answer_remove", id)).isEqualTo("Done.");
        world.work();
        assertThat(world.seenIn(THREAD)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 405, 403, 400})
    void where_teams_deletes_nothing_nothing_of_a_removed_answer_stays_to_be_read(int status) {
        world.draws(new byte[40_000]);
        RequestId id = answered();
        world.teams.refusesToDelete(Fault.status(status, "NotHere"));

        click("2", "answer_remove", id);
        world.work();

        assertThat(world.seenIn(THREAD))
                .hasSize(2)
                .allSatisfy(message -> assertThat(message)
                        .contains("Whoever asked took this answer back")
                        .doesNotContain("Orders per region")
                        .doesNotContain("image/png")
                        .doesNotContain("answer_"));
        assertThat(world.find(id).isFinished()).isTrue();
    }

    @Test
    void a_removal_that_teams_does_not_take_at_once_is_tried_again() {
        RequestId id = answered();
        click("2", "answer_remove", id);
        world.teams.next(Fault.status(503, "ServiceUnavailable"));
        world.work();
        assertThat(world.seenIn(THREAD)).hasSize(1);

        world.comeBack(id);

        assertThat(world.seenIn(THREAD)).isEmpty();
    }

    @Test
    void what_is_no_button_of_ours_is_said_to_be_unknown() {
        RequestId id = answered();

        assertThat(click("2", "answer_unheard_of", id)).contains("not known any more");
        ObjectNode nothing = world.activities.activity("invoke", "3", THREAD, "channel");
        assertThat(world.post(nothing.put("name", "adaptiveCard/action")).body())
                .contains("not known any more");
        assertThat(world.post(nothing.put("name", "task/fetch")).status()).isEqualTo(501);
    }

    private RequestId answered() {
        world.post(world.activities.channel("1700", "1700", "Orders per region?"));
        world.work();
        return world.last().id();
    }

    private String click(String clickId, String verb, RequestId on) {
        return said(world.post(invoke(clickId, verb, on)));
    }

    private String clickAt(String time, String clickId, String verb, RequestId on) {
        Reply reply = world.post(invoke(clickId, verb, on).put("timestamp", "2026-03-02T" + time + ".5Z"));
        return said(reply);
    }

    private static String said(Reply reply) {
        assertThat(reply.status()).isEqualTo(200);
        return reply.body().replaceFirst("^.*\"value\":\"(.*)\"}$", "$1");
    }

    private ObjectNode invoke(String clickId, String verb, RequestId on) {
        ObjectNode invoke = world.activities.activity("invoke", clickId, THREAD, "channel");
        invoke.put("name", "adaptiveCard/action").put("replyToId", "1001");
        ObjectNode action = invoke.putObject("value").put("trigger", "manual").putObject("action");
        action.put("type", "Action.Execute").put("verb", verb);
        action.putObject("data").put("request_id", on.value());
        return invoke;
    }
}
