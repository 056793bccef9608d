package org.analyticschatbot.botslack.rendering.controls;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answerlayout.AnswerAction;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ControlsTest {

    private final PromptRequest request = new PromptRequestFixture().answeredInThread("1700000000.000100");
    private final String id = request.id().value();

    @Test
    void an_answer_with_rows_can_be_opened_saved_repeated_shared_drawn_and_removed() {
        assertThat(actions(new Controls(request).of(answer(4, null))))
                .containsExactly(
                        AnswerAction.SHOW_SQL,
                        AnswerAction.CSV,
                        AnswerAction.RUN_AGAIN,
                        AnswerAction.SHARE,
                        AnswerAction.CHART_TYPE,
                        AnswerAction.REMOVE);
    }

    @Test
    void a_single_row_cannot_be_drawn_and_no_row_cannot_be_saved() {
        assertThat(actions(new Controls(request).of(answer(1, null))))
                .contains(AnswerAction.CSV)
                .doesNotContain(AnswerAction.CHART_TYPE);
        assertThat(actions(new Controls(request).of(answer(0, null))))
                .doesNotContain(AnswerAction.CSV, AnswerAction.CHART_TYPE);
    }

    @Test
    void every_value_is_the_request_id_and_the_menu_is_found_by_its_block() {
        JsonObject row = new Controls(request).of(answer(4, null));

        assertThat(row.get("block_id").getAsString()).endsWith(id);
        assertThat(row.getAsJsonArray("elements").asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .filter(element -> element.has("value"))
                        .map(element -> element.get("value").getAsString()))
                .hasSize(5)
                .containsOnly(id);
    }

    @Test
    void where_only_the_asker_reads_sharing_says_that_others_will() {
        PromptRequest direct = new PromptRequestFixture()
                .askedAt(
                        PromptRequestFixture.NOON,
                        new ReplyAddress("slack", "D1", null, Map.of(ReplyAddress.AUDIENCE, ReplyAddress.ASKER_ONLY)));

        assertThat(new Controls(direct).of(answer(4, null)).toString()).contains("\"Share to a channel\"");
        assertThat(new Controls(request).of(answer(4, null)).toString()).contains("\"Share\"");
    }

    @Test
    void the_menu_shows_the_chart_that_is_there_or_the_one_wished_since() {
        PromptRequest wished = finished().drawnAs("pie");

        assertThat(shownChart(request, answer(4, "bar"))).contains("bar");
        assertThat(shownChart(wished, answer(4, "bar"))).contains("pie");
        assertThat(shownChart(request, answer(4, "histogram"))).isEmpty();
        assertThat(shownChart(request, answer(4, null))).isEmpty();
    }

    @Test
    void questions_have_a_button_each_with_its_index_and_are_cut_where_a_button_ends() {
        List<String> questions = Collections.nCopies(14, "How many " + "very ".repeat(40) + "long questions?");

        JsonArray buttons = new Controls(request).of(questions).getAsJsonArray("elements");

        assertThat(buttons).hasSize(10);
        JsonObject last = buttons.get(9).getAsJsonObject();
        assertThat(last.get("action_id").getAsString()).isEqualTo("answer_option_9");
        assertThat(last.getAsJsonObject("text").get("text").getAsString())
                .startsWith("How many very")
                .hasSize(75);
        assertThat(last.get("value").getAsString()).isEqualTo(id);
    }

    @Test
    void an_opinion_is_the_same_as_feedback_buttons_and_as_plain_ones() {
        Opinion opinion = new Controls(request).opinion();

        JsonObject thumbs = element(opinion.asFeedbackButtons(), 0);
        assertThat(thumbs.getAsJsonObject("positive_button").get("value").getAsString())
                .isEqualTo(id + " up");
        assertThat(thumbs.getAsJsonObject("negative_button").get("value").getAsString())
                .isEqualTo(id + " down");
        assertThat(element(opinion.asButtons(), 0).get("value").getAsString()).isEqualTo(id + " up");
        assertThat(element(opinion.asButtons(), 1).get("value").getAsString()).isEqualTo(id + " down");
        assertThat(actions(opinion.asButtons())).containsOnly(AnswerAction.FEEDBACK);
        assertThat(actions(opinion.asFeedbackButtons())).containsOnly(AnswerAction.FEEDBACK);
    }

    @Test
    void what_waits_can_be_cancelled_and_what_failed_can_be_run_again() {
        assertThat(actions(new Controls(request).ofWaiting())).containsExactly(AnswerAction.CANCEL);
        assertThat(actions(new Controls(request).ofFailure())).containsExactly(AnswerAction.RUN_AGAIN);
    }

    private PromptRequest finished() {
        return request.planned(PromptRequestFixture.plan()).processed("results/1");
    }

    private static Optional<String> shownChart(PromptRequest request, Answer.Table answer) {
        return new Controls(request)
                .of(answer).getAsJsonArray("elements").asList().stream()
                        .map(JsonElement::getAsJsonObject)
                        .filter(element -> element.has("initial_option"))
                        .map(element -> element.getAsJsonObject("initial_option")
                                .get("value")
                                .getAsString())
                        .findFirst();
    }

    private static List<AnswerAction> actions(JsonObject row) {
        return row.getAsJsonArray("elements").asList().stream()
                .map(element -> element.getAsJsonObject().get("action_id").getAsString())
                .map(actionId -> AnswerAction.of(actionId).orElseThrow())
                .toList();
    }

    private static JsonObject element(JsonObject row, int index) {
        return row.getAsJsonArray("elements").get(index).getAsJsonObject();
    }

    private static Answer.Table answer(long rows, @Nullable String chart) {
        return new Answer.Table(
                "Rows.",
                "Rows",
                "SELECT 1",
                List.of(),
                List.of(),
                rows,
                false,
                List.of(),
                "results/rows.csv",
                "",
                "rules",
                0,
                Duration.ofSeconds(1),
                chart == null ? null : new Answer.ChartImage(chart, "", "results/chart.png"));
    }
}
