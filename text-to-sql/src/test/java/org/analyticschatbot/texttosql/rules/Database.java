package org.analyticschatbot.texttosql.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.processprompt.PlanningContext;
import org.analyticschatbot.core.processprompt.PlanningContext.Turn;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.prompt.Asker;
import org.analyticschatbot.core.prompt.Question;
import org.analyticschatbot.core.prompt.ReplyAddress;
import org.analyticschatbot.core.semantics.file.QueryCheck;
import org.analyticschatbot.core.semantics.file.SemanticFile;
import org.analyticschatbot.core.sql.TableName;

/** A small DuckDB database, its schema with statistics, and a planner that is asked on Sunday, November 16, 2025. */
final class Database implements AutoCloseable {

    private static final Instant ASKED_AT = Instant.parse("2025-11-16T10:00:00Z");
    private static final Set<String> PRIVATE = Set.of("last_name", "full_name", "email");

    /** Trino's functions that DuckDB lacks or understands otherwise. */
    private static final List<String> TRINO_FUNCTIONS = List.of(
            "CREATE MACRO day_of_week(day) AS isodow(day)",
            "CREATE MACRO date_format(day, format) AS strftime(day, replace(format, '%W', '%A'))");

    private final Connection connection;
    private final Schema schema;
    private final RuleBasedQueryPlanner planner = new RuleBasedQueryPlanner();

    private Database(String name) throws SQLException {
        this(name, "");
    }

    /** @param yaml what the owner of the data means by words */
    private Database(String name, String yaml) throws SQLException {
        this(
                List.of(resource(name + ".sql").split(";", -1)),
                resource(name + ".keys").lines().toList(),
                yaml);
    }

