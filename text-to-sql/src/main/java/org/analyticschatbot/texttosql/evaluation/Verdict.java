package org.analyticschatbot.texttosql.evaluation;

/** How a question was answered. */
public record Verdict(EvaluationQuestion question, Outcome outcome, Kind kind) {

    public enum Kind {
        RIGHT,
        WRONG,
        DECLINED,
        FAILED
    }

    static Verdict of(EvaluationQuestion question, Outcome outcome) {
        return new Verdict(question, outcome, kind(question, outcome));
    }

    private static Kind kind(EvaluationQuestion question, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered answered ->
                RowComparison.areEqual(question.goldRows(), answered.rows(), question.ordered())
                        ? Kind.RIGHT
                        : Kind.WRONG;
            case Outcome.Declined _ -> Kind.DECLINED;
            case Outcome.Failed _ -> Kind.FAILED;
        };
    }
}
