package org.analyticschatbot.botslack.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.answerlayout.AnswerFixture;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.prompt.Attachment;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of message as it is sent. What was rendered instead stands in {@code target/golden}. */
class AnswerRendererGoldenTest {

    private static final Path RENDERED = Path.of("target", "golden");
    private static final Gson PRETTY =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private static final AnswerRenderer RENDERER = new AnswerRenderer();
    private static final PromptRequest REQUEST = new PromptRequestFixture().answeredInThread("1700000000.000100");

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void is_rendered_as_agreed(String name, Rendered rendered) throws IOException {
        assertGolden(name, rendered);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messages")
    void keeps_the_limits(String name, Rendered rendered) {
        assertThat(BlockKitLimits.violations(rendered)).isEmpty();
    }

    static Stream<Arguments> messages() {
        Answer.Table revenue = AnswerFixture.revenueWithChart();
        return Stream.of(
                arguments("acknowledged", rendered(new Message.Acknowledged())),
                arguments("working", rendered(new Message.Working(Message.Stage.RUNNING_QUERY))),
                arguments("table", answered(revenue, Form.DATA_TABLE)),
                arguments("table-plain", answered(revenue, Form.TABLE)),
                arguments("table-preformatted", answered(revenue, Form.PREFORMATTED)),
                arguments("table-text", answered(revenue, Form.TEXT)),
                arguments("table-picture", charted(AnswerFixture.revenueByStore(), new InlineChart.Picture("F0CHART"))),
                arguments("table-drawn", charted(AnswerFixture.ordersByMonth(), new InlineChart.Drawn())),
                arguments("table-single", answered(AnswerFixture.singleValue(), Form.DATA_TABLE)),
                arguments("table-empty", answered(AnswerFixture.noRows(), Form.DATA_TABLE)),
                arguments("table-cut", answered(AnswerFixture.wideAndLong(), Form.DATA_TABLE)),
                arguments("table-cut-preformatted", answered(AnswerFixture.wideAndLong(), Form.PREFORMATTED)),
                arguments("table-limited", answered(AnswerFixture.limited(), Form.TABLE)),
                arguments("metadata", answered(AnswerFixture.tables(), Form.DATA_TABLE)),
                arguments("clarification", answered(AnswerFixture.clarification(), Form.DATA_TABLE)),
                arguments("refusal", answered(AnswerFixture.refusal(), Form.DATA_TABLE)),
                arguments("failure", rendered(new Message.NotAnswered(Failure.of(Failure.Code.ENGINE_TIMEOUT)))),
                arguments("csv", delivered(revenue, Map.of(ReplyAddress.FORM, ReplyAddress.CSV))),
                arguments("table-private", delivered(revenue, Map.of(ReplyAddress.AUDIENCE, ReplyAddress.ASKER_ONLY))),
                arguments("welcome", answered(AnswerFixture.welcome(), Form.DATA_TABLE)));
    }

    private static void assertGolden(String name, Rendered rendered) throws IOException {
        String json = json(rendered);
        Files.createDirectories(RENDERED);
        Files.writeString(RENDERED.resolve(name + ".json"), json);
        assertThat(json).isEqualTo(golden(name));
    }

    private static Rendered answered(Answer answer, Form form) {
        return RENDERER.render(REQUEST, new Message.Answered(answer), form);
    }

    private static Rendered charted(Answer answer, InlineChart chart) {
        PromptRequest request = REQUEST.attached(new Attachment.Attached(chart.ref()));
        return RENDERER.render(request, new Message.Answered(answer), Form.DATA_TABLE);
    }

    private static Rendered delivered(Answer answer, Map<String, String> details) {
        PromptRequest request = new PromptRequestFixture()
                .askedAt(PromptRequestFixture.NOON, new ReplyAddress("slack", "D024BE91L", null, details));
        return RENDERER.render(request, new Message.Answered(answer), Form.DATA_TABLE);
    }

    private static Rendered rendered(Message message) {
        return RENDERER.render(REQUEST, message, Form.DATA_TABLE);
    }

    private static String json(Rendered rendered) {
        JsonObject message = new JsonObject();
        message.addProperty("text", rendered.text());
        message.add("blocks", JsonParser.parseString(rendered.blocks()));
        return PRETTY.toJson(message) + "\n";
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = AnswerRendererGoldenTest.class.getResourceAsStream("golden/" + name + ".json")) {
            return in == null ? "no golden file " + name : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
