package org.analyticschatbot.aws.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Athena tells the default bus about a query (docs.aws.amazon.com/athena/latest/ug/athena-events.html). It names
 * neither the SQL nor who asked.
 */
public record QueryStateChange(
        String queryId, String workGroup, String previousState, String currentState, int sequenceNumber) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public boolean isEnd() {
        return !currentState.equals("QUEUED") && !currentState.equals("RUNNING");
    }

    /** The event as the bus delivers it. */
    public String json() {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("versionId", "0");
        detail.put("currentState", currentState);
        detail.put("previousState", previousState);
        detail.put("statementType", "DML");
        detail.put("queryExecutionId", queryId);
        detail.put("workgroupName", workGroup);
        detail.put("sequenceNumber", String.valueOf(sequenceNumber));
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", "0");
        event.put("source", "aws.athena");
        event.put("detail-type", "Athena Query State Change");
        event.put("detail", detail);
        return JSON.writeValueAsString(event);
    }
}
