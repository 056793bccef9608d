package org.analyticschatbot.aws.wire;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.athena.AthenaClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Athena on the wire: SQL runs on DuckDB, and what callers rely on is kept. A token stands for one execution, with its
 * parameters; states move on by themselves, or by the test after {@link #hold()}; results come in pages of 1,000 rows at
 * most, the labels first; a workgroup has its cut-off and an account its quota.
 */
public final class AthenaStub implements AutoCloseable {

    /** The one workgroup that exists. */
    public static final String WORK_GROUP = "analytics-chatbot";

    private static final int MOST_ROWS = 1_000;
    private static final int MOST_SQL = 262_144;

    private final InstantSource clock;
    private final StubResults results = new StubResults();
    private final Map<String, StubQuery> queries = new LinkedHashMap<>();
    private final Map<String, StubQuery> queryOfToken = new LinkedHashMap<>();
    private final List<Consumer<QueryStateChange>> listeners = new ArrayList<>();
    private final AwsJsonServer server;
    private long bytesPerQuery = 20_000_000;
    private long cutOff = Long.MAX_VALUE;
    private int quota = Integer.MAX_VALUE;
    private boolean held;

    private AthenaStub(InstantSource clock) {
        this.clock = clock;
        this.server = AwsJsonServer.start(Map.of(
                "StartQueryExecution", this::start,
                "GetQueryExecution",
                        request -> Map.of("QueryExecution", find(request).document()),
                "BatchGetQueryExecution", this::batchGet,
                "GetQueryResults", this::results,
                "StopQueryExecution", this::stop,
                "GetWorkGroup", this::workGroup));
    }

    public static AthenaStub start(InstantSource clock) {
        return new AthenaStub(clock);
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

    /** Makes databases ({@code CREATE SCHEMA}) and tables, in DuckDB's SQL. */
    public void execute(String sql) {
        results.execute(sql);
    }

    /** Told of each change of a state, before the call that caused it returns. */
    public void onStateChange(Consumer<QueryStateChange> listener) {
        listeners.add(listener);
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
    public synchronized void scan(long bytes) {
        bytesPerQuery = bytes;
    }

    /** The workgroup's limit for the bytes of one query. */
    public synchronized void cutOffAt(long bytes) {
        cutOff = bytes;
    }

    /** Queued and running queries at most. */
    public synchronized void quota(int active) {
        quota = active;
    }

    /** From now on a query stays queued until the test moves it. */
    public synchronized void hold() {
        held = true;
    }

    /** QUEUED to RUNNING. */
    public synchronized void run(String id) {
        move(known(id), "RUNNING");
    }

    /** RUNNING back to QUEUED, as after an error that Athena retries itself. */
    public synchronized void requeue(String id) {
        move(known(id), "QUEUED");
    }

    /** Runs the SQL and ends the query. */
    public synchronized void finish(String id) {
        StubQuery query = known(id);
        Optional<StubQuery> earlier = reusable(query);
        query.isReused = earlier.isPresent();
        query.bytesScanned = query.isReused ? 0 : Math.min(bytesPerQuery, cutOff);
        if (!query.isReused && bytesPerQuery > cutOff) {
            end(query, "CANCELLED", "Bytes scanned limit was exceeded");
        } else if (earlier.isPresent()) {
            query.result = earlier.get().result;
            end(query, "SUCCEEDED", "");
        } else {
            execute(query);
        }
    }

    /** Ends the query as FAILED for the reason that Athena would give. */
    public synchronized void fail(String id, String reason, int category, int type, boolean retryable) {
        StubQuery query = known(id);
        query.error =
                Map.of("ErrorCategory", category, "ErrorType", type, "Retryable", retryable, "ErrorMessage", reason);
        end(query, "FAILED", reason);
    }

    public synchronized String stateOf(String id) {
        return known(id).state;
    }

    /** All that really started, in their order. */
    public synchronized List<String> started() {
        return List.copyOf(queries.keySet());
    }

    private void execute(StubQuery query) {
        try {
            query.result = results.run(query.id, query.sql(), query.database());
            end(query, "SUCCEEDED", "");
        } catch (SQLException e) {
            query.error = Map.of("ErrorCategory", 2, "ErrorType", 1000, "Retryable", false);
            end(
                    query,
                    "FAILED",
                    "SYNTAX_ERROR: line 1:1: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private Optional<StubQuery> reusable(StubQuery query) {
        JsonNode settings = query.request.path("ResultReuseConfiguration").path("ResultReuseByAgeConfiguration");
        if (!settings.path("Enabled").asBoolean(false)) {
            return Optional.empty();
        }
        Instant oldest = clock.instant()
                .minus(Duration.ofMinutes(settings.path("MaxAgeInMinutes").asInt(60)));
        return queries.values().stream()
                .filter(earlier -> earlier.answersLike(query))
                .filter(earlier -> earlier.completed != null && !earlier.completed.isBefore(oldest))
                .findFirst();
    }

    private void end(StubQuery query, String state, String reason) {
        query.reason = reason.isEmpty() ? null : reason;
        query.completed = clock.instant();
        move(query, state);
    }

    private void move(StubQuery query, String state) {
        String previous = query.state;
        query.state = state;
        query.sequenceNumber++;
        QueryStateChange change =
                new QueryStateChange(query.id, query.workGroup(), previous, state, query.sequenceNumber);
        listeners.forEach(listener -> listener.accept(change));
    }

    private synchronized Map<String, Object> start(JsonNode request) {
        String token = request.path("ClientRequestToken").asString("");
        validate(request, token);
        StubQuery earlier = queryOfToken.get(token);
        if (earlier != null) {
            return again(earlier, request);
        }
        if (queries.values().stream().filter(StubQuery::isActive).count() >= quota) {
            throw AwsError.tooManyQueries();
        }
        String id = "11111111-2222-4333-8444-%012d".formatted(queries.size() + 1);
        StubQuery query = new StubQuery(id, request, clock.instant());
        queries.put(id, query);
        queryOfToken.put(token, query);
        if (!held) {
            run(id);
            finish(id);
        }
        return Map.of("QueryExecutionId", id);
    }

    private static void validate(JsonNode request, String token) {
        if (token.length() < 32 || token.length() > 128) {
            throw AwsError.invalidRequest("ClientRequestToken must have 32 to 128 characters");
        }
        if (request.path("QueryString").asString("").length() > MOST_SQL) {
            throw AwsError.invalidRequest("Query string is too long");
        }
        if (!request.path("WorkGroup").asString("").equals(WORK_GROUP)) {
            throw AwsError.invalidRequest("WorkGroup is not found.");
        }
    }

    private static Map<String, Object> again(StubQuery earlier, JsonNode request) {
        if (!withoutToken(earlier.request).equals(withoutToken(request))) {
            throw AwsError.invalidRequest("Idempotent parameters do not match");
        }
        return Map.of("QueryExecutionId", earlier.id);
    }

    private static JsonNode withoutToken(JsonNode request) {
        ObjectNode copy = ((ObjectNode) request).deepCopy();
        copy.remove("ClientRequestToken");
        return copy;
    }

    private synchronized Map<String, Object> batchGet(JsonNode request) {
        List<Object> found = new ArrayList<>();
        List<Object> unknown = new ArrayList<>();
        Collection<JsonNode> ids = request.path("QueryExecutionIds").values();
        if (ids.size() > 50) {
            throw AwsError.invalidRequest("At most 50 ids");
        }
        for (JsonNode id : ids) {
            StubQuery query = queries.get(id.asString());
            if (query == null) {
                unknown.add(Map.of("QueryExecutionId", id.asString(), "ErrorCode", "INVALID_QUERY_EXECUTION_ID"));
            } else {
                found.add(query.document());
            }
        }
        return Map.of("QueryExecutions", found, "UnprocessedQueryExecutionIds", unknown);
    }

    private synchronized Map<String, Object> results(JsonNode request) {
        StubQuery query = find(request);
        if (query.isActive()) {
            throw AwsError.invalidRequest("Query has not yet finished. Current state: " + query.state);
        }
        StubResults.Result ended = query.result;
        if (ended == null) {
            throw AwsError.invalidRequest("Query did not finish successfully. Final query state: " + query.state);
        }
        int most = request.path("MaxResults").asInt(MOST_ROWS);
        if (most < 1 || most > MOST_ROWS) {
            throw AwsError.invalidRequest("MaxResults must be between 1 and 1000");
        }
        return query.page(results, ended, offset(request.path("NextToken").asString("page-0")), most);
    }

    private static long offset(String token) {
        if (!token.startsWith("page-")) {
            throw AwsError.invalidRequest("NextToken is invalid");
        }
        return Long.parseLong(token.substring("page-".length()));
    }

    private synchronized Map<String, Object> stop(JsonNode request) {
        StubQuery query = find(request);
        if (query.isActive()) {
            end(query, "CANCELLED", "Query cancelled by user");
        }
        return Map.of();
    }

    private synchronized Map<String, Object> workGroup(JsonNode request) {
        if (!request.path("WorkGroup").asString("").equals(WORK_GROUP)) {
            throw AwsError.invalidRequest("WorkGroup is not found.");
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("EnforceWorkGroupConfiguration", true);
        if (cutOff < Long.MAX_VALUE) {
            settings.put("BytesScannedCutoffPerQuery", cutOff);
        }
        return Map.of("WorkGroup", Map.of("Name", WORK_GROUP, "State", "ENABLED", "Configuration", settings));
    }

    private StubQuery find(JsonNode request) {
        return known(request.path("QueryExecutionId").asString(""));
    }

    private synchronized StubQuery known(String id) {
        StubQuery query = queries.get(id);
        if (query == null) {
            throw AwsError.invalidRequest("QueryExecution " + id + " was not found");
        }
        return query;
    }

    @Override
    public void close() {
        server.close();
        results.close();
    }
}
