package org.analyticschatbot.botslack.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.analyticschatbot.botslack.scripted.Fault;
import org.analyticschatbot.botslack.scripted.Said;
import org.analyticschatbot.botslack.scripted.ScriptedSlack;
import org.analyticschatbot.core.prompt.Attachment;
import org.analyticschatbot.core.prompt.Delivery;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people see of each error of Slack's, through acknowledgement, answer and chart, and how many calls it costs. */
final class DeliveryErrorsTest {

    private static final String POST = "chat.postMessage";
    private static final String UPDATE = "chat.update";
    private static final String REPLIES = "conversations.replies";
    private static final String COMPLETE = "files.completeUploadExternal";
    private static final String PING = "<@" + SlackScene.ASKER + ">, your answer is ready.";

    private final SlackScene scene = new SlackScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void without_errors_the_answer_takes_the_place_of_the_acknowledgement() {
        scene.acknowledgeAndAnswer();

        assertAnsweredOnce();
        assertThat(scene.calls(POST)).as("acknowledgement and ping").isEqualTo(2);
        assertThat(scene.calls(UPDATE)).isEqualTo(1);
        assertThat(scene.calls(REPLIES)).as("looks on the normal path").isZero();
        assertThat(scene.time.pauses()).isEmpty();
    }

    @Test
    void a_short_rate_limit_is_waited_for() {
        scene.slack.failNext(POST, Fault.tooManyRequests(2));

        scene.acknowledgeAndAnswer();

        assertAnsweredOnce();
        assertThat(scene.calls(POST)).isEqualTo(3);
        assertThat(scene.time.pauses()).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void a_long_rate_limit_is_left_to_the_lifecycle_and_not_tried_before_its_time() {
        scene.slack.failNext(POST, Fault.tooManyRequests(90));
        scene.slack.failNext(UPDATE, Fault.tooManyRequests(90));

        scene.acknowledgeAndAnswer();

        assertAnsweredOnce();
        assertThat(scene.calls(POST)).isEqualTo(3);
        assertThat(scene.calls(UPDATE)).isEqualTo(2);
        assertThat(scene.time.pauses()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratelimited", "rate_limited"})
    void a_rate_limit_in_words_is_one_too(String code) {
        scene.slack.failNext(POST, Fault.error(code));

        scene.acknowledgeAndAnswer();

        assertAnsweredOnce();
        assertThat(scene.calls(POST)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"is_archived", "channel_not_found", "not_in_channel", "restricted_action", "ekm_access_denied"})
    void who_asked_where_the_bot_cannot_speak_is_told_alone_and_once(String code) {
        scene.slack.closeChannel(SlackScene.CHANNEL, code);

        scene.acknowledgeAndAnswer();

        assertThat(scene.said()).isEmpty();
        assertThat(scene.saidAside()).containsExactly(SlackScene.SENTENCE, PING);
        assertThat(scene.slack.pictures(ScriptedSlack.directMessagesWith(SlackScene.ASKER)))
                .hasSize(1);
        assertThat(scene.calls(POST)).isEqualTo(3);
    }

    @Test
    void a_channel_that_closes_before_the_answer_sends_it_to_the_asker() {
        scene.acknowledge();
        scene.slack.closeChannel(SlackScene.CHANNEL, "is_archived");

        scene.answer();

        assertThat(scene.saidAside()).containsExactly(SlackScene.SENTENCE, PING);
        assertThat(scene.calls(UPDATE)).isEqualTo(1);
    }

    @Test
    void who_can_be_reached_nowhere_can_still_fetch_the_answer() {
        scene.slack.failAlways(POST, Fault.error("ekm_access_denied"));

        scene.acknowledgeAndAnswer();

        assertThat(scene.request().delivery()).isInstanceOf(Delivery.Undeliverable.class);
        assertThat(scene.calls(POST)).as("twice here, twice to the asker").isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"token_revoked", "account_inactive", "invalid_auth"})
    void a_token_that_is_no_good_is_not_used_again_and_the_health_report_says_so(String code) {
        scene.slack.failAlways(POST, Fault.error(code));

        scene.acknowledge();
        assertThatThrownBy(() -> scene.messenger().post(scene.request(), scene.answered()))
                .isInstanceOfSatisfying(
                        InfrastructureException.class,
                        e -> assertThat(e.kind()).isEqualTo(InfrastructureException.Kind.PERMANENT));

        assertThat(scene.calls(POST)).isEqualTo(1);
        assertThat(scene.health.problem(ScriptedSlack.TEAM))
                .hasValueSatisfying(
                        problem -> assertThat(problem).contains("token").doesNotContain(ScriptedSlack.TOKEN));
    }

    @Test
    void a_token_that_is_good_again_is_used_again() {
        scene.slack.failNext(POST, Fault.error("token_revoked"));
        scene.acknowledge();

        scene.answer();

        assertAnsweredOnce();
        assertThat(scene.health.problem(ScriptedSlack.TEAM)).isEmpty();
    }

    @Test
    void a_missing_scope_costs_the_chart_alone() {
        scene.slack.failAlways("files.getUploadURLExternal", Fault.error("missing_scope"));

        scene.acknowledgeAndAnswer();

        assertThat(scene.said()).containsExactly(SlackScene.SENTENCE, PING);
        assertThat(scene.request().extras().chart()).isInstanceOf(Attachment.Unattached.class);
        assertThat(scene.health.problem(ScriptedSlack.TEAM))
                .hasValueSatisfying(problem -> assertThat(problem).contains("files:write"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"fatal_error", "internal_error", "service_unavailable", "request_timeout", "a_code_of_tomorrow"})
    void a_post_that_was_done_in_spite_of_its_error_is_found(String code) {
        scene.slack.failNext(POST, Fault.errorAfterDoing(code));

        scene.acknowledgeAndAnswer();

        assertAnsweredOnce();
        assertThat(scene.calls(POST)).isEqualTo(2);
        assertThat(scene.calls(REPLIES)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fatal_error", "internal_error", "service_unavailable"})
    void a_post_that_was_not_done_is_done_again_after_three_looks(String code) {
        scene.slack.failNext(POST, Fault.error(code));

        scene.acknowledgeAndAnswer();

        assertAnsweredOnce();
        assertThat(scene.calls(POST)).isEqualTo(3);
        assertThat(scene.calls(REPLIES)).isEqualTo(3);
    }

    @Test
    void a_broken_connection_or_a_foreign_answer_leaves_a_doubt_too() {
        scene.slack.failNext(POST, Fault.disconnectAfterDoing());
        scene.slack.failNext(UPDATE, Fault.nonsenseAfterDoing());
        scene.slack.failNext(UPDATE, Fault.status(503));

        scene.acknowledgeAndAnswer();

        assertAnsweredOnce();
        assertThat(scene.calls(POST)).isEqualTo(2);
        assertThat(scene.calls(UPDATE)).isEqualTo(3);
    }

    @Test
    void a_message_that_shows_late_is_waited_for() {
        scene.slack.failNext(POST, Fault.errorAfterDoing("internal_error"));
        scene.slack.hideOwnMessages(2);

        scene.acknowledgeAndAnswer();

        assertAnsweredOnce();
        assertThat(scene.calls(REPLIES)).isEqualTo(3);
        assertThat(scene.time.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(4));
    }

    @Test
    void of_two_messages_the_older_one_stays() {
        scene.slack.failNext(POST, Fault.errorAfterDoing("internal_error"));
        scene.slack.failNext(POST, Fault.errorAfterDoing("internal_error"));
        scene.slack.hideOwnMessages(3);

        scene.acknowledgeAndAnswer();

        assertAnsweredOnce();
        assertThat(scene.calls("chat.delete")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"message_not_found", "cant_update_message", "edit_window_closed"})
    void an_answer_whose_place_is_gone_is_posted_once(String code) {
        scene.acknowledge();
        scene.slack.delete(scene.slack.ownMessages(SlackScene.CHANNEL).getFirst());
        scene.slack.failNext(UPDATE, Fault.error(code));

        scene.answer();

        assertAnsweredOnce();
        assertThat(scene.calls(POST)).as("acknowledgement, answer, ping").isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"msg_too_long", "msg_blocks_too_long"})
    void what_is_too_long_is_said_in_a_plainer_form_and_the_workspace_is_not_blamed(String code) {
        scene.slack.failNext(UPDATE, Fault.error(code));
        scene.acknowledgeAndAnswer();

        scene.messenger().update(scene.answerRef(), scene.request(), scene.answered());

        assertThat(shownBlocks()).containsExactly("data_table", "table", "data_table");
        assertAnsweredOnce();
    }

    @Test
    void blocks_that_a_workspace_does_not_take_are_not_tried_again() {
        scene.slack.refuseBlocks("data_table");
        scene.slack.refuseBlocks("table");
        scene.acknowledgeAndAnswer();

        scene.messenger().update(scene.answerRef(), scene.request(), scene.answered());

        assertThat(shownBlocks()).containsExactly("data_table", "table", "rich_text", "rich_text");
        assertAnsweredOnce();
    }

    @Test
    void after_a_day_the_workspace_is_asked_again() {
        scene.slack.refuseBlocks("data_table");
        scene.acknowledgeAndAnswer();
        scene.time.pass(Duration.ofDays(1));

        scene.messenger().update(scene.answerRef(), scene.request(), scene.answered());

        assertThat(shownBlocks()).containsExactly("data_table", "table", "data_table", "table");
    }

    @Test
    void where_no_block_is_taken_there_is_bare_text() {
        List.of("section", "data_table", "table", "rich_text").forEach(scene.slack::refuseBlocks);

        scene.acknowledgeAndAnswer();

        assertAnsweredOnce();
        assertThat(scene.slack.ownMessages(SlackScene.CHANNEL).getFirst().blocks())
                .isEmpty();
        assertThat(scene.calls(POST))
                .as("the acknowledgement looks the same in all forms, so twice; and the ping")
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fatal_error", "internal_error", "service_unavailable"})
    void a_chart_that_was_shown_in_spite_of_an_error_is_not_shown_again(String code) {
        scene.slack.failNext(COMPLETE, Fault.errorAfterDoing(code));

        scene.acknowledgeAndAnswer();

        assertAnsweredOnce();
        assertThat(scene.calls(COMPLETE)).isEqualTo(1);
    }

    @Test
    void a_chart_that_was_not_shown_is_shown_once() {
        scene.slack.failNext(COMPLETE, Fault.disconnect());

        scene.acknowledgeAndAnswer();

        assertAnsweredOnce();
        assertThat(scene.calls(COMPLETE)).isEqualTo(2);
    }

    @Test
    void an_upload_that_nobody_can_see_is_repeated_without_a_look() {
        scene.slack.failNext("files.getUploadURLExternal", Fault.disconnectAfterDoing());
        scene.slack.failNext(ScriptedSlack.UPLOAD, Fault.disconnectAfterDoing());

        scene.acknowledgeAndAnswer();

        assertAnsweredOnce();
        assertThat(scene.calls(COMPLETE)).isEqualTo(1);
        assertThat(scene.calls(REPLIES)).isZero();
    }

    @Test
    void the_chart_has_a_title_and_words_for_those_who_cannot_see_it() {
        scene.acknowledgeAndAnswer();

        Said.Picture picture = scene.slack.pictures(SlackScene.CHANNEL).getFirst();
        assertThat(picture.name()).isEqualTo("chart-" + scene.request().id() + ".png");
        assertThat(picture.title()).isEqualTo("Sales per region");
        assertThat(picture.altText()).isEqualTo(SlackScene.SENTENCE);
        assertThat(picture.size()).isEqualTo(4);
        assertThat(scene.slack.calls(COMPLETE).getFirst().parameters()).doesNotContainKey("initial_comment");
    }

    @Test
    void nothing_unfolds_and_nobody_is_mentioned_by_chance() {
        scene.acknowledgeAndAnswer();

        assertThat(scene.slack.calls(POST))
                .allSatisfy(post -> assertThat(post.parameters())
                        .containsEntry("parse", "none")
                        .containsEntry("link_names", "0")
                        .containsEntry("unfurl_links", "0")
                        .containsEntry("unfurl_media", "0"));
    }

    private void assertAnsweredOnce() {
        assertThat(scene.said()).containsExactly(SlackScene.SENTENCE, PING);
        assertThat(scene.slack.ownMessages(SlackScene.CHANNEL))
                .allSatisfy(said -> assertThat(said.thread()).isEqualTo(scene.question.ts()));
        assertThat(scene.slack.pictures(SlackScene.CHANNEL)).hasSize(1);
        assertThat(scene.request().isFinished()).isTrue();
    }

    private List<String> shownBlocks() {
        return scene.slack.calls(UPDATE).stream()
                .map(call -> call.parameter("blocks").replaceAll("[^a-z_]|type", ""))
                .toList();
    }
}
