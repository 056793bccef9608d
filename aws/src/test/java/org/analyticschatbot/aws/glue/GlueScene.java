package org.analyticschatbot.aws.glue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.aws.s3.InMemoryVersionedObject;
import org.analyticschatbot.aws.wire.GlueStub;
import org.analyticschatbot.aws.wire.GlueTable;

/** A shop in Glue: customers with an address, and orders by day. */
final class GlueScene implements InstantSource, AutoCloseable {

    static final GlueTable CUSTOMERS = GlueTable.named("customers")
            .column("id", "bigint")
            .column("email", "string")
            .parameter("recordCount", "200");
    static final GlueTable ORDERS = GlueTable.named("orders")
            .column("customer_id", "bigint")
            .column("amount", "decimal(18,2)", "in euros", Map.of())
            .partitionKey("day", "string")
            .parameter("totalSize", "5000000000")
            .parameter("comment", "One row an order");

    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    final GlueStub glue = GlueStub.start();
    final InMemoryVersionedObject object = new InMemoryVersionedObject();

    GlueScene() {
        glue.table("shop", CUSTOMERS);
        glue.table("shop", ORDERS);
        glue.statistics(
                "customers",
                "email",
                "STRING",
                Map.of("MaximumLength", 30, "AverageLength", 20, "NumberOfNulls", 20, "NumberOfDistinctValues", 180));
        glue.statistics(
                "customers",
                "id",
                "LONG",
                Map.of("MinimumValue", 1, "MaximumValue", 200, "NumberOfNulls", 0, "NumberOfDistinctValues", 200));
    }

    static GlueSettings settings(String... databases) {
        return new GlueSettings(List.of(databases), true, Duration.ofMinutes(1));
    }

    GlueSnapshot snapshot(String... databases) {
        return new GlueSnapshot(glue.client(), settings(databases), object);
    }

    GlueCatalog catalog() {
        return new GlueCatalog(object, settings(), this);
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
        glue.close();
    }
}
