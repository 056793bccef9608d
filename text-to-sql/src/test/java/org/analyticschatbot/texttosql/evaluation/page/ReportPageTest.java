package org.analyticschatbot.texttosql.evaluation.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.analyticschatbot.texttosql.evaluation.Effort;
import org.analyticschatbot.texttosql.evaluation.EvaluationQuestion;
import org.analyticschatbot.texttosql.evaluation.Expectation;
import org.analyticschatbot.texttosql.evaluation.Outcome;
import org.analyticschatbot.texttosql.evaluation.Reply;
import org.analyticschatbot.texttosql.evaluation.Unmended;
import org.analyticschatbot.texttosql.evaluation.Verdict;
import org.analyticschatbot.texttosql.evaluation.Verdict.Kind;
import org.analyticschatbot.texttosql.evaluation.report.EvaluationReport;
import org.analyticschatbot.texttosql.evaluation.report.EvaluationSettings;
import org.analyticschatbot.texttosql.evaluation.report.Prices;
import org.analyticschatbot.texttosql.model.usage.TokenUsage;
import org.junit.jupiter.api.Test;

class ReportPageTest {

    private static final String HOSTILE = "</script></style>\"'><img src=x onerror=alert(1)>&{title}";
    private static final Pattern TAG = Pattern.compile("<[a-zA-Z][^>]*>");

    @Test
    void nothing_from_outside_becomes_markup() {
        Expectation expected = new Expectation.Rows(List.of(List.of(HOSTILE)), false, HOSTILE);
        Outcome answered = new Outcome.Answered(List.of(List.of(HOSTILE, 1)), HOSTILE);
        String page = page(
                HOSTILE,
                verdict(
                        expected,
                        new Reply(answered, new Unmended(HOSTILE, List.of(HOSTILE), answered), Effort.NONE),
                        Kind.WRONG),
                verdict(expected, Reply.of(new Outcome.Declined(HOSTILE)), Kind.DECLINED),
                verdict(expected, Reply.of(new Outcome.Failed(HOSTILE, HOSTILE)), Kind.FAILED));

        assertThat(page)
                .doesNotContain("<img", "<script", "</script")
                .contains("&lt;img src=x onerror=alert(1)&gt;&amp;{title}");
        assertThat(page.split("</style>", -1)).hasSize(2);
        assertThat(TAG.matcher(page).results().map(MatchResult::group))
                .noneMatch(tag -> tag.contains("onerror") || tag.contains("style=") || tag.contains("src="));
    }

