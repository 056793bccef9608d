package org.analyticschatbot.local.cli.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.local.cli.terminal.PlainText;
import org.analyticschatbot.local.cli.terminal.TextTable;
import org.analyticschatbot.texttosql.evaluation.Expectation;
import org.analyticschatbot.texttosql.evaluation.Outcome;
import org.analyticschatbot.texttosql.evaluation.Verdict;
import org.analyticschatbot.texttosql.evaluation.report.EvaluationReport;
import org.analyticschatbot.texttosql.evaluation.report.Tally;
import org.jspecify.annotations.Nullable;

/** The result of an evaluation as people read it. */
final class ReportText {

    private static final Wording WORDING = Wording.of(ReportText.class, "eval.properties");
    private static final List<Column> COLUMNS = List.of(
            new Column("hardness", "varchar"),
            count("questions"),
            count("right"),
            count("wrong"),
            count("declined"),
            count("failed"),
            count("abstained"),
            count("accuracy %"),
            count("precision %"));
    private static final int SHOWN_ROWS = 3;

    private ReportText() {}

    /** A line for each hardness, and one for all questions. */
    static List<String> table(EvaluationReport report, int width) {
        List<List<Object>> rows = new ArrayList<>();
        report.byHardness().forEach((hardness, tally) -> rows.add(row(hardness, tally)));
        rows.add(row("all", report.total()));
        return TextTable.render(COLUMNS, rows, width);
    }

    private static List<Object> row(String name, Tally tally) {
        return List.of(
                name,
                tally.questions(),
                tally.right(),
                tally.wrong(),
                tally.declined(),
                tally.failed(),
                tally.abstained(),
                percent(tally.executionAccuracy()),
                percent(tally.precision()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    private static Column count(String name) {
        return new Column(name, "bigint");
    }

    /** Each question that was not answered right, with what came instead. */
    static Stream<String> mistakes(EvaluationReport report) {
        return report.verdicts().stream()
                .filter(verdict -> !verdict.kind().isGood())
                .map(ReportText::mistake);
    }

    private static String mistake(Verdict verdict) {
        String head = WORDING.text(
                "mistake",
                "id",
                verdict.question().id(),
                "kind",
                verdict.kind().name(),
                "question",
                verdict.question().question());
        return PlainText.lines(head + "\n" + came(verdict) + "\n");
    }

    private static String came(Verdict verdict) {
        return switch (verdict.outcome()) {
            case Outcome.Answered answered ->
                WORDING.text(
                        "came",
                        "sql",
                        answered.sql(),
                        "rows",
                        rows(answered.rows()),
                        "expected",
                        expected(verdict.question().expected()));
            case Outcome.Declined(String reason) -> "  " + reason;
            case Outcome.Failed(String message) -> "  " + message;
        };
    }

    private static String expected(Expectation expected) {
        return switch (expected) {
            case Expectation.Rows gold -> rows(gold.rows());
            case Expectation.Abstention _ -> WORDING.text("no_answer");
        };
    }

    private static String rows(List<List<@Nullable Object>> rows) {
        return rows.size() + " " + rows.subList(0, Math.min(SHOWN_ROWS, rows.size()));
    }
}
