package org.analyticschatbot.local;

import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.analyticschatbot.core.answer.Column;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.catalog.Catalog;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.processprompt.PlanningContext;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.processprompt.QueryPlan;
import org.analyticschatbot.core.processprompt.QueryPlanner;
import org.analyticschatbot.core.processprompt.Rows;
import org.analyticschatbot.core.processprompt.SuggestedQuestions;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.local.duckdb.load.LoadReport;
import org.analyticschatbot.texttosql.grounding.EngineCheck;
import org.analyticschatbot.texttosql.planning.vote.Trial;
import org.jspecify.annotations.Nullable;

/**
 * One table of customers. A question with "slow" runs until it is stopped, one with "broken" fails, one with "what" is
 * asked back; every other one is answered with two rows.
 */
public final class ScriptedData implements LocalData, QueryEngine, QueryPlanner {

    public static final String CELL = "Canary-Cell-Müller";

    private static final List<Column> COLUMNS =
            List.of(new Column("customer", "varchar"), new Column("revenue", "decimal(18,2)"));

    private final Consumer<String> queryEnded;
    private final Map<String, State> queries = new ConcurrentHashMap<>();
    private final CountDownLatch slowStarted = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    public ScriptedData(Consumer<String> queryEnded) {
        this.queryEnded = queryEnded;
    }

    @Override
    public Catalog catalog() {
        ColumnStatistics statistics = new ColumnStatistics(0, 2, "a", "z", List.of(CELL));
        List<ColumnSchema> columns = List.of(
                new ColumnSchema("customer", "varchar", "Name of the customer", true, statistics),
                new ColumnSchema("revenue", "decimal(18,2)", null, false, statistics));
        return () -> new Schema(
                List.of(new TableSchema(TableName.of("customers"), null, columns, List.of("customer"), 2L)), List.of());
    }

    @Override
    public QueryPlanner queryPlanner() {
        return this;
    }

    @Override
    public SuggestedQuestions suggestedQuestions() {
        return context -> List.of("Revenue by customer");
    }

    @Override
    public QueryEngine queryEngine() {
        return this;
    }

    @Override
    public int queriesRunning() {
        return (int) queries.values().stream()
                .filter(State.Running.class::isInstance)
                .count();
    }

    @Override
    public QueryPlan plan(PlanningContext context) {
        String text = context.question().text();
        if (text.contains("what")) {
            return new QueryPlan.AskBack("Which revenue?", List.of("Revenue by customer"), "script");
        }
        String word = List.of("slow", "broken").stream()
                .filter(text::contains)
                .findFirst()
                .orElse("fine");
        String sql = "SELECT customer, revenue FROM customers WHERE customer <> '" + word + "'";
        return new QueryPlan.RunSql(sql, "revenue by customer", "bar", List.of("Revenue is net."), "script");
    }

    @Override
    public String start(String token, ReadOnlySql sql, Duration timeout) {
        String text = sql.sql();
        if (text.contains("slow")) {
            queries.putIfAbsent(token, new State.Running());
            slowStarted.countDown();
        } else {
            queries.put(
                    token,
                    text.contains("broken")
                            ? new State.Failed(Failure.of(Failure.Code.ENGINE_ERROR))
                            : new State.Succeeded(42));
            queryEnded.accept(token);
        }
        return token;
    }

    @Override
    public State state(String queryId) {
        return queries.getOrDefault(queryId, new State.Lost());
    }

    @Override
    public Rows rows(String queryId) {
        Iterator<List<@Nullable Object>> rows = List.<List<@Nullable Object>>of(
                        Arrays.asList(CELL, new java.math.BigDecimal("1E+3")), Arrays.asList("=1+1", null))
                .iterator();
        return new Rows() {
            @Override
            public List<Column> columns() {
                return COLUMNS;
            }

            @Override
            public @Nullable List<@Nullable Object> next() {
                return rows.hasNext() ? rows.next() : null;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public void stop(String queryId) {
        queries.computeIfPresent(queryId, (id, state) -> new State.Failed(Failure.of(Failure.Code.CANCELLED)));
        stopped.countDown();
    }

    public void awaitSlowQuery() throws InterruptedException {
        if (!slowStarted.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("No slow query was started");
        }
    }

    public void awaitStop() throws InterruptedException {
        if (!stopped.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("No query was stopped");
        }
    }

    @Override
    public EngineCheck engineCheck() {
        return EngineCheck.none();
    }

    @Override
    public Trial trial() {
        return Trial.none();
    }

    @Override
    public LoadReport loadReport() {
        return new LoadReport(List.of(), List.of(), List.of());
    }

    @Override
    public void close() {}
}
