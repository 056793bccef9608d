package org.analyticschatbot.aws.metrics;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;

/**
 * One line in CloudWatch's embedded metric format, of which CloudWatch makes metrics as it takes the line in
 * (docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html). A metric
 * is kept for each value of its dimension, and once for all of them.
 */
final class EmfLine {

    static final String NAMESPACE = "AnalyticsChatbot";

    private final JsonObject line = new JsonObject();
    private final JsonArray directives = new JsonArray();

    /** @param value of a few that there are: each is a metric that is paid for */
    record Dimension(String name, String value) {}

    EmfLine(Instant at) {
        JsonObject metadata = new JsonObject();
        metadata.addProperty("Timestamp", at.toEpochMilli());
        metadata.add("CloudWatchMetrics", directives);
        line.add("_aws", metadata);
    }

    /** Something to find the line by, which is part of no metric. */
    EmfLine property(String name, String value) {
        line.addProperty(name, value);
        return this;
    }

    EmfLine count(String metric, long number, Dimension dimension) {
        return add(metric, "Count", number, dimension);
    }

    EmfLine count(String metric, long number) {
        return add(metric, "Count", number);
    }

    EmfLine time(String metric, Duration took, Dimension dimension) {
        return add(metric, "Milliseconds", took.toMillis(), dimension);
    }

    EmfLine time(String metric, Duration took) {
        return add(metric, "Milliseconds", took.toMillis());
    }

    EmfLine seconds(String metric, Duration age) {
        return add(metric, "Seconds", age.toSeconds());
    }

    EmfLine bytes(String metric, long number) {
        return add(metric, "Bytes", number);
    }

    private EmfLine add(String metric, String unit, long value, Dimension... dimensions) {
        JsonArray sets = new JsonArray();
        for (Dimension dimension : dimensions) {
            line.addProperty(dimension.name(), dimension.value());
            JsonArray set = new JsonArray();
            set.add(dimension.name());
            sets.add(set);
        }
        sets.add(new JsonArray());
        line.addProperty(metric, value);
        directives.add(directive(metric, unit, sets));
        return this;
    }

    private static JsonObject directive(String metric, String unit, JsonArray dimensionSets) {
        JsonObject definition = new JsonObject();
        definition.addProperty("Name", metric);
        definition.addProperty("Unit", unit);
        JsonArray definitions = new JsonArray();
        definitions.add(definition);
        JsonObject directive = new JsonObject();
        directive.addProperty("Namespace", NAMESPACE);
        directive.add("Dimensions", dimensionSets);
        directive.add("Metrics", definitions);
        return directive;
    }

    @Override
    public String toString() {
        return line.toString();
    }
}
