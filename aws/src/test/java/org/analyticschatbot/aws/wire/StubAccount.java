package org.analyticschatbot.aws.wire;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** The queries of an account, and how their states move. */
final class StubAccount implements AutoCloseable {

    final StubResults results = new StubResults();
    final String workGroup;
    long bytesPerQuery = 20_000_000;
    long cutOff = Long.MAX_VALUE;
    int quota = Integer.MAX_VALUE;
    boolean isHeld;
    boolean isTurnedOff;
    boolean isEnforced = true;
    String resultLocation = "s3://results/athena/";

    private final InstantSource clock;
    private final Map<String, StubQuery> queries = new LinkedHashMap<>();
    private final List<Consumer<QueryStateChange>> listeners = new ArrayList<>();

    StubAccount(InstantSource clock, String workGroup) {
        this.clock = clock;
        this.workGroup = workGroup;
    }

    void onStateChange(Consumer<QueryStateChange> listener) {
        listeners.add(listener);
    }

    StubQuery start(JsonNode request) {
        if (queries.values().stream().filter(StubQuery::isActive).count() >= quota) {
            throw AwsError.tooManyQueries();
        }
        String id = "11111111-2222-4333-8444-%012d".formatted(queries.size() + 1);
        StubQuery query = new StubQuery(id, request, clock.instant());
        queries.put(id, query);
        if (!isHeld) {
            move(query, "RUNNING");
            finish(query);
        }
        return query;
    }

    List<String> ids() {
        return List.copyOf(queries.keySet());
    }

    Optional<StubQuery> find(String id) {
        return Optional.ofNullable(queries.get(id));
    }

    StubQuery known(String id) {
        return find(id).orElseThrow(() -> AwsError.invalidRequest("QueryExecution " + id + " was not found"));
    }

    void finish(StubQuery query) {
        Optional<StubQuery> earlier = reusable(query);
        query.isReused = earlier.isPresent();
        query.bytesScanned = query.isReused ? 0 : Math.min(bytesPerQuery, cutOff);
        if (earlier.isPresent()) {
            query.result = earlier.get().result;
            end(query, "SUCCEEDED", "");
        } else if (bytesPerQuery > cutOff) {
            end(query, "CANCELLED", "Bytes scanned limit was exceeded");
        } else {
            execute(query);
        }
    }

    void end(StubQuery query, String state, String reason) {
        query.reason = reason.isEmpty() ? null : reason;
        query.completed = clock.instant();
        move(query, state);
    }

    void move(StubQuery query, String state) {
        String previous = query.state;
        query.state = state;
        query.sequenceNumber++;
        QueryStateChange change =
                new QueryStateChange(query.id, query.workGroup(), previous, state, query.sequenceNumber);
        listeners.forEach(listener -> listener.accept(change));
    }

    private void execute(StubQuery query) {
        try {
            query.result = results.run(query.id, query.sql(), query.database());
            end(query, "SUCCEEDED", "");
        } catch (SQLException e) {
            query.error = Map.of("ErrorCategory", 2, "ErrorType", 1000, "Retryable", false);
            String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            end(query, "FAILED", "SYNTAX_ERROR: line 1:1: " + line);
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

    @Override
    public void close() {
        results.close();
    }
}
