package org.analyticschatbot.botteams.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.answeractions.ShowSql;
import org.analyticschatbot.core.answerlayout.AnswerAction;
import org.analyticschatbot.core.answerlayout.AnswerFixture;
import org.analyticschatbot.core.notifier.AnswerFile;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardRendererTest {

    private final PromptRequest request = new PromptRequestFixture().answeredInThread("1700000000.000100");
    private final CardRenderer renderer = new CardRenderer(ChartForm.PICTURE, FeedbackForm.CARD);

    @Test
    void the_header_is_bold_and_numbers_stand_on_the_right() {
        JsonNode table = CardRules.all(answered(AnswerFixture.revenueByRegion()), "Table")
                .getFirst();

        assertThat(table.get("columns").findValuesAsText("horizontalCellContentAlignment"))
                .containsExactly("Right", "Right", "Right");
        assertThat(table.at("/rows/0/cells/0/items/0/inlines/0").toString())
                .isEqualTo("{\"type\":\"TextRun\",\"text\":\"region\",\"weight\":\"Bolder\"}");
        assertThat(table.at("/rows/1/cells").findValuesAsText("inlines")).hasSize(4);
        assertThat(table.at("/rows/1/cells/1/items/0/inlines/0").asText()).isEqualTo("412,530.55");
    }

    @Test
    void every_action_carries_the_request_id_and_its_verb_and_nothing_of_the_answer() {
        ObjectNode card = answered(AnswerFixture.revenueWithChart());

        List<JsonNode> actions = CardRules.all(card, "Action.Execute");
        assertThat(actions)
                .extracting(action -> action.get("verb").asText())
                .containsExactly(
                        AnswerAction.SHOW_SQL.actionId(),
                        AnswerAction.CSV.actionId(),
                        AnswerAction.RUN_AGAIN.actionId(),
                        AnswerAction.SHARE.actionId(),
                        AnswerAction.CHART_TYPE.actionId(),
                        AnswerAction.REMOVE.actionId(),
                        AnswerAction.FEEDBACK.actionId(),
                        AnswerAction.FEEDBACK.actionId());
        assertThat(actions)
                .allSatisfy(action -> assertThat(action.at("/data/request_id").asText())
                        .isEqualTo(request.id().value()));
    }

    @Test
    void no_row_has_more_buttons_than_teams_shows() {
        assertThat(CardRules.all(answered(AnswerFixture.revenueWithChart()), "ActionSet"))
                .allSatisfy(row -> assertThat(row.get("actions")).hasSizeLessThanOrEqualTo(6));
    }

    @Test
    void an_answer_is_removed_only_after_a_question_back() {
        ObjectNode card = answered(AnswerFixture.revenueByRegion());

        assertThat(CardRules.all(card, "ActionSet").getFirst().get("actions").findValuesAsText("verb"))
                .doesNotContain(AnswerAction.REMOVE.actionId());
        assertThat(CardRules.all(card, "Container"))
                .filteredOn(container -> container.path("id").asText().equals("removal"))
                .singleElement()
                .satisfies(asked -> {
                    assertThat(asked.get("isVisible").asBoolean()).isFalse();
                    assertThat(asked.findValuesAsText("verb")).containsExactly(AnswerAction.REMOVE.actionId());
                });
    }

    @Test
    void the_sql_is_not_in_the_answer_since_whoever_asks_for_it_is_asked_for_by_the_policy_first() {
        assertThat(answered(AnswerFixture.revenueByRegion()).toString()).doesNotContain("INNER JOIN");
    }

    @Test
    void each_option_is_an_action_with_its_number() {
        ObjectNode card = answered(AnswerFixture.clarification());

        assertThat(CardRules.all(card, "Action.Execute"))
                .extracting(action -> action.get("verb").asText())
                .containsExactly(AnswerAction.OPTION.actionId(0), AnswerAction.OPTION.actionId(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Log in](https://evil.example)",
                "**bold** _it_ ~~no~~ `code`",
                "<at>everyone</at>",
                "&lt;script&gt;&#x3c;",
                "# heading",
                "- item",
                "{{DATE(2026-01-01T00:00:00Z)}}"
            })
    void text_from_outside_stands_in_runs_that_show_it_as_it_is(String hostile) {
        ObjectNode card =
                answered(table(List.of(new Column(hostile, "varchar")), List.of(List.of(hostile), List.of("x"))));

        assertThat(CardRules.all(card, "TextBlock")).isEmpty();
        assertThat(CardRules.all(card, "Table").getFirst().at("/rows/1/cells/0/items/0"))
                .hasToString(answeredCell(hostile.replace("{{", "{ {")));
    }

    private static String answeredCell(String text) {
        ObjectNode cell = Elements.typed("RichTextBlock");
        cell.putArray("inlines").add(text);
        return cell.toString();
    }

    @ParameterizedTest
    @CsvSource({"10000, 13, 2", "3400, 5, 1", "1000, 0, 0"})
    void rows_go_first_then_columns_and_in_the_end_the_card_says_where_they_are(int budget, int mostRows, int columns) {
        List<Column> two = List.of(new Column("note", "varchar"), new Column("more", "varchar"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            rows.add(new ArrayList<>(Collections.nCopies(2, "\"".repeat(98))));
        }

        ObjectNode card = new CardRenderer(ChartForm.PICTURE, FeedbackForm.CARD, budget)
                .render(request, new Message.Answered(table(two, rows)))
                .json();

        int shown = Math.max(0, CardRules.all(card, "TableRow").size() - 1);
        assertThat(shown).isLessThanOrEqualTo(mostRows);
        assertThat(CardRules.all(card, "TableCell")).hasSize(shown == 0 ? 0 : (shown + 1) * columns);
        assertThat(card.toString())
                .contains(shown == 0 ? "20 rows, which cannot be shown here" : shown + " of 20 rows")
                .contains("All rows: press CSV");
    }

    @Test
    void nobody_in_teams_is_sent_to_an_interface_for_programs() {
        List<String> shown = Stream.of(
                        answered(AnswerFixture.wideAndLong()),
                        answered(AnswerFixture.limited()),
                        FormCards.sql(request.id(), longSql()).json())
                .map(ObjectNode::toString)
                .toList();

        assertThat(shown).noneMatch(card -> card.contains("GET /"));
        assertThat(shown.getFirst()).contains("All rows: press CSV");
    }

    private static ShowSql.Shown.Sql longSql() {
        return new ShowSql.Shown.Sql("Orders?", "Orders", "SELECT " + "1 + ".repeat(3_000) + "1", List.of());
    }

    @Test
    void only_columns_that_stand_side_by_side_without_touching_are_shown() {
        ObjectNode card = answered(AnswerFixture.wideAndLong());

        assertThat(CardRules.all(card, "TableRow").getFirst().get("cells")).hasSize(4);
        assertThat(card.toString()).contains("20 of 1,240 rows · 4 of 25 columns");
    }

    @Test
    void a_place_that_takes_less_gets_fewer_rows() {
        Message message = new Message.Answered(AnswerFixture.wideAndLong());

        ObjectNode small = new CardRenderer(ChartForm.PICTURE, FeedbackForm.CARD, 10_000)
                .render(request, message)
                .json();

        assertThat(Card.size(small)).isLessThanOrEqualTo(10_000);
        assertThat(CardRules.all(small, "TableRow"))
                .hasSizeBetween(
                        2,
                        CardRules.all(answered(AnswerFixture.wideAndLong()), "TableRow")
                                        .size()
                                - 1);
    }

    @Test
    void a_chart_is_drawn_by_the_client_where_the_setting_says_so_and_it_can() {
        CardRenderer drawing = new CardRenderer(ChartForm.NATIVE, FeedbackForm.CARD);
        AnswerFile png = new AnswerFile(AnswerFile.Type.CHART, new byte[] {1});

        Card months = drawing.answer(request, AnswerFixture.ordersByMonth(), png);
        Card measures = drawing.answer(request, AnswerFixture.revenueWithChart(), png);

        assertThat(CardRules.all(months.json(), "Chart.Line"))
                .singleElement()
                .satisfies(chart ->
                        assertThat(chart.at("/data/0/values/1")).hasToString("{\"x\":\"2026-05-01\",\"y\":1204}"));
        assertThat(months.attachment()).isEmpty();
        assertThat(CardRules.all(measures.json(), "Image")).hasSize(1);
    }

    @Test
    void a_summary_names_the_answer_and_never_a_row() {
        assertThat(renderer.render(request, new Message.Answered(AnswerFixture.revenueByRegion()))
                        .summary())
                .isEqualTo("Your answer is ready: Revenue, orders, average order by region (4 rows) · request_id "
                        + request.id());
    }

    @Test
    void only_what_a_model_had_a_part_in_is_labelled_so() {
        assertThat(AiLabel.entity(AnswerFixture.refusal())).isEmpty();
        assertThat(AiLabel.entity(new Answer.Refusal("No.", List.of(), "some-model")))
                .hasValueSatisfying(entity -> assertThat(entity.toString()).contains("AIGeneratedContent"));
    }

    private ObjectNode answered(Answer answer) {
        return renderer.render(request, new Message.Answered(answer)).json();
    }

    private static Answer.Table table(List<Column> columns, List<List<@Nullable Object>> rows) {
        return AnswerFixture.table("Rows.", "Rows", "SELECT 1", columns, rows, rows.size(), false);
    }
}
