package org.analyticschatbot.texttosql.evaluation.report;

import java.time.Duration;
import java.util.List;
import org.analyticschatbot.texttosql.evaluation.Effort;
import org.analyticschatbot.texttosql.evaluation.EvaluationQuestion;
import org.analyticschatbot.texttosql.evaluation.Expectation;
import org.analyticschatbot.texttosql.evaluation.Outcome;
import org.analyticschatbot.texttosql.evaluation.Reply;
import org.analyticschatbot.texttosql.evaluation.Unmended;
import org.analyticschatbot.texttosql.evaluation.Verdict;
import org.analyticschatbot.texttosql.evaluation.Verdict.Kind;
import org.analyticschatbot.texttosql.model.usage.TokenUsage;

/** Verdicts to count. */
final class Verdicts {

    private static final Expectation ROWS = new Expectation.Rows(List.of(List.of(1)), false, "SELECT 1");
    private static final Outcome ONE = new Outcome.Answered(List.of(List.of(1)), "SELECT 1");
    private static final Outcome TWO = new Outcome.Answered(List.of(List.of(2)), "SELECT 2");

    private Verdicts() {}

    static Verdict answerable(String hardness, Kind kind) {
        return verdict("shop", hardness, ROWS, kind);
    }

    static Verdict unanswerable(Kind kind) {
        return verdict("library", "", new Expectation.Abstention(), kind);
    }

    private static Verdict verdict(String database, String hardness, Expectation expected, Kind kind) {
        var question = new EvaluationQuestion("1", database, "How many?", hardness, expected);
        return new Verdict(question, Reply.of(outcome(kind)), kind);
    }

    private static Outcome outcome(Kind kind) {
        return switch (kind) {
            case RIGHT -> ONE;
            case WRONG -> TWO;
            case DECLINED, ABSTAINED -> new Outcome.Declined("Not understood.");
            case FAILED -> new Outcome.Failed("The engine broke.", "SELECT 3");
        };
    }

    /** @param wasRight what it would have been without repairs */
    static Verdict mended(boolean isRight, boolean wasRight) {
        var question = new EvaluationQuestion("1", null, "How many?", "easy", ROWS);
        var unmended = new Unmended("SELECT 0", List.of("Read 0 as 1."), wasRight ? ONE : TWO);
        return new Verdict(
                question, new Reply(isRight ? ONE : TWO, unmended, Effort.NONE), isRight ? Kind.RIGHT : Kind.WRONG);
    }

    static Verdict taking(long millis, int calls, TokenUsage tokens) {
        var question = new EvaluationQuestion("1", null, "How many?", "", ROWS);
        return new Verdict(
                question, new Reply(ONE, null, new Effort(Duration.ofMillis(millis), calls, tokens)), Kind.RIGHT);
    }
}
