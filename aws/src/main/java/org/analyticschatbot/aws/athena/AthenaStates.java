package org.analyticschatbot.aws.athena;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.processprompt.QueryEngine.State;
import software.amazon.awssdk.services.athena.model.QueryExecution;
import software.amazon.awssdk.services.athena.model.QueryExecutionStatistics;

/** What an execution tells, in the engine's terms. A query can go back from running to queued: Athena retries by itself. */
final class AthenaStates {

    private final Duration timeout;
    private final AthenaPrice price;

    AthenaStates(AthenaSettings settings) {
        this.timeout = settings.queryTimeout();
        this.price = new AthenaPrice(settings.dollarsPerTerabyte());
    }

    /** Whether the query is still at work although its time is over. */
    boolean isOverdue(QueryExecution query, Instant now) {
        Instant submitted = query.status().submissionDateTime();
        return of(query) instanceof State.Running && submitted != null && now.isAfter(submitted.plus(timeout));
    }

    /** For a query that was told to stop since it is overdue. */
    State ofStopped(QueryExecution query) {
        return switch (of(query)) {
            case State.Running running -> new State.Failed(Failure.of(Failure.Code.ENGINE_TIMEOUT));
            case State ended -> ended;
        };
    }

    State of(QueryExecution query) {
        return switch (query.status().state()) {
            case QUEUED, RUNNING, UNKNOWN_TO_SDK_VERSION -> new State.Running();
            case SUCCEEDED -> succeeded(query.statistics());
            case FAILED ->
                AthenaFailures.mayHelpAgain(query.status())
                        ? new State.Lost()
                        : new State.Failed(AthenaFailures.of(query.status()));
            case CANCELLED -> new State.Failed(cancelled(query));
        };
    }

    private Failure cancelled(QueryExecution query) {
        return tookTooLong(query) ? Failure.of(Failure.Code.ENGINE_TIMEOUT) : AthenaFailures.of(query.status());
    }

    /** Whoever stopped it for that may not have lived to say so. */
    private boolean tookTooLong(QueryExecution query) {
        Instant submitted = query.status().submissionDateTime();
        Instant completed = query.status().completionDateTime();
        return submitted != null && completed != null && completed.isAfter(submitted.plus(timeout));
    }

    private State succeeded(QueryExecutionStatistics statistics) {
        boolean isReused = statistics.resultReuseInformation() != null
                && Boolean.TRUE.equals(statistics.resultReuseInformation().reusedPreviousResult());
        long bytes = isReused ? 0 : Objects.requireNonNullElse(statistics.dataScannedInBytes(), 0L);
        return new State.Succeeded(bytes, isReused ? BigDecimal.ZERO : price.of(bytes));
    }
}
