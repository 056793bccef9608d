package org.analyticschatbot.local.demo;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.local.duckdb.DuckDbDatabase;
import org.analyticschatbot.local.duckdb.TableSource;
import org.analyticschatbot.local.duckdb.catalog.ChatbotFile;
import org.analyticschatbot.local.duckdb.catalog.DuckDbCatalog;
import org.analyticschatbot.local.duckdb.catalog.SchemaFile;
import org.analyticschatbot.local.duckdb.load.LoadReport;
import org.analyticschatbot.local.duckdb.load.LoadedTable;
import org.analyticschatbot.local.duckdb.load.Sql;

/**
 * Thirty months of a retailer with 24 stores: about 200,000 orders, made by SQL inside the database. The same seed and
 * day give the same rows on every machine with this version of DuckDB; the next day of a year adds to them and leaves
 * what was sold before as it is.
 *
 * @param today the last day that has orders
 */
public record DemoTables(int seed, LocalDate today) implements TableSource {

    private static final int SEED = 25;

    /** Each makes the table of its name, from those before it. */
    private static final List<String> TABLES =
            List.of("stores", "customers", "products", "orders", "order_items", "returns");

    /** Those that everybody sees. */
    public static DemoTables until(LocalDate today) {
        return new DemoTables(SEED, today);
    }

    /** Looks at them, told what the columns mean, how the tables join, and what people call what. */
    public static DuckDbCatalog catalog(DuckDbDatabase database) {
        return DuckDbCatalog.of(
                database, SchemaFile.resource(DemoTables.class), ChatbotFile.resource(DemoTables.class));
    }

    @Override
    public LoadReport load(Connection connection, Path workFolder) throws SQLException {
        run(connection, "chance", Map.of("seed", Integer.toString(seed), "today", today.toString()));
        for (String table : TABLES) {
            run(connection, table, Map.of());
        }
        return report();
    }

    LoadReport report() {
        return new LoadReport(TABLES.stream().map(DemoTables::made).toList(), List.of(), List.of());
    }

    /** Whether they have been made there. */
    boolean areIn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery("SELECT count(*) FROM duckdb_tables()")) {
            return tables.next() && tables.getInt(1) >= TABLES.size();
        }
    }

    /** Changes with whatever the tables are made by, the day apart. */
    String fingerprint() {
        CRC32C made = new CRC32C();
        Stream.concat(Stream.of("chance"), TABLES.stream())
                .map(name -> Sql.text(DemoTables.class, name + ".sql"))
                .forEach(sql -> made.update(sql.getBytes(StandardCharsets.UTF_8)));
        made.update(seed);
        return HexFormat.of().toHexDigits(made.getValue(), 8);
    }

    private static LoadedTable made(String table) {
        return LoadedTable.copied(TableName.of(table), table);
    }

    private static void run(Connection connection, String resource, Map<String, String> values) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Sql.resource(DemoTables.class, resource + ".sql", values));
        }
    }
}
