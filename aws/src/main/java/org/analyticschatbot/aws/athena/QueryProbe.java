package org.analyticschatbot.aws.athena;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.analyticschatbot.aws.failure.Obstacle;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.notifier.Pause;
import org.analyticschatbot.core.processprompt.QueryEngine.State;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.SqlGuard;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.athena.model.InvalidRequestException;
import software.amazon.awssdk.services.athena.model.TooManyRequestsException;

/** Finds out by {@code SELECT 1} whether a query can be started, ends, and can be read: it costs 10 MB at most. */
public final class QueryProbe {

    private static final String SQL = "SELECT 1";
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);

    private final AthenaClient athena;
    private final AthenaSettings settings;
    private final InstantSource clock;
    private final Pause pause;

    /** @param settings with the time that the query may take */
    public QueryProbe(AthenaClient athena, AthenaSettings settings, InstantSource clock, Pause pause) {
        this.athena = athena;
        this.settings = settings;
        this.clock = clock;
        this.pause = pause;
    }

    public Probed probe() {
        Instant start = clock.instant();
        try {
            String id = new AthenaQueryEngine(athena, settings, clock)
                    .submit(UUID.randomUUID().toString(), sql());
            return ended(id, start, awaitEnd(id, start.plus(settings.queryTimeout())));
        } catch (TooManyRequestsException e) {
            return new Probed.NoRoom();
        } catch (SdkException e) {
            return isWithoutLocation(e) ? new Probed.NoPlaceForResults() : new Probed.Blocked(Obstacle.of(e));
        }
    }

    private static ReadOnlySql sql() {
        if (new SqlGuard().check(SQL, Set.of(), 1) instanceof ReadOnlySql checked) {
            return checked;
        }
        throw new IllegalStateException("The guard refuses " + SQL);
    }

    /** @return {@code Running} if it takes too long */
    private State awaitEnd(String id, Instant limit) {
        State state = look(id);
        while (state instanceof State.Running && clock.instant().isBefore(limit)) {
            pause.last(BETWEEN_LOOKS);
            state = look(id);
        }
        return state;
    }

    private State look(String id) {
        return new AthenaStates(settings)
                .of(athena.getQueryExecution(request -> request.queryExecutionId(id))
                        .queryExecution());
    }

    private Probed ended(String id, Instant start, State state) {
        return switch (state) {
            case State.Running running -> stopped(id);
            case State.Succeeded(long bytes, var dollars) -> read(id, start, bytes);
            case State.Failed(Failure failure) -> new Probed.Failed(failure);
            case State.Lost _, State.Dropped _ -> new Probed.Failed(Failure.of(Failure.Code.ENGINE_ERROR));
        };
    }

    private Probed stopped(String id) {
        athena.stopQueryExecution(request -> request.queryExecutionId(id));
        return new Probed.Failed(Failure.of(Failure.Code.ENGINE_TIMEOUT));
    }

    private Probed read(String id, Instant start, long bytes) {
        athena.getQueryResults(request -> request.queryExecutionId(id));
        return new Probed.Answered(Duration.between(start, clock.instant()), bytes);
    }

    /** {@code No output location provided. …}, for which Athena has no error of its own. */
    private static boolean isWithoutLocation(SdkException e) {
        return e instanceof InvalidRequestException
                && String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("output location");
    }

    /** What was found out. */
    public sealed interface Probed {

        record Answered(Duration took, long bytesScanned) implements Probed {}

        /** As many queries are queued or running as the account may have, or calls come too fast. */
        record NoRoom() implements Probed {}

        record NoPlaceForResults() implements Probed {}

        /** It started, but came to no good end. */
        record Failed(Failure failure) implements Probed {}

        record Blocked(Obstacle obstacle) implements Probed {}
    }
}
