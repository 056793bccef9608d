package org.analyticschatbot.texttosql.evaluation;

/** A line is JSON, but no question that can be judged. */
public final class QuestionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Problem {
        NO_QUESTION,
        /** An answer is expected, but not which. */
        NO_ROWS,
        /** Something else is expected than {@code answer} or {@code abstain}. */
        OTHER_EXPECTATION
    }

    private final Problem problem;

    QuestionException(Problem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
