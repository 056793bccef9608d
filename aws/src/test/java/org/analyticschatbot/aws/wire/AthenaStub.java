package org.analyticschatbot.aws.wire;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.athena.AthenaClient;

/**
 * Athena on the wire: SQL runs on DuckDB, and what callers rely on is kept. A token stands for one execution, with its
 * parameters; states move on by themselves, or by the test after {@link #hold()}; results come in pages of 1,000 rows at
 * most, the labels first; a workgroup has its cut-off and an account its quota.
 */
public final class AthenaStub implements AutoCloseable {

    /** The one workgroup that exists, unless another one is started with. */
    public static final String WORK_GROUP = "analytics-chatbot";

    private final StubAccount account;
    private final AwsJsonServer server;

    private AthenaStub(StubAccount account) {
        this.account = account;
        this.server = AwsJsonServer.start(new AthenaOperations(account).byName());
    }

    public static AthenaStub start(InstantSource clock) {
        return start(clock, WORK_GROUP);
    }

    /** @param workGroup the only one */
    public static AthenaStub start(InstantSource clock, String workGroup) {
        return new AthenaStub(new StubAccount(clock, workGroup));
    }

    /** A real client; it does not try again by itself. */
    public AthenaClient client() {
        return AthenaClient.builder()
                .endpointOverride(server.address())
                .region(Region.US_EAST_1)
                .credentialsProvider(AwsJsonServer.CREDENTIALS)
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(settings -> settings.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    /** Where a client of another process finds it. */
    public URI address() {
        return server.address();
    }

    /** Makes databases ({@code CREATE SCHEMA}) and tables, in DuckDB's SQL. */
    public void execute(String sql) {
        account.results.execute(sql);
    }

    /** Told of each change of a state, before the call that caused it returns. */
    public void onStateChange(Consumer<QueryStateChange> listener) {
        synchronized (account) {
            account.onStateChange(listener);
        }
    }

    public void refuse(String operation, AwsError error) {
        server.refuse(operation, error);
    }

    /** The next call is done, but its caller is told that it broke. */
    public void loseAnswer(String operation) {
        server.loseAnswer(operation);
    }

    public int calls(String operation) {
        return server.calls(operation);
    }

    /** What each query scans from now on. */
    public void scan(long bytes) {
        synchronized (account) {
            account.bytesPerQuery = bytes;
        }
    }

    /** The workgroup's limit for the bytes of one query. */
    public void cutOffAt(long bytes) {
        synchronized (account) {
            account.cutOff = bytes;
        }
    }

    public void turnOffWorkgroup() {
        synchronized (account) {
            account.isTurnedOff = true;
        }
    }

    /** Its settings no longer win over those of a caller. */
    public void letCallersOverride() {
        synchronized (account) {
            account.isEnforced = false;
        }
    }

    /** The workgroup loses its place for results, and no query can start. */
    public void forgetPlaceForResults() {
        synchronized (account) {
            account.resultLocation = "";
        }
    }

    /** Queued and running queries at most. */
    public void quota(int active) {
        synchronized (account) {
            account.quota = active;
        }
    }

    /** From now on a query stays queued until the test moves it. */
    public void hold() {
        synchronized (account) {
            account.isHeld = true;
        }
    }

    /** QUEUED to RUNNING. */
    public void run(String id) {
        synchronized (account) {
            account.move(account.known(id), "RUNNING");
        }
    }

    /** RUNNING back to QUEUED, as after an error that Athena retries itself. */
    public void requeue(String id) {
        synchronized (account) {
            account.move(account.known(id), "QUEUED");
        }
    }

    /** Runs the SQL and ends the query. */
    public void finish(String id) {
        synchronized (account) {
            account.finish(account.known(id));
        }
    }

    /** Ends the query as FAILED for the reason that Athena would give, with numbers of its error catalog. */
    public void fail(String id, String reason, int category, int type, boolean retryable) {
        synchronized (account) {
            StubQuery query = account.known(id);
            query.error = Map.of(
                    "ErrorCategory", category, "ErrorType", type, "Retryable", retryable, "ErrorMessage", reason);
            account.end(query, "FAILED", reason);
        }
    }

    public String stateOf(String id) {
        synchronized (account) {
            return account.known(id).state;
        }
    }

    /** All that really started, in their order. */
    public List<String> started() {
        synchronized (account) {
            return account.ids();
        }
    }

    @Override
    public void close() {
        server.close();
        account.close();
    }
}
