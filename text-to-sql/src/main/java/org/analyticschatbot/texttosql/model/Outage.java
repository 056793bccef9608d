package org.analyticschatbot.texttosql.model;

import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.answer.Wording;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.analyticschatbot.texttosql.model.call.CallProblem;
import org.analyticschatbot.texttosql.model.call.CallProblem.Cause;

/** Says to people why the model cannot be asked, and what to do. */
final class Outage {

    private static final Wording WORDING = Wording.of(Outage.class, "outages.properties");

    private Outage() {}

    static InfrastructureException of(CallProblem problem) {
        String message = WORDING.text(problem.cause().name());
        return new InfrastructureException(
                mayPassSoon(problem) ? Kind.NOT_DONE : Kind.PERMANENT,
                new Failure(Failure.Code.PLANNER_UNAVAILABLE, message),
                null);
    }

    /** After a time-out the asker has waited long enough, and an endpoint that asks for time is given it. */
    private static boolean mayPassSoon(CallProblem problem) {
        return problem.cause().isTransient() && problem.cause() != Cause.TIMED_OUT && problem.retryAfter() == null;
    }

    static InfrastructureException interrupted(InterruptedException cause) {
        return new InfrastructureException(Kind.NOT_DONE, Failure.of(Failure.Code.PLANNER_UNAVAILABLE), cause);
    }
}
