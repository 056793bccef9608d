package org.analyticschatbot.core.fetchresult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.core.answer.Answer;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.prompt.Feedback;
import org.analyticschatbot.core.prompt.Feedback.Verdict;
import org.analyticschatbot.core.prompt.PromptRequest;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.RequestId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResultDocumentTest {

    private static final ResultLinks LINKS = new ResultLinks() {
        @Override
        public String toAnswer(RequestId id, String resultUrl) {
            return "https://bot.example/" + resultUrl;
        }

        @Override
        public String toCsv(RequestId id, String csvUrl) {
            return "https://bot.example/" + csvUrl;
        }

        @Override
        public String toChart(RequestId id, String chartUrl) {
            return "https://bot.example/" + chartUrl;
        }
    };

    private final PromptRequest asked = new PromptRequestFixture().fetchedByTheAsker();

    @Test
    void a_request_without_answer_has_every_name_and_null_for_what_is_absent() {
        Map<String, @Nullable Object> document = ResultDocument.of(new Fetched.Found(asked, null, null), LINKS);

        assertThat(document)
                .containsExactly(
                        entry("request_id", asked.id().value()),
                        entry("status", "PENDING"),
                        entry("human_prompt", asked.question().text()),
                        entry("user_id", asked.question().asker().userId()),
                        entry("result_url", null),
                        entry("answer", null),
                        entry("error", null),
                        entry("feedback", null));
    }

    @Test
    void what_the_asker_thinks_of_an_answer_is_told_and_not_what_others_do() {
        PromptRequest judged = asked.processed("results/answer.json")
                .judged("somebody else", new Feedback(Verdict.NOT_HELPFUL, "Not for me.", Instant.EPOCH))
                .judged(asked.question().asker().userId(), new Feedback(Verdict.HELPFUL, "Thanks.", Instant.EPOCH));

        Map<String, @Nullable Object> document = ResultDocument.of(new Fetched.Found(judged, table(), table()), LINKS);

        assertThat(document).contains(entry("feedback", Map.of("verdict", "HELPFUL", "comment", "Thanks.")));
    }

    @Test
    void a_failure_has_its_code_and_message() {
        PromptRequest failed = asked.failed(new Failure(Failure.Code.ENGINE_TIMEOUT, "Too long. Ask for less."));

        Map<String, @Nullable Object> document = ResultDocument.of(new Fetched.Found(failed, null, null), LINKS);

        assertThat(document)
                .contains(
                        entry("status", "FAILED"),
                        entry("answer", null),
                        entry("error", Map.of("code", "ENGINE_TIMEOUT", "message", "Too long. Ask for less.")));
    }

    @Test
    void what_the_store_keeps_is_given_out_as_links() {
        PromptRequest processed = asked.processed("results/answer.json");

        Map<String, @Nullable Object> document =
                ResultDocument.of(new Fetched.Found(processed, table(), table()), LINKS);

        assertThat(document).contains(entry("result_url", "https://bot.example/results/answer.json"));
        assertThat(document.get("answer"))
                .isEqualTo(ResultDocument.answer(processed, table(), LINKS))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .contains(
                        entry("csv_url", "https://bot.example/results/rows-1.csv"),
                        entry(
                                "chart",
                                Map.of(
                                        "type", "bar",
                                        "reason", "few parts",
                                        "url", "https://bot.example/results/chart.png")));
    }

    @Test
    void a_table_has_the_names_of_the_contract_in_their_order() {
        Map<String, Object> answer = ResultDocument.answer(asked, table(), LINKS);

        assertThat(answer.keySet())
                .containsExactly(
                        "kind",
                        "sentence",
                        "title",
                        "sql",
                        "columns",
                        "rows",
                        "row_count",
                        "truncated",
                        "assumptions",
                        "csv_url",
                        "planner",
                        "bytes_scanned",
                        "elapsed_ms",
                        "chart");
    }

    @Test
    void other_kinds_of_answer_leave_out_what_they_do_not_have() {
        Answer clarification = new Answer.Clarification("Which one?", List.of("Revenue by region"), "rules");

        Map<String, Object> answer = ResultDocument.answer(asked, clarification, LINKS);

        assertThat(answer)
                .containsExactly(
                        entry("kind", "clarification"),
                        entry("sentence", "Which one?"),
                        entry("options", List.of("Revenue by region")),
                        entry("planner", "rules"));
    }

    private static Answer table() {
        return new Answer.Table(
                "Revenue: 1.5.",
                "revenue",
                "SELECT 1.5",
                List.of(new Column("revenue", "double")),
                List.of(Arrays.asList(1.5)),
                1,
                false,
                List.of(),
                "results/rows-1.csv",
                "bar",
                "rules",
                0,
                Duration.ofMillis(12),
                new Answer.ChartImage("bar", "few parts", "results/chart.png"));
    }
}
