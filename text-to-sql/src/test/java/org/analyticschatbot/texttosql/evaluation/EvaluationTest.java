package org.analyticschatbot.texttosql.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.analyticschatbot.texttosql.evaluation.Outcome.Answered;
import org.analyticschatbot.texttosql.evaluation.Outcome.Declined;
import org.analyticschatbot.texttosql.evaluation.Outcome.Failed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {

    @TempDir
    Path folder;

    private static EvaluationQuestion question(String text, String hardness) {
        return new EvaluationQuestion(text, "shop", text, hardness, List.of(List.of(1)), false);
    }

    private static Outcome answer(String question) {
        return switch (question) {
            case "right" -> new Answered(List.of(List.of(1L)), "SELECT 1");
            case "wrong" -> new Answered(List.of(List.of(2L)), "SELECT 2");
            case "declined" -> new Declined("Not understood.");
            default -> new Failed("The engine broke.");
        };
    }

    @Test
    void every_outcome_is_counted_in_total_and_by_hardness() {
        var questions = List.of(
                question("right", "easy"),
                question("right", "easy"),
                question("wrong", "hard"),
                question("declined", "easy"),
                question("broken", "hard"));

        var report = Evaluation.run(questions, (question, database) -> answer(question));

        assertThat(report.total()).isEqualTo(new Tally(2, 1, 1, 1));
        assertThat(report.byHardness())
                .containsEntry("easy", new Tally(2, 0, 1, 0))
                .containsEntry("hard", new Tally(0, 1, 0, 1));
        assertThat(report.verdicts()).extracting(Verdict::kind).contains(Verdict.Kind.WRONG, Verdict.Kind.FAILED);
    }

    @Test
    void precision_is_taken_over_answers_and_accuracy_over_questions() {
        var tally = new Tally(3, 1, 4, 2);

        assertThat(tally.executionAccuracy()).isEqualTo(0.3);
        assertThat(tally.precision()).isEqualTo(0.75);
        assertThat(new Tally(0, 0, 0, 0).precision()).isZero();
    }

    @Test
    void the_report_is_one_json_object() {
        var report = Evaluation.run(List.of(question("right", "easy")), (question, database) -> answer(question));

        assertThat(report.toJson())
                .isEqualTo("{\"questions\":1,\"right\":1,\"wrong\":0,\"declined\":0,\"failed\":0,"
                        + "\"execution_accuracy\":1.0,\"precision\":1.0,"
                        + "\"by_hardness\":{\"easy\":{\"questions\":1,\"right\":1,\"wrong\":0,\"declined\":0,\"failed\":0,"
                        + "\"execution_accuracy\":1.0,\"precision\":1.0}}}");
    }

    @Test
    void questions_are_read_line_by_line_and_unknown_fields_are_ignored() throws IOException {
        Path file = folder.resolve("questions.jsonl");
        Files.writeString(file, """
                {"id": 7, "database": "shop", "question": "How many?", "hardness": "easy", "gold_sql_sqlite": "…", "ordered": true, "gold_rows": [[1, "a", null, 2.5]]}

                {"id": "x", "question": "Which?", "gold_rows": []}
                """);

        var questions = EvaluationQuestions.read(file);

        assertThat(questions).hasSize(2);
        assertThat(questions.getFirst().id()).isEqualTo("7");
        assertThat(questions.getFirst().ordered()).isTrue();
        assertThat(questions.getFirst().goldRows())
                .first()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .containsExactly(1, "a", null, 2.5);
        assertThat(questions.getLast().database()).isNull();
    }
}
