package org.analyticschatbot.aws.doctor;

import java.time.Duration;
import org.analyticschatbot.aws.athena.QueryProbe.Probed;
import org.analyticschatbot.aws.permissions.Resource;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.answer.Wording;

/** Whether a query is answered. */
final class QueryCheck {

    static final String SUBJECT = "SELECT 1";

    private static final Wording WORDING = Wording.of(QueryCheck.class, "doctor.properties");

    private QueryCheck() {}

    static Check of(Probed probed) {
        return switch (probed) {
            case Probed.Answered(Duration took, long bytes) ->
                new Check(
                        Verdict.FINE,
                        SUBJECT,
                        WORDING.text("query", "millis", Long.toString(took.toMillis()), "bytes", Long.toString(bytes)));
            case Probed.NoRoom noRoom -> wrong(WORDING.text("no_room"));
            case Probed.NoPlaceForResults nowhere -> wrong(WORDING.text("no_place"));
            case Probed.Failed(Failure failure) -> wrong(failed(failure));
            case Probed.Blocked(var obstacle) -> wrong(ObstacleText.of(obstacle, notAllowed()));
        };
    }

    private static String failed(Failure failure) {
        return switch (failure.code()) {
            case NOT_ALLOWED ->
                WORDING.text("data_not_allowed", "rights", Rights.of("PlanQuery", Resource.QUERY_RESULTS));
            case ENGINE_TIMEOUT -> WORDING.text("query_slow");
            default -> WORDING.text("query_failed", "message", failure.message());
        };
    }

    private static String notAllowed() {
        return WORDING.text(
                "query_not_allowed",
                "start",
                Rights.of("PlanQuery", Resource.WORKGROUP),
                "read",
                Rights.of("CompleteQuery", Resource.WORKGROUP),
                "results",
                Rights.of("PlanQuery", Resource.QUERY_RESULTS));
    }

    private static Check wrong(String finding) {
        return new Check(Verdict.IN_THE_WAY, SUBJECT, finding);
    }
}
