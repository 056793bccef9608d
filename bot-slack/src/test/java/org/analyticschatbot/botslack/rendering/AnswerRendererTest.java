package org.analyticschatbot.botslack.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.answerlayout.AnswerFixture;
import org.analyticschatbot.core.notifier.Message;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AnswerRendererTest {

    private final AnswerRenderer renderer = new AnswerRenderer();
    private final PromptRequest request = new PromptRequestFixture().answeredInThread("1700000000.000100");

    @ParameterizedTest
    @EnumSource(Form.class)
    void a_notification_says_what_is_ready_but_shows_no_row(Form form) {
        String text = answered(AnswerFixture.revenueByRegion(), form).text();

        assertThat(text)
                .contains(
                        "Revenue, orders, average order by region",
                        "4 rows",
                        request.id().value());
        assertThat(text).doesNotContain("EMEA", "412,530");
    }

    @Test
    void a_title_cannot_mention_anybody_in_a_notification() {
        Answer.Table answer = titled("<!channel> & https://example.com");

        assertThat(answered(answer, Form.TABLE).text()).contains("&lt;!channel&gt; &amp; https: //example.com");
    }

    @Test
    void what_a_cell_says_in_mrkdwn_is_shown_as_it_is() {
        String hostile = "<!channel> <@U061F7AUR> *bold* ```";
        Answer.Table answer = rows(List.of(new Column("note", "varchar")), List.of(List.of(hostile)), 1, false);

        assertThat(texts(answered(answer, Form.DATA_TABLE))).contains(hostile);
        assertThat(texts(answered(answer, Form.PREFORMATTED)))
                .anySatisfy(text -> assertThat(text).contains("<!channel> <@U061F7AUR> *bold"));
    }

    @Test
    void all_rows_are_counted() {
        assertThat(texts(answered(numbers(4, 4, false), Form.TABLE))).contains("4 rows");
        assertThat(texts(answered(AnswerFixture.tables(), Form.TABLE))).contains("3 rows");
    }

    @Test
    void rows_that_are_not_shown_are_counted_and_can_be_found() {
        assertThat(texts(answered(numbers(20, 1_240, false), Form.TABLE)))
                .contains("20 of 1,240 rows · Everything is in the CSV file: GET /fetchResult/" + request.id());
    }

    @Test
    void rows_that_the_query_did_not_fetch_are_told_from_rows_that_are_not_shown() {
        assertThat(texts(answered(numbers(20, 1_000, true), Form.TABLE)))
                .contains("The first 20 rows; the query stopped at its limit of 1,000, so there may be more · "
                        + "All 1,000 are in the CSV file: GET /fetchResult/" + request.id());
    }

    @Test
    void rows_that_slack_has_no_room_for_are_counted_as_well() {
        List<List<@Nullable Object>> longRows = Collections.nCopies(100, Collections.nCopies(2, "x".repeat(120)));
        Answer.Table answer =
                rows(List.of(new Column("a", "varchar"), new Column("b", "varchar")), longRows, 100, false);

        assertThat(texts(answered(answer, Form.DATA_TABLE)))
                .anySatisfy(text -> assertThat(text).startsWith("41 of 100 rows · Everything"));
    }

    @Test
    void a_form_without_rows_says_that_there_are_some() {
        assertThat(texts(answered(numbers(4, 4, false), Form.TEXT)))
                .contains("4 rows, which cannot be shown here · Everything is in the CSV file: GET /fetchResult/"
                        + request.id());
    }

    @Test
    void a_result_at_its_limit_is_never_called_complete() {
        Rendered hidden = answered(numbers(20, 1_000, true), Form.TEXT);

        assertThat(hidden.text()).contains("(1,000 rows or more)");
        assertThat(texts(hidden))
                .anySatisfy(text -> assertThat(text).startsWith("The query stopped at its limit of 1,000 rows"));
    }

    @Test
    void sql_that_is_too_long_is_cut_and_says_so() {
        Answer.Table answer =
                AnswerFixture.table("One.", "One", "SELECT 1\n".repeat(500), List.of(), List.of(), 0, false);

        List<String> texts = texts(answered(answer, Form.TABLE));

        assertThat(texts)
                .anySatisfy(text -> assertThat(text)
                        .startsWith("SELECT 1\nSELECT 1")
                        .hasSize(2_000)
                        .endsWith("…"));
        assertThat(texts)
                .anySatisfy(text -> assertThat(text)
                        .startsWith("The SQL is longer")
                        .endsWith(request.id().value()));
    }

    @Test
    void many_options_are_not_all_listed() {
        List<String> options =
                IntStream.range(0, 14).mapToObj(i -> "Option " + i).toList();

        assertThat(texts(answered(new Answer.Clarification("Which?", options, "rules"), Form.TABLE)))
                .contains("Option 9", "… and 4 more")
                .doesNotContain("Option 10");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0.1 s",
        "1730, 0, 1.7 s",
        "42500, 0, 42 s",
        "125000, 0, 2 min 5 s",
        "400, 512, 0.4 s · 512 B scanned",
        "400, 12400000, 0.4 s · 12.4 MB scanned",
        "400, 3200000000000, 0.4 s · 3.2 TB scanned"
    })
    void time_and_cost_are_told(long millis, long bytes, String told) {
        Answer.Table answer = AnswerFixture.answer(
                "One.",
                "One",
                "SELECT 1",
                List.of(),
                List.of(),
                0,
                false,
                List.of(),
                "model-x",
                bytes,
                Duration.ofMillis(millis));

        assertThat(texts(answered(answer, Form.TABLE)))
                .contains("Answered by model-x · " + told + " · request_id " + request.id());
    }

    @ParameterizedTest
    @EnumSource(Failure.Code.class)
    void every_failure_says_its_cause_its_next_step_and_its_request_id(Failure.Code code) {
        Failure failure = Failure.of(code);

        List<String> texts = texts(renderer.render(request, new Message.NotAnswered(failure), Form.TABLE));

        assertThat(String.join("", texts)).contains(failure.message(), "request_id " + request.id());
    }

    @Test
    void a_notification_is_short_even_if_all_of_it_is_escaped() {
        Failure failure = new Failure(Failure.Code.INTERNAL, "&".repeat(2_000));

        assertThat(BlockKitLimits.violations(renderer.render(request, new Message.NotAnswered(failure), Form.TABLE)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Message.Stage.class)
    void every_stage_has_its_words(Message.Stage stage) {
        assertThat(renderer.render(request, new Message.Working(stage), Form.TABLE)
                        .text())
                .endsWith(request.id().value());
    }

    private Rendered answered(Answer answer, Form form) {
        return renderer.render(request, new Message.Answered(answer), form);
    }

    private static Answer.Table titled(String title) {
        return AnswerFixture.table("One.", title, "SELECT 1", List.of(), List.of(), 0, false);
    }

    private static Answer.Table numbers(int shown, long count, boolean truncated) {
        List<List<@Nullable Object>> rows = IntStream.range(0, shown)
                .mapToObj(i -> Collections.<@Nullable Object>nCopies(1, i))
                .toList();
        return rows(List.of(new Column("n", "integer")), rows, count, truncated);
    }

    private static Answer.Table rows(
            List<Column> columns, List<List<@Nullable Object>> rows, long count, boolean truncated) {
        return AnswerFixture.table("Rows.", "Rows", "SELECT 1", columns, rows, count, truncated);
    }

    /** All texts in the blocks, from top to bottom. */
    private static List<String> texts(Rendered rendered) {
        List<String> texts = new ArrayList<>();
        collect(JsonParser.parseString(rendered.blocks()), texts);
        return texts;
    }

    private static void collect(JsonElement element, List<String> texts) {
        if (element.isJsonArray()) {
            element.getAsJsonArray().forEach(one -> collect(one, texts));
        } else if (element.isJsonObject()) {
            element.getAsJsonObject().entrySet().forEach(entry -> {
                if (entry.getKey().equals("text") && entry.getValue().isJsonPrimitive()) {
                    texts.add(entry.getValue().getAsString());
                } else {
                    collect(entry.getValue(), texts);
                }
            });
        }
    }
}
