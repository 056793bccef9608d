package org.analyticschatbot.texttosql.evaluation.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.texttosql.evaluation.EvaluationQuestion;
import org.analyticschatbot.texttosql.evaluation.Expectation;
import org.analyticschatbot.texttosql.evaluation.Outcome;
import org.analyticschatbot.texttosql.evaluation.Unmended;
import org.analyticschatbot.texttosql.evaluation.Verdict;
import org.analyticschatbot.texttosql.evaluation.rows.MarkedRow;
import org.analyticschatbot.texttosql.evaluation.rows.RowDifference;
import org.jspecify.annotations.Nullable;

/** A question that did not come out as expected: what was expected beside what came. */
final class Mistake {

    private static final Wording WORDING = Wording.of(Mistake.class, "page.properties");
    private static final Template MISTAKE = Template.of("mistake.html");
    private static final Template SQL = Template.of("sql.html");
    private static final Template SIDE = Template.of("side.html");
    private static final Template REPAIR = Template.of("repair.html");
    private static final Template REPAIRS = Template.of("repairs.html");

    private Mistake() {}

    /** @param open whether it is unfolded at first */
    static Html of(Verdict verdict, boolean open) {
        EvaluationQuestion question = verdict.question();
        String kind = verdict.kind().name().toLowerCase(Locale.ROOT);
        RowDifference difference = difference(verdict);
        return MISTAKE.with(Map.of(
                "kind", Html.line(kind),
                "open", Html.line(open ? "open" : ""),
                "verdict", Html.line(WORDING.text("verdict_" + kind)),
                "place", Html.line(place(question)),
                "question", Html.line(question.question()),
                "why", Html.lines(why(verdict, difference)),
                "expected", expected(question.expected(), difference),
                "came", came(verdict.reply().outcome(), difference),
                "repairs", repairs(verdict.reply().unmended())));
    }

    private static String place(EvaluationQuestion question) {
        return Stream.of(question.id(), Objects.requireNonNullElse(question.database(), ""), question.hardness())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** Nothing is marked where nothing came, or nothing should have come. */
    private static RowDifference difference(Verdict verdict) {
        List<List<@Nullable Object>> came =
                verdict.reply().outcome() instanceof Outcome.Answered answered ? answered.rows() : List.of();
        return switch (verdict.question().expected()) {
            case Expectation.Rows gold
            when verdict.reply().outcome() instanceof Outcome.Answered ->
                RowDifference.between(gold.rows(), came, gold.ordered());
            case Expectation.Rows gold -> new RowDifference(RowDifference.alone(gold.rows()), List.of(), false);
            case Expectation.Abstention _ -> new RowDifference(List.of(), RowDifference.alone(came), false);
        };
    }

    private static String why(Verdict verdict, RowDifference difference) {
        return switch (verdict.reply().outcome()) {
            case Outcome.Declined(String reason) -> reason;
            case Outcome.Failed(String message, String _) -> message;
            case Outcome.Answered _
            when verdict.question().expected() instanceof Expectation.Abstention -> WORDING.text("should_abstain");
            case Outcome.Answered _ -> difference(difference);
        };
    }

    private static String difference(RowDifference difference) {
        if (difference.onlyOrder()) {
            return WORDING.text("only_order");
        }
        return difference.onlyColumns()
                ? WORDING.text("only_columns")
                : WORDING.text(
                        "other_rows",
                        "missing",
                        Figures.count(differing(difference.expected())),
                        "expected",
                        Figures.count(difference.expected().size()),
                        "extra",
                        Figures.count(differing(difference.came())),
                        "came",
                        Figures.count(difference.came().size()));
    }

    private static long differing(List<MarkedRow> rows) {
        return rows.stream()
                .filter(row -> row.differs() || row.cells().stream().anyMatch(MarkedRow.Cell::differs))
                .count();
    }

    private static Html expected(Expectation expected, RowDifference difference) {
        return switch (expected) {
            case Expectation.Rows gold ->
                SIDE.with(Map.of(
                        "rows",
                        ResultTable.of("expected_rows", difference.expected()),
                        "sql",
                        sql("gold_sql", gold.sql())));
            case Expectation.Abstention _ -> Html.NOTHING;
        };
    }

    private static Html came(Outcome outcome, RowDifference difference) {
        return switch (outcome) {
            case Outcome.Answered answered ->
                SIDE.with(Map.of(
                        "rows",
                        ResultTable.of("rows_that_came", difference.came()),
                        "sql",
                        sql("sql", answered.sql())));
            case Outcome.Failed(String _, String sql)
            when !sql.isEmpty() -> SIDE.with(Map.of("rows", Html.NOTHING, "sql", sql("sql_that_failed", sql)));
            case Outcome.Failed _, Outcome.Declined _ -> Html.NOTHING;
        };
    }

    private static Html sql(String heading, String sql) {
        return sql.isEmpty()
                ? Html.NOTHING
                : SQL.with(Map.of("heading", Html.line(WORDING.text(heading)), "sql", Html.lines(sql)));
    }

    private static Html repairs(@Nullable Unmended unmended) {
        return unmended == null
                ? Html.NOTHING
                : REPAIRS.with(Map.of(
                        "sql",
                        sql("unmended_sql", unmended.sql()),
                        "repairs",
                        Html.all(unmended.repairs().stream()
                                .map(repair -> REPAIR.with(Map.of("repair", Html.line(repair))))
                                .toList())));
    }
}
