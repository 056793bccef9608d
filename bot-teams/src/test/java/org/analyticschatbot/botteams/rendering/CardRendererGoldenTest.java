package org.analyticschatbot.botteams.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.answeractions.PlacesToShare.Offered;
import org.analyticschatbot.core.answeractions.PlacesToShare.Place;
import org.analyticschatbot.core.answeractions.ShowSql;
import org.analyticschatbot.core.answerlayout.AnswerFixture;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of card as it is sent. What was rendered instead stands in {@code target/golden}. */
class CardRendererGoldenTest {

    private static final Path RENDERED = Path.of("target", "golden");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PromptRequest REQUEST = new PromptRequestFixture().answeredInThread("1700000000.000100");

    @ParameterizedTest(name = "{0}")
    @MethodSource("cards")
    void is_rendered_as_agreed(String name, Card card) throws IOException {
        String json = json(card);
        Files.createDirectories(RENDERED);
        Files.writeString(RENDERED.resolve(name + ".json"), json);
        assertThat(json).isEqualTo(golden(name));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cards")
    void keeps_the_rules(String name, Card card) throws JsonProcessingException {
        assertThat(CardRules.violations(card)).isEmpty();
    }

    static Stream<Arguments> cards() {
        return Stream.of(
                arguments("acknowledged", rendered(new Message.Acknowledged())),
                arguments("working", rendered(new Message.Working(Message.Stage.RUNNING_QUERY))),
                arguments("table", answered(AnswerFixture.revenueWithChart())),
                arguments("table-picture", answered(AnswerFixture.revenueByStore())),
                arguments(
                        "chart",
                        new CardRenderer(ChartForm.NATIVE, FeedbackForm.CARD)
                                .render(REQUEST, new Message.Answered(AnswerFixture.ordersByMonth()))),
                arguments("table-single", answered(AnswerFixture.singleValue())),
                arguments("table-empty", answered(AnswerFixture.noRows())),
                arguments("table-cut", answered(AnswerFixture.wideAndLong())),
                arguments("table-limited", answered(AnswerFixture.limited())),
                arguments("metadata", answered(AnswerFixture.tables())),
                arguments("clarification", answered(AnswerFixture.clarification())),
                arguments("refusal", answered(AnswerFixture.refusal())),
                arguments("failure", rendered(new Message.NotAnswered(Failure.of(Failure.Code.ENGINE_TIMEOUT)))),
                arguments("cancelled", rendered(new Message.NotAnswered(Failure.of(Failure.Code.CANCELLED)))),
                arguments("welcome", welcome()),
                arguments("sql", FormCards.sql(REQUEST.id(), sql())),
                arguments("shared", shared()),
                arguments("share", ShareCard.of(REQUEST.id(), places())),
                arguments("feedback", FormCards.feedback(REQUEST.id())));
    }

    private static Card welcome() {
        PromptRequest wordless = PromptRequest.asked(
                REQUEST.id(),
                new Question(
                        "",
                        REQUEST.question().asker(),
                        new ReplyAddress("teams", "a:chat", "a:chat", Map.of("audience", "asker")),
                        PromptRequestFixture.NOON,
                        ZoneOffset.UTC,
                        DayOfWeek.MONDAY));
        return new CardRenderer(ChartForm.PICTURE, FeedbackForm.CARD)
                .render(wordless, new Message.Answered(AnswerFixture.welcome()));
    }

    private static Card shared() {
        ReplyAddress place = new ReplyAddress(
                "teams", "19:general@thread.tacv2", null, Map.of(ReplyAddress.SHARED_BY, "Ada Lovelace"));
        PromptRequest request = new PromptRequestFixture().askedAt(PromptRequestFixture.NOON, place);
        return new CardRenderer(ChartForm.PICTURE, FeedbackForm.CARD)
                .render(request, new Message.Answered(AnswerFixture.singleValue()));
    }

    private static Offered.Places places() {
        ReplyAddress channel =
                new ReplyAddress("teams", "19:general@thread.tacv2", "1700", Map.of("name", "Sales › General"));
        ReplyAddress chat = new ReplyAddress("teams", "19:group@thread.v2", "19:group@thread.v2", Map.of());
        return new Offered.Places(
                "How many orders are there?",
                List.of(
                        new Place(channel, "Revenue by region in Q3?", PromptRequestFixture.NOON),
                        new Place(chat, "<at>Top 5</at> customers **by** amount?", PromptRequestFixture.NOON)));
    }

    private static ShowSql.Shown.Sql sql() {
        Answer.Table answer = AnswerFixture.revenueByRegion();
        return new ShowSql.Shown.Sql(
                "Revenue, orders and average order by region in Q3?",
                answer.title(),
                answer.sql(),
                List.copyOf(answer.assumptions()));
    }

    private static Card answered(Answer answer) {
        return rendered(new Message.Answered(answer));
    }

    private static Card rendered(Message message) {
        return new CardRenderer(ChartForm.PICTURE, FeedbackForm.CARD).render(REQUEST, message);
    }

    private static String json(Card card) throws JsonProcessingException {
        ObjectNode message = JSON.createObjectNode().put("summary", card.summary());
        message.set("card", card.json());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(message).replace("\r\n", "\n") + "\n";
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = CardRendererGoldenTest.class.getResourceAsStream("golden/" + name + ".json")) {
            return in == null ? "no golden file " + name : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
