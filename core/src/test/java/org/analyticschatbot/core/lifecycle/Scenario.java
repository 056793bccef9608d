package org.analyticschatbot.core.lifecycle;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.prompt.Status;

/**
 * A question and where it comes from.
 *
 * @param engineForgets whether a crash of the worker takes the engine's queries with it
 */
record Scenario(
        String name, Place place, QueryPlan plan, QueryEngine.State queryEnd, boolean engineForgets, Status end) {

    enum Place {
        /** The asker fetches the answer. */
        PULL,
        /** A conversation in which the bot can look for its messages. */
        SEARCHABLE,
        /** As that, where a thread has to be opened first. */
        UNOPENED,
        /** A conversation in which it cannot. */
        UNSEARCHABLE
    }

    private static final QueryPlan SQL =
            new QueryPlan.RunSql("SELECT region FROM orders", "orders per region", "", List.of(), "scripted");
    private static final QueryPlan FORBIDDEN =
            new QueryPlan.RunSql("SELECT x FROM secrets", "secrets", "", List.of(), "scripted");
    private static final QueryPlan DECLINE = new QueryPlan.Decline("No such data.", List.of(), "scripted");
    private static final QueryEngine.State SUCCESS = new QueryEngine.State.Succeeded(42);
    private static final QueryEngine.State TIMEOUT =
            new QueryEngine.State.Failed(Failure.of(Failure.Code.ENGINE_TIMEOUT));

    static Stream<Scenario> all() {
        return Stream.of(Place.values())
                .flatMap(place -> Stream.of(
                        new Scenario("answered", place, SQL, SUCCESS, false, Status.PROCESSED),
                        new Scenario("answered by a local engine", place, SQL, SUCCESS, true, Status.PROCESSED),
                        new Scenario("timed out", place, SQL, TIMEOUT, false, Status.FAILED),
                        new Scenario("forbidden", place, FORBIDDEN, SUCCESS, false, Status.FAILED),
                        new Scenario("declined", place, DECLINE, SUCCESS, false, Status.PROCESSED)));
    }

    ReplyAddress address() {
        return switch (place) {
            case PULL -> ReplyAddress.pull();
            case UNOPENED ->
                new ReplyAddress("chat", "channel-1", null, Map.of(ReplyAddress.OPENING, ReplyAddress.NEW_THREAD));
            case SEARCHABLE, UNSEARCHABLE -> new ReplyAddress("chat", "channel-1", "thread-1", Map.of());
        };
    }

    @Override
    public String toString() {
        return name + ", " + place;
    }
}
