package org.analyticschatbot.aws.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table as Glue keeps it; each method gives one that has something more. */
public record GlueTable(
        String name,
        List<Map<String, Object>> columns,
        List<Map<String, Object>> partitionKeys,
        Map<String, String> parameters,
        boolean hasStorage) {

    public static GlueTable named(String name) {
        return new GlueTable(name, List.of(), List.of(), Map.of(), true);
    }

    public GlueTable column(String column, String type) {
        return column(Map.of("Name", column, "Type", type));
    }

    public GlueTable column(String column, String type, String comment, Map<String, String> columnParameters) {
        return column(Map.of("Name", column, "Type", type, "Comment", comment, "Parameters", columnParameters));
    }

    public GlueTable partitionKey(String column, String type) {
        return new GlueTable(
                name, columns, with(partitionKeys, Map.of("Name", column, "Type", type)), parameters, hasStorage);
    }

    public GlueTable parameter(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(parameters);
        more.put(key, value);
        return new GlueTable(name, columns, partitionKeys, more, hasStorage);
    }

    /** As of a link to a table of another account, and of what half-finished tools leave. */
    public GlueTable withoutStorage() {
        return new GlueTable(name, columns, partitionKeys, parameters, false);
    }

    private GlueTable column(Map<String, Object> column) {
        return new GlueTable(name, with(columns, column), partitionKeys, parameters, hasStorage);
    }

    private static List<Map<String, Object>> with(List<Map<String, Object>> list, Map<String, Object> more) {
        List<Map<String, Object>> copy = new ArrayList<>(list);
        copy.add(more);
        return copy;
    }

    Map<String, Object> document(String database) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("Name", name);
        document.put("DatabaseName", database);
        document.put("TableType", "EXTERNAL_TABLE");
        document.put("Parameters", parameters);
        document.put("PartitionKeys", partitionKeys);
        if (hasStorage) {
            document.put("StorageDescriptor", Map.of("Columns", columns, "Location", "s3://data/" + name));
        }
        return document;
    }
}
