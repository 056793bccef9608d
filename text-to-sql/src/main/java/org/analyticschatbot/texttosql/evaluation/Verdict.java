package org.analyticschatbot.texttosql.evaluation;

/** How a question was answered. */
public record Verdict(EvaluationQuestion question, Outcome outcome, Kind kind) {

    public enum Kind {
        /** Answered with the expected rows. */
        RIGHT,
        /** Not answered, as is right where the data cannot tell, or the question could mean several things. */
        ABSTAINED,
        /** Answered with other rows, or where no answer is right. */
        WRONG,
        /** Not answered though there is an answer. */
        DECLINED,
        FAILED;

        /** Whether it is what a good bot does. */
        public boolean isGood() {
            return this == RIGHT || this == ABSTAINED;
        }
    }

    static Verdict of(EvaluationQuestion question, Outcome outcome) {
        return new Verdict(question, outcome, kind(question.expected(), outcome));
    }

    private static Kind kind(Expectation expected, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Answered answered -> isRight(expected, answered) ? Kind.RIGHT : Kind.WRONG;
            case Outcome.Declined _ -> expected instanceof Expectation.Abstention ? Kind.ABSTAINED : Kind.DECLINED;
            case Outcome.Failed _ -> Kind.FAILED;
        };
    }

    private static boolean isRight(Expectation expected, Outcome.Answered answered) {
        return switch (expected) {
            case Expectation.Rows gold -> RowComparison.areEqual(gold.rows(), answered.rows(), gold.ordered());
            case Expectation.Abstention _ -> false;
        };
    }
}
