package org.analyticschatbot.aws.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What Athena's operations accept and answer. One at a time. */
final class AthenaOperations {

    private static final int MOST_ROWS = 1_000;
    private static final int MOST_IDS = 50;
    private static final int MOST_SQL = 262_144;

    private final StubAccount account;
    private final Map<String, StubQuery> queryOfToken = new HashMap<>();

    AthenaOperations(StubAccount account) {
        this.account = account;
    }

    Map<String, AwsJsonServer.Operation> byName() {
        return Map.of(
                "StartQueryExecution", alone(this::start),
                "GetQueryExecution", alone(this::get),
                "BatchGetQueryExecution", alone(this::batchGet),
                "GetQueryResults", alone(this::results),
                "StopQueryExecution", alone(this::stop),
                "GetWorkGroup", alone(this::workGroup));
    }

    private AwsJsonServer.Operation alone(AwsJsonServer.Operation operation) {
        return request -> {
            synchronized (account) {
                return operation.run(request);
            }
        };
    }

    /** The same token with the same parameters is the same execution; it needs no room. */
    private Map<String, Object> start(JsonNode request) {
        String token = request.path("ClientRequestToken").asString("");
        validate(request, token);
        requirePlaceForResults();
        StubQuery earlier = queryOfToken.get(token);
        if (earlier == null) {
            StubQuery started = account.start(request);
            queryOfToken.put(token, started);
            return Map.of("QueryExecutionId", started.id);
        }
        if (!withoutToken(earlier.request).equals(withoutToken(request))) {
            throw AwsError.invalidRequest("Idempotent parameters do not match");
        }
        return Map.of("QueryExecutionId", earlier.id);
    }

    private void validate(JsonNode request, String token) {
        if (token.length() < 32 || token.length() > 128) {
            throw AwsError.invalidRequest("ClientRequestToken must have 32 to 128 characters");
        }
        if (request.path("QueryString").asString("").length() > MOST_SQL) {
            throw AwsError.invalidRequest("Query string is too long");
        }
        requireWorkGroup(request);
    }

    private void requirePlaceForResults() {
        if (account.resultLocation.isEmpty()) {
            throw AwsError.invalidRequest("No output location provided. An output location is required either through"
                    + " the Workgroup result configuration setting or as an API input.");
        }
    }

    private void requireWorkGroup(JsonNode request) {
        if (!request.path("WorkGroup").asString("").equals(account.workGroup)) {
            throw AwsError.invalidRequest("WorkGroup is not found.");
        }
    }

    private static JsonNode withoutToken(JsonNode request) {
        ObjectNode copy = ((ObjectNode) request).deepCopy();
        copy.remove("ClientRequestToken");
        return copy;
    }

    private Map<String, Object> get(JsonNode request) {
        return Map.of("QueryExecution", query(request).document());
    }

    private Map<String, Object> batchGet(JsonNode request) {
        Collection<JsonNode> ids = request.path("QueryExecutionIds").values();
        if (ids.size() > MOST_IDS) {
            throw AwsError.invalidRequest("At most 50 ids");
        }
        List<Object> found = new ArrayList<>();
        List<Object> unknown = new ArrayList<>();
        for (JsonNode id : ids) {
            Optional<StubQuery> query = account.find(id.asString());
            query.ifPresent(known -> found.add(known.document()));
            if (query.isEmpty()) {
                unknown.add(Map.of("QueryExecutionId", id.asString(), "ErrorCode", "INVALID_QUERY_EXECUTION_ID"));
            }
        }
        return Map.of("QueryExecutions", found, "UnprocessedQueryExecutionIds", unknown);
    }

    private Map<String, Object> results(JsonNode request) {
        StubQuery query = query(request);
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
        return query.page(
                account.results, ended, offset(request.path("NextToken").asString("page-0")), most);
    }

    private static long offset(String token) {
        if (!token.startsWith("page-")) {
            throw AwsError.invalidRequest("NextToken is invalid");
        }
        return Long.parseLong(token.substring("page-".length()));
    }

    private Map<String, Object> stop(JsonNode request) {
        StubQuery query = query(request);
        if (query.isActive()) {
            account.end(query, "CANCELLED", "Query cancelled by user");
        }
        return Map.of();
    }

    private Map<String, Object> workGroup(JsonNode request) {
        requireWorkGroup(request);
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("EnforceWorkGroupConfiguration", account.isEnforced);
        if (account.cutOff < Long.MAX_VALUE) {
            settings.put("BytesScannedCutoffPerQuery", account.cutOff);
        }
        if (!account.resultLocation.isEmpty()) {
            settings.put("ResultConfiguration", Map.of("OutputLocation", account.resultLocation));
        }
        String state = account.isTurnedOff ? "DISABLED" : "ENABLED";
        return Map.of("WorkGroup", Map.of("Name", account.workGroup, "State", state, "Configuration", settings));
    }

    private StubQuery query(JsonNode request) {
        return account.known(request.path("QueryExecutionId").asString(""));
    }
}