    @Test
    void nothing_runs_and_nothing_is_loaded_but_the_style_of_the_page() throws Exception {
        String page = page("rules", wrong(List.of(1), List.of(2)));

        String style = between(page, "<style>", "</style>");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        assertThat(page)
                .contains("content=\"default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(hash) + "'; base-uri 'none'; form-action 'none'\"");
        assertThat(style).doesNotContain("url(", "@import");
    }

    @Test
    void rows_that_differ_are_marked_beside_each_other() {
        String page = page("rules", wrong(List.of(1), List.of(2)));

        assertThat(page)
                .contains("Of 1 expected rows 1 did not come; of 1 rows that came 1 were not expected.")
                .contains("SELECT gold")
                .contains("SELECT came")
                .containsPattern("<tr class=\"differs\">.*<bdi>1</bdi>")
                .containsPattern("<tr class=\"differs\">.*<bdi>2</bdi>");
    }

    @Test
    void who_declined_says_why_and_what_was_mended_is_shown_as_it_was_written() {
        Expectation expected = new Expectation.Rows(List.of(List.of(1)), false, "");
        Outcome came = new Outcome.Answered(List.of(List.of(2)), "SELECT 2");
        String page = page(
                "rules",
                verdict(expected, Reply.of(new Outcome.Declined("Which sales?")), Kind.DECLINED),
                verdict(
                        expected,
                        new Reply(came, new Unmended("SELECT `2`", List.of("Read `2` as 2."), came), Effort.NONE),
                        Kind.WRONG));

        assertThat(page).contains("Which sales?", "SELECT `2`", "Read `2` as 2.");
    }

    @Test
    void figures_are_shown_that_there_is_something_to_tell_of() {
        Effort effort = new Effort(Duration.ofMillis(1_234), 2, new TokenUsage(2_000_000, 500_000, 0));
        Expectation expected = new Expectation.Rows(List.of(List.of(1)), false, "");
        Verdict right = verdict(
                expected, new Reply(new Outcome.Answered(List.of(List.of(1)), "SELECT 1"), null, effort), Kind.RIGHT);
        Verdict abstained =
                verdict(new Expectation.Abstention(), Reply.of(new Outcome.Declined("What weather?")), Kind.ABSTAINED);

        String rules = page("rules", wrong(List.of(1), List.of(2)));
        String model = ReportPage.of(
                new EvaluationReport(new EvaluationSettings("model", 2, new Prices(1, 4)), List.of(right, abstained)));

        assertThat(rules).contains("Execution accuracy").doesNotContain("Abstention", "tokens", "Cost", "Repair gain");
        assertThat(model)
                .contains("Abstention", "2,500,000 tokens", "$4.00", "a wrong answer costs 2")
                .contains("Every question came out as expected.");
    }

    @Test
    void where_all_rows_came_the_columns_too_many_are_told() {
        String page = page("rules", wrong(List.of("a", "b"), List.of(List.of("a", 1), List.of("b", 2))));

        assertThat(page).contains("with more columns than were asked for", "<td class=\"number alone\">");
        assertThat(page).doesNotContain("<tr class=\"differs\">");
    }

    @Test
    void nothing_is_marked_where_nothing_came() {
        Expectation expected = new Expectation.Rows(List.of(List.of(1)), false, "");

        String page = page("rules", verdict(expected, Reply.of(new Outcome.Declined("No.")), Kind.DECLINED));

        assertThat(page).contains("<bdi>1</bdi>").doesNotContain("<tr class=\"differs\">");
    }

    @Test
    void numbers_are_shown_to_the_places_that_are_compared() {
        assertThat(page("rules", wrong(List.of(1.5), List.of(0.1 + 0.2)))).contains("<bdi>1.5</bdi>", "<bdi>0.3</bdi>");
    }

    @Test
    void mistakes_can_be_filtered_by_each_verdict_that_occurs() {
        Expectation expected = new Expectation.Rows(List.of(List.of(1)), false, "");
        String page = page(
                "rules",
                wrong(List.of(1), List.of(2)),
                verdict(expected, Reply.of(new Outcome.Declined("No.")), Kind.DECLINED));

        assertThat(page).contains("id=\"show-all\"", "id=\"show-wrong\"", "id=\"show-declined\"");
        assertThat(page).doesNotContain("id=\"show-failed\"");
    }

    @Test
    void of_many_rows_those_that_differ_come_first() {
        List<List<Object>> gold = new ArrayList<>();
        List<List<Object>> came = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            gold.add(List.of(1000 + i));
            came.add(List.of(i == 49 ? 7777 : 1000 + i));
        }

        String page = page("rules", wrong(gold, came));

        assertThat(page).contains("10 of 50 rows, those that differ first", "<bdi>7777</bdi>", "<bdi>1049</bdi>");
        assertThat(page).doesNotContain("<bdi>1048</bdi>");
    }

    private static Verdict wrong(List<?> gold, List<?> came) {
        return verdict(
                new Expectation.Rows(rows(gold), false, "SELECT gold"),
                Reply.of(new Outcome.Answered(rows(came), "SELECT came")),
                Kind.WRONG);
    }

    private static List<List<Object>> rows(List<?> rows) {
        return rows.stream()
                .map(row -> row instanceof List<?> cells ? List.<Object>copyOf(cells) : List.<Object>of(row))
                .toList();
    }

    private static Verdict verdict(Expectation expected, Reply reply, Kind kind) {
        return new Verdict(new EvaluationQuestion(HOSTILE, HOSTILE, HOSTILE, HOSTILE, expected), reply, kind);
    }

    private static String page(String planner, Verdict... verdicts) {
        return ReportPage.of(new EvaluationReport(new EvaluationSettings(planner, 1, null), List.of(verdicts)));
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }
}
