package org.analyticschatbot.texttosql.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.analyticschatbot.texttosql.evaluation.EvaluationQuestion;
import org.analyticschatbot.texttosql.evaluation.Expectation;
import org.analyticschatbot.texttosql.evaluation.Outcome;
import org.analyticschatbot.texttosql.evaluation.Reply;
import org.analyticschatbot.texttosql.evaluation.Verdict;
import org.analyticschatbot.texttosql.evaluation.Verdict.Kind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportDocumentTest {

    @Test
    void a_question_stands_with_its_rows_its_sql_and_its_verdict() {
        JsonNode verdict = verdicts(Verdicts.answerable("easy", Kind.WRONG)).get(0);

        assertThat(verdict.path("verdict").asString()).isEqualTo("wrong");
        assertThat(verdict.path("expected").asString()).isEqualTo("answer");
        assertThat(verdict.path("gold_sql").asString()).isEqualTo("SELECT 1");
        assertThat(verdict.at("/gold_rows/0/0").asInt()).isEqualTo(1);
        assertThat(verdict.path("sql").asString()).isEqualTo("SELECT 2");
        assertThat(verdict.at("/rows/0/0").asInt()).isEqualTo(2);
        assertThat(verdict.has("reason")).isFalse();
    }

    @Test
    void what_was_mended_stands_as_it_was_written_with_its_repairs() {
        JsonNode verdict = verdicts(Verdicts.mended(true, false)).get(0);

        assertThat(verdict.path("unmended_sql").asString()).isEqualTo("SELECT 0");
        assertThat(verdict.at("/repairs/0").asString()).isEqualTo("Read 0 as 1.");
    }

    @Test
    void who_declined_or_failed_has_a_reason() {
        JsonNode verdicts = verdicts(Verdicts.unanswerable(Kind.ABSTAINED), Verdicts.answerable("easy", Kind.FAILED));

        assertThat(verdicts.at("/0/expected").asString()).isEqualTo("abstain");
        assertThat(verdicts.at("/0/reason").asString()).isEqualTo("Not understood.");
        assertThat(verdicts.at("/1/reason").asString()).isEqualTo("The engine broke.");
        assertThat(verdicts.at("/1/sql").asString()).isEqualTo("SELECT 3");
    }

    @Test
    void of_many_rows_the_first_hundred_and_their_number_are_told() {
        var question = new EvaluationQuestion("1", null, "Which?", "", new Expectation.Abstention());
        var rows = Collections.<List<Object>>nCopies(250, List.of(7));

        JsonNode verdict = verdicts(new Verdict(
                        question, Reply.of(new Outcome.Answered(List.copyOf(rows), "SELECT 7")), Kind.WRONG))
                .get(0);

        assertThat(verdict.path("rows_count").asInt()).isEqualTo(250);
        assertThat(verdict.path("rows")).hasSize(100);
    }

    private static JsonNode verdicts(Verdict... verdicts) {
        var report = new EvaluationReport(new EvaluationSettings("rules", 1, null), List.of(verdicts));
        JsonNode document = JsonMapper.shared().readTree(ReportDocument.whole(report));
        assertThat(document.path("questions").asInt()).isEqualTo(verdicts.length);
        return document.path("verdicts");
    }
}
