package org.analyticschatbot.aws.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One execution and how it stands. */
final class StubQuery {

    final String id;
    final JsonNode request;
    final Instant submitted;
    String state = "QUEUED";
    int sequenceNumber;
    long bytesScanned;
    boolean isReused;

    @Nullable String reason;

    @Nullable Map<String, Object> error;

    @Nullable Instant completed;

    StubResults.@Nullable Result result;

    StubQuery(String id, JsonNode request, Instant submitted) {
        this.id = id;
        this.request = request;
        this.submitted = submitted;
    }

    String sql() {
        return request.path("QueryString").asString();
    }

    String workGroup() {
        return request.path("WorkGroup").asString("primary");
    }

    String database() {
        return request.path("QueryExecutionContext").path("Database").asString("");
    }

    boolean isActive() {
        return state.equals("QUEUED") || state.equals("RUNNING");
    }

    /** Whether this one could stand for the other, were it young enough; the age is that of the rows. */
    boolean answersLike(StubQuery other) {
        return state.equals("SUCCEEDED")
                && !isReused
                && sql().equals(other.sql())
                && workGroup().equals(other.workGroup())
                && database().equals(other.database());
    }

    Map<String, Object> document() {
        Map<String, Object> statistics = new LinkedHashMap<>();
        statistics.put("DataScannedInBytes", bytesScanned);
        statistics.put("ResultReuseInformation", Map.of("ReusedPreviousResult", isReused));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("QueryExecutionId", id);
        document.put("Query", sql());
        document.put("StatementType", "DML");
        document.put("WorkGroup", workGroup());
        document.put("Status", status());
        document.put("Statistics", statistics);
        return document;
    }

    private Map<String, Object> status() {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("State", state);
        status.put("SubmissionDateTime", seconds(submitted));
        put(status, "CompletionDateTime", completed == null ? null : seconds(completed));
        put(status, "StateChangeReason", reason);
        put(status, "AthenaError", error);
        return status;
    }

    private static double seconds(Instant time) {
        return time.toEpochMilli() / 1_000.0;
    }

    private static void put(Map<String, Object> document, String name, @Nullable Object value) {
        if (value != null) {
            document.put(name, value);
        }
    }

    /** The first page begins with the labels of the columns; they count as a row. */
    Map<String, Object> page(StubResults results, StubResults.Result ended, long from, int most) {
        boolean isFirst = from == 0;
        List<Map<String, Object>> rows = new ArrayList<>();
        if (isFirst) {
            rows.add(row(ended.labels()));
        }
        int room = most - rows.size();
        List<List<@Nullable String>> found = results.rows(ended, from, room + 1);
        found.stream().limit(room).forEach(row -> rows.add(row(row)));
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("UpdateCount", 0);
        page.put("ResultSet", Map.of("Rows", rows, "ResultSetMetadata", Map.of("ColumnInfo", ended.columns())));
        if (found.size() > room) {
            page.put("NextToken", "page-" + (from + room));
        }
        return page;
    }

    private static Map<String, Object> row(List<? extends @Nullable String> values) {
        List<Map<String, Object>> cells = new ArrayList<>();
        for (String value : values) {
            cells.add(value == null ? Map.of() : Map.of("VarCharValue", value));
        }
        return Map.of("Data", cells);
    }
}
