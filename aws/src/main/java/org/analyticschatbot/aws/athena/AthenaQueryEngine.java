package org.analyticschatbot.aws.athena;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.processprompt.Rows;
import org.analyticschatbot.core.sql.ReadOnlySql;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.athena.AthenaClient;
import software.amazon.awssdk.services.athena.model.QueryExecution;
import software.amazon.awssdk.services.athena.model.ResultReuseConfiguration;

/**
 * Runs checked queries on Athena, which speaks Trino's dialect. The token is Athena's {@code ClientRequestToken}: a start
 * that is repeated gives the query that it gave before, so a start that may or may not have reached Athena is simply
 * repeated.
 *
 * <p>Athena has no timeout of a single query. Whoever looks at a query that has taken too long stops it, and that is the
 * sweeper at the latest; so a query ends up to two minutes later than it should, if nobody else asks for it.
 */
public final class AthenaQueryEngine implements QueryEngine {

    private final AthenaClient athena;
    private final AthenaSettings settings;
    private final AthenaStates states;
    private final InstantSource clock;

    public AthenaQueryEngine(AthenaClient athena, AthenaSettings settings, InstantSource clock) {
        this.athena = athena;
        this.settings = settings;
        this.states = new AthenaStates(settings);
        this.clock = clock;
    }

    /** @param timeout must be the one of the settings, since Athena does not keep it for {@link #state} */
    @Override
    public String start(String token, ReadOnlySql sql, Duration timeout) {
        if (!timeout.equals(settings.queryTimeout())) {
            throw new IllegalArgumentException("The engine is set to another timeout");
        }
        try {
            return submit(token, sql);
        } catch (SdkException e) {
            throw AthenaErrors.onStart(e);
        }
    }

    /** @throws SdkException as the client gives it */
    String submit(String token, ReadOnlySql sql) {
        return athena.startQueryExecution(request -> request.clientRequestToken(token)
                        .queryString(sql.sql())
                        .workGroup(settings.workGroup())
                        .queryExecutionContext(context -> context.database(settings.database()))
                        .resultReuseConfiguration(this::reuse))
                .queryExecutionId();
    }

    private void reuse(ResultReuseConfiguration.Builder reuse) {
        int minutes = Math.toIntExact(settings.reuseAge().toMinutes());
        reuse.resultReuseByAgeConfiguration(
                age -> age.enabled(minutes > 0).maxAgeInMinutes(minutes > 0 ? minutes : null));
    }

    @Override
    public State state(String queryId) {
        return find(queryId).map(this::state).orElseGet(State.Lost::new);
    }

    private State state(QueryExecution query) {
        if (!states.isOverdue(query, clock.instant())) {
            return states.of(query);
        }
        stop(query.queryExecutionId());
        // It may have ended before it was stopped.
        return find(query.queryExecutionId()).map(states::ofStopped).orElseGet(State.Lost::new);
    }

    private Optional<QueryExecution> find(String queryId) {
        try {
            return Optional.of(athena.getQueryExecution(request -> request.queryExecutionId(queryId))
                    .queryExecution());
        } catch (AwsServiceException e) {
            if (AthenaErrors.isUnknownQuery(e)) {
                return Optional.empty();
            }
            throw AthenaErrors.onRead(e);
        } catch (SdkException e) {
            throw AthenaErrors.onRead(e);
        }
    }

    @Override
    public Rows rows(String queryId) {
        return AthenaRows.open(athena, queryId);
    }

    @Override
    public void stop(String queryId) {
        try {
            athena.stopQueryExecution(request -> request.queryExecutionId(queryId));
        } catch (AwsServiceException e) {
            if (!AthenaErrors.isUnknownQuery(e)) {
                throw AthenaErrors.onStop(e);
            }
        } catch (SdkException e) {
            throw AthenaErrors.onStop(e);
        }
    }
}
