package org.analyticschatbot.aws.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Glue tells the default bus of a change (docs.aws.amazon.com/glue/latest/dg/automating-awsglue-with-cloudwatch-events.html):
 * what is made and deleted is news of the database, what is changed is news of the table.
 */
public record CatalogStateChange(String detailType, Map<String, Object> detail) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param tables that were made or deleted; none if it was the database */
    public static CatalogStateChange ofDatabase(String typeOfChange, String database, String... tables) {
        return new CatalogStateChange(
                "Glue Data Catalog Database State Change",
                detail(typeOfChange, database, "changedTables", List.of(tables)));
    }

    public static CatalogStateChange ofTable(String typeOfChange, String database, String table) {
        return new CatalogStateChange(
                "Glue Data Catalog Table State Change", detail(typeOfChange, database, "tableName", table));
    }

    private static Map<String, Object> detail(String typeOfChange, String database, String name, Object value) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("databaseName", database);
        detail.put("typeOfChange", typeOfChange);
        detail.put(name, value);
        return detail;
    }

    /** The event as the bus delivers it. */
    public String json() {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", "0");
        event.put("source", "aws.glue");
        event.put("detail-type", detailType);
        event.put("detail", detail);
        return JSON.writeValueAsString(event);
    }
}
