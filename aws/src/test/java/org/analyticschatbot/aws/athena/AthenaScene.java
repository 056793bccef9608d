package org.analyticschatbot.aws.athena;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.analyticschatbot.aws.wire.AthenaStub;
import org.analyticschatbot.core.processprompt.QueryEngine;
import org.analyticschatbot.core.processprompt.Rows;
import org.analyticschatbot.core.sql.ReadOnlySql;
import org.analyticschatbot.core.sql.SqlGuard;
import org.analyticschatbot.core.sql.TableName;
import org.jspecify.annotations.Nullable;

/** Athena with the table {@code analytics.sales}, an engine in front of it, and a clock that the test turns. */
final class AthenaScene implements InstantSource, AutoCloseable {

    static final Duration TIMEOUT = Duration.ofMinutes(5);

    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    final AthenaStub athena = AthenaStub.start(this);
    final QueryEngine engine = engine(Duration.ZERO);

    AthenaScene() {
        createSales(athena);
    }

    static void createSales(AthenaStub athena) {
        athena.execute("CREATE SCHEMA analytics");
        athena.execute(
                "CREATE TABLE analytics.sales AS SELECT * FROM (VALUES ('EU', 3::BIGINT), ('US', 2)) t(region, orders)");
    }

    QueryEngine engine(Duration reuseAge) {
        return new AthenaQueryEngine(athena.client(), settings(TIMEOUT, reuseAge), this);
    }

    static AthenaSettings settings(Duration timeout, Duration reuseAge) {
        return new AthenaSettings(AthenaStub.WORK_GROUP, "analytics", timeout, reuseAge, new BigDecimal("5.00"));
    }

    String start(String text) {
        return engine.start(token(text), sql(text), TIMEOUT);
    }

    static String token(String text) {
        return "%064d".formatted(Integer.toUnsignedLong(text.hashCode()));
    }

    static ReadOnlySql sql(String text) {
        return (ReadOnlySql)
                new SqlGuard().check(text, Set.of(TableName.of("sales"), TableName.of("numbers")), 1_000_000);
    }

    List<List<@Nullable Object>> rows(String id) {
        List<List<@Nullable Object>> all = new ArrayList<>();
        try (Rows rows = engine.rows(id)) {
            List<@Nullable Object> row = rows.next();
            while (row != null) {
                all.add(row);
                row = rows.next();
            }
        }
        return all;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void close() {
        athena.close();
    }
}
