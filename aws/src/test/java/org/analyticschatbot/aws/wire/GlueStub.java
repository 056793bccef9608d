package org.analyticschatbot.aws.wire;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.analyticschatbot.aws.glue.GlueErrors;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.glue.GlueClient;
import tools.jackson.databind.JsonNode;

/** Glue's catalog on the wire: pages of 100 at most, what is not there and what is forbidden refused by its own error. */
public final class GlueStub implements AutoCloseable {

    private static final int MOST = 100;

    private final Map<String, Map<String, Map<String, Object>>> databases = new TreeMap<>();
    private final Map<String, List<Object>> statistics = new LinkedHashMap<>();
    private final Set<String> forbidden = new HashSet<>();
    private final List<Consumer<CatalogStateChange>> listeners = new ArrayList<>();
    private final AwsJsonServer server;

    private GlueStub() {
        this.server = AwsJsonServer.start(Map.of(
                "GetDatabases", this::getDatabases,
                "GetTables", this::getTables,
                "GetTable", this::getTable,
                "GetColumnStatisticsForTable", this::getStatistics));
    }

    public static GlueStub start() {
        return new GlueStub();
    }

    /** A real client, patient as the crawl's one, only in milliseconds. */
    public GlueClient client() {
        return GlueClient.builder()
                .endpointOverride(server.address())
                .region(Region.US_EAST_1)
                .credentialsProvider(AwsJsonServer.CREDENTIALS)
                .httpClient(UrlConnectionHttpClient.create())
                .overrideConfiguration(settings -> settings.retryStrategy(GlueErrors.patience(Duration.ofMillis(1))))
                .build();
    }

    /** Where a client of another process finds it. */
    public URI address() {
        return server.address();
    }

    /** Told of each change of the catalog, after it. */
    public synchronized void onStateChange(Consumer<CatalogStateChange> listener) {
        listeners.add(listener);
    }

    public synchronized void database(String name) {
        if (databases.putIfAbsent(name, new TreeMap<>()) == null) {
            tell(CatalogStateChange.ofDatabase("CreateDatabase", name));
        }
    }

    /** Adds or replaces a table. */
    public synchronized void table(String database, GlueTable table) {
        database(database);
        boolean isNew = known(database).put(table.name(), table.document(database)) == null;
        tell(
                isNew
                        ? CatalogStateChange.ofDatabase("CreateTable", database, table.name())
                        : CatalogStateChange.ofTable("UpdateTable", database, table.name()));
    }

    public synchronized void drop(String database, String table) {
        known(database).remove(table);
        tell(CatalogStateChange.ofDatabase("DeleteTable", database, table));
    }

    /** With all of its tables. */
    public synchronized void dropDatabase(String name) {
        databases.remove(name);
        tell(CatalogStateChange.ofDatabase("DeleteDatabase", name));
    }

    private void tell(CatalogStateChange change) {
        listeners.forEach(listener -> listener.accept(change));
    }

    /** From now on nothing in it can be read; its name is still listed. */
    public synchronized void forbid(String database) {
        forbidden.add(database);
    }

    /** @param data as Glue writes it, such as {@code LongColumnStatisticsData} */
    public synchronized void statistics(String table, String column, String type, Map<String, Object> data) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("Type", type);
        values.put(type.charAt(0) + type.substring(1).toLowerCase(Locale.ROOT) + "ColumnStatisticsData", data);
        statistics
                .computeIfAbsent(table, unknown -> new ArrayList<>())
                .add(Map.of("ColumnName", column, "ColumnType", "any", "AnalyzedTime", 0, "StatisticsData", values));
    }

    public void refuse(String operation, AwsError error) {
        server.refuse(operation, error);
    }

    public int calls(String operation) {
        return server.calls(operation);
    }

    private synchronized Map<String, Object> getDatabases(JsonNode request) {
        List<Map<String, Object>> names = new ArrayList<>();
        databases.keySet().forEach(name -> names.add(Map.of("Name", name)));
        return page("DatabaseList", names, request);
    }

    private synchronized Map<String, Object> getTables(JsonNode request) {
        return page("TableList", List.copyOf(readable(request).values()), request);
    }

    private synchronized Map<String, Object> getTable(JsonNode request) {
        Map<String, Object> table = readable(request).get(request.path("Name").asString());
        if (table == null) {
            throw AwsError.of("EntityNotFoundException", "Entity Not Found");
        }
        return Map.of("Table", table);
    }

    private synchronized Map<String, Object> getStatistics(JsonNode request) {
        readable(request);
        if (request.path("ColumnNames").size() > MOST) {
            throw AwsError.of("InvalidInputException", "At most 100 columns");
        }
        return Map.of(
                "ColumnStatisticsList",
                statistics.getOrDefault(request.path("TableName").asString(), List.of()));
    }

    private Map<String, Map<String, Object>> readable(JsonNode request) {
        String database = request.path("DatabaseName").asString();
        if (forbidden.contains(database)) {
            throw AwsError.accessDenied("glue:GetTables");
        }
        return known(database);
    }

    private Map<String, Map<String, Object>> known(String database) {
        Map<String, Map<String, Object>> tables = databases.get(database);
        if (tables == null) {
            throw AwsError.of("EntityNotFoundException", "Database not found");
        }
        return tables;
    }

    private static Map<String, Object> page(String name, List<Map<String, Object>> all, JsonNode request) {
        int most = Math.min(MOST, request.path("MaxResults").asInt(MOST));
        int from = Integer.parseInt(request.path("NextToken").asString("0"));
        int end = Math.min(all.size(), from + most);
        Map<String, Object> page = new LinkedHashMap<>();
        page.put(name, all.subList(from, end));
        if (end < all.size()) {
            page.put("NextToken", String.valueOf(end));
        }
        return page;
    }

    @Override
    public void close() {
        server.close();
    }
}
