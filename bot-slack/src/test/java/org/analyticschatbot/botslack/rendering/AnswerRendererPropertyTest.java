package org.analyticschatbot.botslack.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.analyticschatbot.core.answerlayout.RandomAnswers;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.prompt.Attachment;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever an answer holds, Slack takes it, and nobody is mentioned. */
class AnswerRendererPropertyTest {

    private static final int CASES = 100;
    private static final long FIRST_SEED = 20_261_123;

    private final AnswerRenderer renderer = new AnswerRenderer();
    private final PromptRequest request = new PromptRequestFixture().answeredInThread("1700000000.000100");

    @ParameterizedTest
    @EnumSource(Form.class)
    void every_message_keeps_the_limits_and_mentions_nobody(Form form) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
            Message message = new RandomAnswers(seed).message();

            Rendered rendered = renderer.render(request, message, form);

            assertThat(BlockKitLimits.violations(rendered))
                    .as("seed %d as %s", seed, form)
                    .isEmpty();
        }
    }

    @Test
    void what_is_delivered_as_a_file_keeps_them_as_well() {
        PromptRequest csv = new PromptRequestFixture()
                .askedAt(
                        PromptRequestFixture.NOON,
                        new ReplyAddress("slack", "D1", null, Map.of(ReplyAddress.FORM, ReplyAddress.CSV)));
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
            Rendered rendered = renderer.render(csv, new RandomAnswers(seed).message(), Form.DATA_TABLE);

            assertThat(BlockKitLimits.violations(rendered)).as("seed %d", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void an_answer_with_its_chart_in_it_keeps_them_as_well(Form form) {
        int drawn = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES; seed++) {
            Message message = new RandomAnswers(seed).charted();
            for (InlineChart chart : List.of(new InlineChart.Picture("F1"), new InlineChart.Drawn())) {
                Rendered rendered =
                        renderer.render(request.attached(new Attachment.Attached(chart.ref())), message, form);

                assertThat(BlockKitLimits.violations(rendered))
                        .as("seed %d as %s with %s", seed, form, chart)
                        .isEmpty();
                drawn += rendered.blocks().contains("data_visualization") ? 1 : 0;
            }
        }
        assertThat(drawn).isBetween(CASES / 10, CASES - 1);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void the_same_message_is_rendered_to_the_same_bytes(Form form) {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + CASES / 10; seed++) {
            Rendered first = renderer.render(request, new RandomAnswers(seed).message(), form);
            Rendered second = new AnswerRenderer().render(request, new RandomAnswers(seed).message(), form);

            assertThat(second).as("seed %d as %s", seed, form).isEqualTo(first);
        }
    }
}