    private Database(List<String> statements, List<String> keys, String yaml) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        for (String macro : TRINO_FUNCTIONS) {
            execute(macro);
        }
        for (String statement : statements) {
            execute(statement);
        }
        schema = SemanticFile.of(yaml).over(schema(keys), QueryCheck.none()).schema();
    }

    static Database retail() throws SQLException {
        return new Database("retail");
    }

    static Database retail(String yaml) throws SQLException {
        return new Database("retail", yaml);
    }

    static Database library() throws SQLException {
        return new Database("library");
    }

    /** Doctors with their visits, stations with rides between them: two dates, two roles, units, empty cells. */
    static Database clinic() throws SQLException {
        return new Database("clinic");
    }

    /** Plays and who wrote them, where they were performed and who came: flags of 0 and 1, years, people's names. */
    static Database theatre() throws SQLException {
        return new Database("theatre");
    }

    /** Customers, products, invoices with a net and a gross amount, and their lines. */
    static Database invoices() throws SQLException {
        return new Database("invoices");
    }

    /** Ports, ships, sailors, charters: comments, yes-or-no columns, codes, years long ago. */
    static Database harbour() throws SQLException {
        return new Database("harbour");
    }

    /** A database of its own, whose statements and keys are given here. */
    static Database of(String statements, String keys) throws SQLException {
        return new Database(List.of(statements.split(";", -1)), keys.lines().toList(), "");
    }

    /** A chain of stores: customers, products, orders of the last 30 months with their items, and returns. */
    static Database chain() throws SQLException {
        return new Database("chain");
    }

    Schema schema() {
        return schema;
    }

    QueryPlan plan(String question) {
        return plan(question, List.of());
    }

    QueryPlan plan(String question, List<Turn> history) {
        return plan(question, schema, history);
    }

    /** The same asker's question about other tables. */
    QueryPlan plan(String question, Schema other) {
        return plan(question, other, List.of());
    }

    private QueryPlan plan(String question, Schema asked, List<Turn> history) {
        return planner.plan(new PlanningContext(
                new Question(
                        question,
                        new Asker("tenant", "user"),
                        ReplyAddress.pull(),
                        ASKED_AT,
                        ZoneId.of("UTC"),
                        DayOfWeek.MONDAY),
                asked,
                history));
    }

    QueryPlan.RunSql sql(String question) {
        return sql(question, plan(question));
    }

    private static QueryPlan.RunSql sql(String question, QueryPlan plan) {
        if (plan instanceof QueryPlan.RunSql runSql) {
            return runSql;
        }
        throw new AssertionError("No SQL for \"" + question + "\" but " + plan);
    }

    /** What becomes of the last message of a thread; those before it were answered. */
    QueryPlan inThread(String... messages) {
        List<Turn> history = new ArrayList<>();
        for (String message : messages) {
            QueryPlan plan = plan(message, history);
            if (history.size() == messages.length - 1) {
                return plan;
            }
            history.add(new Turn(message, sql(message, plan).sql()));
        }
        throw new IllegalArgumentException("A thread has messages");
    }

    QueryPlan.RunSql sqlInThread(String... messages) {
        return sql(String.join(" / ", messages), inThread(messages));
    }

    /** The rows, each as its cells' texts with a bar between them. */
    List<String> ask(String question) throws SQLException {
        return rows(sql(question).sql());
    }

    List<String> rows(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(row(result));
            }
        }
        return rows;
    }

    private static String row(ResultSet result) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            cells.add(Objects.toString(result.getObject(column)));
        }
        return String.join("|", cells);
    }

    private void execute(String sql) throws SQLException {
        if (!sql.isBlank()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    private Schema schema(List<String> keys) throws SQLException {
        List<TableSchema> tables = new ArrayList<>();
        for (String table : rows("SELECT table_name FROM information_schema.tables ORDER BY table_name")) {
            tables.add(table(table, keys));
        }
        return new Schema(
                tables,
                keys.stream()
                        .filter(key -> key.contains("->"))
                        .map(Database::foreignKey)
                        .toList());
    }

    private static ForeignKey foreignKey(String line) {
        String[] parts = line.split("\\.| -> ", -1);
        return new ForeignKey(TableName.of(parts[0]), parts[1], TableName.of(parts[2]), parts[3], 1);
    }

    private TableSchema table(String table, List<String> keys) throws SQLException {
        List<ColumnSchema> columns = new ArrayList<>();
        for (String column :
                rows("SELECT column_name, lower(data_type) FROM information_schema.columns WHERE table_name = '" + table
                        + "' ORDER BY ordinal_position")) {
            String[] parts = column.split("\\|", -1);
            columns.add(column(table, parts[0], parts[1]));
        }
        List<String> primaryKey = keys.stream()
                .filter(key -> !key.contains("->") && key.startsWith(table + "."))
                .map(key -> key.substring(table.length() + 1))
                .toList();
        return new TableSchema(
                TableName.of(table),
                null,
                columns,
                primaryKey,
                Long.valueOf(rows("SELECT count(*) FROM " + quoted(table)).getFirst()));
    }

    private ColumnSchema column(String table, String column, String type) throws SQLException {
        boolean isPrivate = PRIVATE.contains(column);
        String from = " FROM " + quoted(table);
        String cell = quoted(column);
        List<String> values = rows(
                "SELECT DISTINCT CAST(" + cell + " AS VARCHAR)" + from + " WHERE " + cell + " IS NOT NULL ORDER BY 1");
        String max = rows("SELECT max(" + cell + ")" + from).getFirst();
        String min = rows("SELECT min(" + cell + ")" + from).getFirst();
        double nulls = Double.parseDouble(
                rows("SELECT coalesce(avg(CASE WHEN " + cell + " IS NULL THEN 1.0 ELSE 0.0 END), 0)" + from)
                        .getFirst());
        ColumnStatistics statistics = isPrivate
                ? new ColumnStatistics(nulls, values.size(), null, null, List.of())
                : new ColumnStatistics(nulls, values.size(), min, max, values);
        String comment = rows("SELECT comment FROM duckdb_columns() WHERE table_name = '" + table
                        + "' AND column_name = '" + column + "' AND comment IS NOT NULL")
                .stream()
                .findFirst()
                .orElse(null);
        return new ColumnSchema(column, type.toLowerCase(Locale.ROOT), comment, isPrivate, statistics);
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Database.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
