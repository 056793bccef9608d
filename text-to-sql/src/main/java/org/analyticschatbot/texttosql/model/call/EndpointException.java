package org.analyticschatbot.texttosql.model.call;

/** An endpoint's call failed for a reason that is known. The message of what was thrown there may hold the prompt, so it is left out. */
public final class EndpointException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CallProblem problem;

    public EndpointException(CallProblem problem) {
        super(problem.cause().name());
        this.problem = problem;
    }

    public CallProblem problem() {
        return problem;
    }
}
