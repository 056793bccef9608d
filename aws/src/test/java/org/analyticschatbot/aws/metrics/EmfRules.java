package org.analyticschatbot.aws.metrics;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The rules of the embedded metric format, as its specification and JSON schema have them
 * (docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html).
 */
public final class EmfRules {

    private static final int MOST_BYTES = 256 * 1024;
    private static final int MOST_METRICS = 100;
    private static final int MOST_DIMENSIONS = 30;
    private static final int LONGEST_VALUE = 1024;
    private static final Set<String> UNITS = Set.of(
            "Seconds",
            "Microseconds",
            "Milliseconds",
            "Bytes",
            "Kilobytes",
            "Megabytes",
            "Gigabytes",
            "Terabytes",
            "Bits",
            "Percent",
            "Count",
            "Count/Second",
            "None");

    private final JsonObject line;
    private final List<String> broken = new ArrayList<>();

    private EmfRules(JsonObject line) {
        this.line = line;
    }

    /** Which rules the line breaks, in words; none if it is right. */
    public static List<String> brokenBy(JsonObject line) {
        EmfRules rules = new EmfRules(line);
        rules.check();
        return rules.broken;
    }

    private void check() {
        rule(line.toString().length() <= MOST_BYTES && !line.toString().contains("\n"), "one event of CloudWatch");
        JsonObject metadata = line.getAsJsonObject("_aws");
        rule(metadata.get("Timestamp").getAsLong() > 1_000_000_000_000L, "Timestamp in milliseconds");
        rule(metadata.keySet().equals(Set.of("Timestamp", "CloudWatchMetrics")), "no other metadata");
        JsonArray directives = metadata.getAsJsonArray("CloudWatchMetrics");
        rule(!directives.isEmpty(), "a directive");
        directives.forEach(directive -> directive(directive.getAsJsonObject()));
    }

    private void directive(JsonObject directive) {
        rule(directive.keySet().equals(Set.of("Namespace", "Dimensions", "Metrics")), "members of a directive");
        rule(directive.get("Namespace").getAsString().matches("[^:]{1,1024}"), "Namespace");
        rule(!directive.get("Namespace").getAsString().startsWith("AWS/"), "Namespace is not AWS's own");
        JsonArray sets = directive.getAsJsonArray("Dimensions");
        rule(!sets.isEmpty(), "a set of dimensions");
        sets.forEach(set -> dimensions(set.getAsJsonArray()));
        JsonArray metrics = directive.getAsJsonArray("Metrics");
        rule(!metrics.isEmpty() && metrics.size() <= MOST_METRICS, "1 to 100 metrics");
        metrics.forEach(metric -> metric(metric.getAsJsonObject()));
    }

    private void dimensions(JsonArray set) {
        rule(set.size() <= MOST_DIMENSIONS, "30 dimensions at most");
        for (JsonElement name : set) {
            JsonElement value = line.get(name.getAsString());
            boolean isText = value != null
                    && value.isJsonPrimitive()
                    && value.getAsJsonPrimitive().isString();
            rule(isText && value.getAsString().matches("[\\x20-\\x7e]{1," + LONGEST_VALUE + "}"), "value of " + name);
        }
    }

    private void metric(JsonObject metric) {
        rule(metric.keySet().equals(Set.of("Name", "Unit")), "members of a metric");
        rule(UNITS.contains(metric.get("Unit").getAsString()), "Unit of " + metric);
        JsonElement value = line.get(metric.get("Name").getAsString());
        boolean isNumber = value != null
                && value.isJsonPrimitive()
                && value.getAsJsonPrimitive().isNumber();
        rule(isNumber && value.getAsDouble() >= 0, "value of " + metric);
    }

    private void rule(boolean holds, String name) {
        if (!holds) {
            broken.add(name);
        }
    }
}
