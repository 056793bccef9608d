package org.analyticschatbot.botslack.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.analyticschatbot.botslack.ChartDisplay;
import org.analyticschatbot.botslack.rendering.AnswerRenderer;
import org.analyticschatbot.botslack.scripted.Said;
import org.analyticschatbot.botslack.scripted.ScriptedTiming;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.notifier.AnswerFile;
import org.analyticschatbot.core.notifier.Messenger;
import org.analyticschatbot.core.prompt.MessageRef;
import org.junit.jupiter.api.Test;

class ChartPlaceTest {

    @Test
    void a_chart_goes_into_the_thread_as_long_as_nobody_wishes_otherwise() {
        try (SlackScene scene = scene(ChartDisplay.UPLOAD)) {
            scene.acknowledgeAndAnswer();

            assertThat(scene.slack.pictures(SlackScene.CHANNEL)).hasSize(1);
            assertThat(blocks(scene)).extracting(ChartPlaceTest::type).doesNotContain("image", "data_visualization");
        }
    }

    @Test
    void as_a_slack_file_it_is_a_picture_in_the_answer() {
        try (SlackScene scene = scene(ChartDisplay.SLACK_FILE)) {
            scene.acknowledgeAndAnswer();

            JsonObject image = block(scene, "image");
            assertThat(scene.slack.keptFiles())
                    .containsExactly(
                            image.getAsJsonObject("slack_file").get("id").getAsString());
            assertThat(image.get("alt_text").getAsString()).isEqualTo(SlackScene.SENTENCE);
            assertThat(scene.slack.pictures(SlackScene.CHANNEL)).isEmpty();
            assertThat(blocks(scene)).extracting(ChartPlaceTest::type).contains("data_table");
        }
    }

    @Test
    void an_answer_that_is_delivered_again_keeps_its_picture_even_by_a_process_with_other_settings() {
        try (SlackScene scene = scene(ChartDisplay.SLACK_FILE)) {
            scene.acknowledgeAndAnswer();
            List<JsonObject> before = blocks(scene);

            var updated = new SlackMessenger(
                            scene.api, new AnswerRenderer()::render, ChartDisplay.UPLOAD, ScriptedTiming.of(scene.time))
                    .update(scene.answerRef(), scene.request(), scene.answered());

            assertThat(updated).isEqualTo(Messenger.Update.DONE);
            assertThat(blocks(scene)).isEqualTo(before);
        }
    }

    @Test
    void a_picture_that_somebody_deleted_costs_neither_the_answer_nor_its_table() {
        try (SlackScene scene = scene(ChartDisplay.SLACK_FILE)) {
            scene.acknowledgeAndAnswer();
            scene.messenger()
                    .remove(
                            new MessageRef("picture/"
                                    + scene.slack.keptFiles().iterator().next()),
                            scene.request());

            var updated = scene.messenger().update(scene.answerRef(), scene.request(), scene.answered());

            assertThat(updated).isEqualTo(Messenger.Update.DONE);
            assertThat(blocks(scene))
                    .extracting(ChartPlaceTest::type)
                    .contains("data_table")
                    .doesNotContain("image");
        }
    }

    @Test
    void as_a_data_visualization_slack_draws_it_and_nothing_is_uploaded() {
        try (SlackScene scene = scene(ChartDisplay.DATA_VISUALIZATION)) {
            scene.acknowledgeAndAnswer();

            JsonObject chart = block(scene, "data_visualization").getAsJsonObject("chart");
            assertThat(chart.get("type").getAsString()).isEqualTo("bar");
            assertThat(chart.getAsJsonArray("series").toString())
                    .isEqualTo(
                            "[{\"name\":\"sales\",\"data\":[{\"label\":\"EU\",\"value\":1},{\"label\":\"US\",\"value\":2}]}]");
            assertThat(scene.calls("files.getUploadURLExternal")).isZero();
        }
    }

    @Test
    void what_the_workspace_refuses_goes_into_the_thread_and_is_tried_again_after_a_day() {
        for (ChartDisplay display : List.of(ChartDisplay.SLACK_FILE, ChartDisplay.DATA_VISUALIZATION)) {
            try (SlackScene scene = scene(display)) {
                String type = display == ChartDisplay.SLACK_FILE ? "image" : "data_visualization";
                scene.slack.refuseBlocks(type);

                scene.acknowledgeAndAnswer();

                assertThat(scene.slack.pictures(SlackScene.CHANNEL)).hasSize(1);
                assertThat(scene.slack.keptFiles()).isEmpty();
                assertThat(blocks(scene))
                        .extracting(ChartPlaceTest::type)
                        .contains("data_table")
                        .doesNotContain(type);

                assertThat(updatesForOneMoreChart(scene)).isZero();
                scene.time.pass(Duration.ofHours(25));
                assertThat(updatesForOneMoreChart(scene)).isPositive();
            }
        }
    }

    private static int updatesForOneMoreChart(SlackScene scene) {
        int before = scene.calls("chat.update");
        Answer.Table answer = scene.table();
        scene.messenger().attach(scene.request(), answer, new AnswerFile(AnswerFile.Type.CHART, new byte[] {1}));
        return scene.calls("chat.update") - before;
    }

    private static SlackScene scene(ChartDisplay display) {
        return new SlackScene(new AnswerRenderer()::render, display);
    }

    private static List<JsonObject> blocks(SlackScene scene) {
        Said answer = scene.slack.ownMessages(SlackScene.CHANNEL).getFirst();
        return StreamSupport.stream(answer.blocks().spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static JsonObject block(SlackScene scene, String type) {
        return blocks(scene).stream()
                .filter(block -> type(block).equals(type))
                .findFirst()
                .orElseThrow();
    }

    private static String type(JsonObject block) {
        return block.get("type").getAsString();
    }
}
