package org.analyticschatbot.aws.glue;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.aws.logging.LogLines;
import org.analyticschatbot.aws.wire.AwsError;
import org.analyticschatbot.aws.wire.GlueTable;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.sql.TableName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GlueSnapshotTest {

    private static final TableName ORDERS = new TableName("shop", "orders");

    private final GlueScene scene = new GlueScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void a_table_has_its_columns_partition_keys_comments_size_and_joins() {
        scene.snapshot().refreshAll();

        TableSchema orders = table("orders");
        assertThat(orders.comment()).isEqualTo("One row an order");
        assertThat(orders.bytes()).isEqualTo(5_000_000_000L);
        assertThat(orders.columns())
                .containsExactly(
                        new ColumnSchema("customer_id", "bigint", null, false, null),
                        new ColumnSchema("amount", "decimal(18,2)", "in euros", false, null),
                        new ColumnSchema("day", "varchar", null, false, null, true));
        assertThat(schema().foreignKeys())
                .containsExactly(new ForeignKey(ORDERS, "customer_id", new TableName("shop", "customers"), "id", 0.7));
    }

    @Test
    void statistics_come_along_where_a_task_computed_them() {
        scene.snapshot().refreshAll();

        assertThat(table("customers").columns())
                .extracting(ColumnSchema::statistics)
                .containsExactly(
                        new ColumnStatistics(0, 200, "1", "200", List.of()),
                        new ColumnStatistics(0.1, 180, null, null, List.of()));
    }

    @Test
    void one_broken_table_hides_no_other() {
        scene.glue.table("shop", GlueTable.named("link").withoutStorage());
        scene.glue.table("shop", GlueTable.named("odd").column("x", "uniontype<int,string>"));
        scene.glue.table("shop", GlueTable.named("half").column("x", "struct<a").column("y", "int"));

        scene.snapshot().refreshAll();

        assertThat(names()).containsExactly("customers", "half", "orders");
        assertThat(table("half").columns()).extracting(ColumnSchema::name).containsExactly("y");
    }

    @Test
    void a_forbidden_database_hides_no_other() {
        scene.glue.table("secret", GlueTable.named("salaries").column("x", "int"));
        scene.glue.forbid("secret");

        scene.snapshot().refreshAll();

        assertThat(names()).containsExactly("customers", "orders");
    }

    @Test
    void only_the_databases_that_are_configured_are_read() {
        scene.glue.table("other", GlueTable.named("more").column("x", "int"));

        scene.snapshot("other").refreshAll();

        assertThat(names()).containsExactly("more");
        assertThat(scene.glue.calls("GetDatabases")).isZero();
    }

    @Test
    void every_page_is_read() {
        for (int i = 0; i < 250; i++) {
            scene.glue.table("wide", GlueTable.named("t%03d".formatted(i)).column("x", "int"));
        }

        scene.snapshot("wide").refreshAll();

        assertThat(names()).hasSize(250).doesNotHaveDuplicates();
        assertThat(scene.glue.calls("GetTables")).isEqualTo(3);
    }

    @Test
    void what_comes_too_fast_is_asked_again() {
        for (int i = 0; i < 5; i++) {
            scene.glue.refuse("GetTables", AwsError.throttled());
        }

        scene.snapshot().refreshAll();

        assertThat(names()).containsExactly("customers", "orders");
    }

    @Test
    void a_refresh_that_fails_half_way_loses_no_table() {
        scene.snapshot().refreshAll();
        for (int i = 0; i < 8; i++) {
            scene.glue.refuse("GetTables", AwsError.internal());
        }

        assertThatThrownBy(() -> scene.snapshot().refreshAll()).isInstanceOf(InfrastructureException.class);

        assertThat(names()).containsExactly("customers", "orders");
    }

    @Test
    void an_event_refreshes_its_table_alone() {
        scene.snapshot().refreshAll();
        int readBefore = scene.glue.calls("GetTables");
        scene.glue.table("shop", GlueScene.ORDERS.column("channel", "string"));

        scene.snapshot().refresh(new GlueChange("shop", List.of("orders")));

        assertThat(table("orders").column("channel")).isPresent();
        assertThat(scene.glue.calls("GetTables")).isEqualTo(readBefore);
    }

    @Test
    void an_event_of_a_table_that_was_dropped_or_made_meanwhile_tells_what_is_there() {
        scene.snapshot().refreshAll();
        scene.glue.drop("shop", "customers");
        scene.glue.table("shop", GlueTable.named("returns").column("x", "int"));

        GlueChange change = new GlueChange("shop", List.of("customers", "returns"));
        scene.snapshot().refresh(change);
        scene.snapshot().refresh(change);

        assertThat(names()).containsExactly("orders", "returns");
        assertThat(schema().foreignKeys()).isEmpty();
    }

    @Test
    void an_event_of_a_database_reads_all_of_it() {
        scene.snapshot().refreshAll();
        scene.glue.drop("shop", "customers");

        scene.snapshot().refresh(new GlueChange("shop", List.of()));

        assertThat(names()).containsExactly("orders");
    }

    @Test
    void an_event_of_another_database_changes_nothing() {
        scene.snapshot("shop").refreshAll();
        scene.glue.table("other", GlueTable.named("more").column("x", "int"));

        scene.snapshot("shop").refresh(new GlueChange("other", List.of("more")));

        assertThat(names()).containsExactly("customers", "orders");
    }

    @Test
    void two_refreshes_at_a_time_lose_nothing() {
        scene.snapshot().refreshAll();
        scene.glue.table("shop", GlueTable.named("returns").column("x", "int"));
        scene.glue.table("shop", GlueTable.named("stores").column("x", "int"));
        scene.object.beforeReplace(() -> scene.snapshot().refresh(new GlueChange("shop", List.of("returns"))));

        scene.snapshot().refresh(new GlueChange("shop", List.of("stores")));

        assertThat(names()).containsExactlyInAnyOrder("customers", "orders", "returns", "stores");
    }

    @Test
    void a_full_refresh_that_is_overtaken_asks_again_only_for_what_others_have_changed() {
        scene.snapshot().refreshAll();
        int pages = scene.glue.calls("GetTables");
        scene.object.beforeReplace(() -> {
            scene.glue.table("shop", GlueScene.ORDERS.column("channel", "string"));
            scene.snapshot().refresh(new GlueChange("shop", List.of("orders")));
        });
        scene.glue.table("shop", GlueTable.named("returns").column("x", "int"));

        scene.snapshot("shop").refreshAll();

        assertThat(names()).containsExactlyInAnyOrder("customers", "orders", "returns");
        assertThat(table("orders").column("channel")).isPresent();
        assertThat(scene.glue.calls("GetTables")).isEqualTo(pages + 1);
    }

    @Test
    void many_changes_of_one_database_are_read_in_pages() {
        for (int i = 0; i < 250; i++) {
            scene.glue.table("wide", GlueTable.named("t%03d".formatted(i)).column("x", "int"));
        }
        scene.snapshot("wide").refreshAll();
        int pages = scene.glue.calls("GetTables");
        for (int i = 0; i < 250; i++) {
            scene.glue.table("wide", GlueTable.named("t%03d".formatted(i)).column("y", "int"));
        }

        scene.snapshot("wide").refresh(new GlueChange("wide", names()));

        assertThat(scene.glue.calls("GetTables")).isEqualTo(pages + 3);
        assertThat(scene.glue.calls("GetTable")).isZero();
        assertThat(schema().tables()).allMatch(table -> table.column("y").isPresent());
    }

    @Test
    void a_database_that_was_dropped_takes_its_tables_along() {
        scene.glue.table("other", GlueTable.named("more").column("x", "int"));
        scene.snapshot().refreshAll();
        scene.glue.dropDatabase("shop");

        scene.snapshot().refresh(new GlueChange("shop", List.of()));

        assertThat(names()).containsExactly("more");
    }

    @Test
    void an_event_that_comes_before_the_first_snapshot_makes_it() {
        scene.snapshot().refresh(new GlueChange("shop", List.of("orders")));

        assertThat(names()).containsExactly("customers", "orders");
    }

    @Test
    void an_event_makes_a_snapshot_anew_that_cannot_be_read() {
        assertThat(scene.object.replace(new byte[] {99}, null)).isTrue();

        scene.snapshot().refresh(new GlueChange("shop", List.of("orders")));

        assertThat(names()).containsExactly("customers", "orders");
    }

    @Test
    void what_has_not_changed_is_not_written_again() {
        scene.snapshot().refreshAll();
        scene.object.beforeReplace(() -> {
            throw new AssertionError("Written again");
        });

        scene.snapshot().refresh(new GlueChange("shop", List.of("orders")));
        scene.snapshot().refreshAll();

        assertThat(names()).containsExactly("customers", "orders");
    }

    @Test
    void projected_partitions_tell_their_values() {
        scene.glue.table(
                "shop",
                GlueTable.named("clicks")
                        .column("url", "string")
                        .partitionKey("country", "string")
                        .partitionKey("hour", "int")
                        .partitionKey("dt", "string")
                        .parameter("projection.enabled", "true")
                        .parameter("projection.country.type", "enum")
                        .parameter("projection.country.values", "AT, DE")
                        .parameter("projection.hour.type", "integer")
                        .parameter("projection.hour.range", "0,23")
                        .parameter("projection.dt.type", "date")
                        .parameter("projection.dt.format", "yyyy/MM/dd"));

        scene.snapshot().refreshAll();

        assertThat(column("clicks", "country").statistics())
                .isEqualTo(new ColumnStatistics(0, 2, null, null, List.of("AT", "DE")));
        assertThat(column("clicks", "hour").statistics()).isEqualTo(new ColumnStatistics(0, 24, "0", "23", List.of()));
        assertThat(column("clicks", "dt").comment()).contains("yyyy/MM/dd");
    }

    @Test
    void the_owners_word_on_a_column_is_stronger_than_its_name() {
        scene.glue.table(
                "shop",
                GlueTable.named("notes")
                        .column("remark", "string", "", Map.of("private", "true"))
                        .column("email", "string", "", Map.of("private", "false")));

        scene.snapshot().refreshAll();

        assertThat(column("notes", "remark").isPrivate()).isTrue();
        assertThat(column("notes", "email").isPrivate()).isFalse();
    }

    @Test
    void what_the_owner_writes_into_parameters_is_what_people_call_things_and_what_is_private() {
        scene.glue.table(
                "shop",
                GlueTable.named("f_ord")
                        .parameter("comment", "generated by the loader")
                        .parameter("chatbot.description", "One row for each order.")
                        .parameter("chatbot.synonyms", "purchases, sales orders,")
                        .column("rgn", "string", "", Map.of("chatbot.synonyms", "region"))
                        .column("remark", "string", "", Map.of("chatbot.private", "true"))
                        .column(
                                "email",
                                "string",
                                "office",
                                Map.of("chatbot.private", "False", "chatbot.description", "Of a department")));

        scene.snapshot().refreshAll();

        assertThat(table("f_ord").comment()).isEqualTo("One row for each order.");
        assertThat(table("f_ord").synonyms()).containsExactly("purchases", "sales orders");
        assertThat(column("f_ord", "rgn").synonyms()).containsExactly("region");
        assertThat(column("f_ord", "remark").isPrivate()).isTrue();
        assertThat(column("f_ord", "email").isPrivate()).isFalse();
        assertThat(column("f_ord", "email").comment()).isEqualTo("Of a department");
    }

    @Test
    void a_table_that_is_private_hides_the_values_of_all_columns_but_those_that_are_said_not_to_be() {
        scene.glue.table(
                "shop",
                GlueTable.named("notes")
                        .parameter("chatbot.private", "true")
                        .column("remark", "string")
                        .column("kind", "string", "", Map.of("chatbot.private", "false")));

        scene.snapshot().refreshAll();

        assertThat(column("notes", "remark").isPrivate()).isTrue();
        assertThat(column("notes", "kind").isPrivate()).isFalse();
    }

    @Test
    void a_parameter_that_is_wrong_is_logged_once_and_the_rest_is_used() {
        scene.glue.table(
                "shop",
                GlueTable.named("notes")
                        .parameter("chatbot.synonym", "remarks")
                        .parameter("chatbot.synonyms", " , ")
                        .column("id", "bigint", "", Map.of("chatbot.synonyms", "kind, number"))
                        .column("kind", "string", "", Map.of("chatbot.private", "perhaps"))
                        .column("text", "string", "", Map.of("chatbot.synonyms", "Number," + "x".repeat(101))));

        try (LogLines log = new LogLines()) {
            GlueSnapshot snapshot = scene.snapshot();
            snapshot.refreshAll();
            snapshot.refreshAll();

            assertThat(log.ours())
                    .extracting(line -> line.get("message").getAsString())
                    .filteredOn(line -> line.contains("shop.notes"))
                    .containsExactlyInAnyOrder(
                            "A parameter in Glue is wrong. shop.notes: chatbot.synonym is unknown; known are"
                                    + " chatbot.description, chatbot.synonyms, chatbot.private",
                            "A parameter in Glue is wrong. shop.notes: chatbot.synonyms names nothing: write words with"
                                    + " commas between, such as purchases, sales orders",
                            "A parameter in Glue is wrong. shop.notes.id: chatbot.synonyms: kind already stands for kind:"
                                    + " a word can name only one column, so take it out here or there",
                            "A parameter in Glue is wrong. shop.notes.kind: chatbot.private should be true or false;"
                                    + " until then it is private",
                            "A parameter in Glue is wrong. shop.notes.text: chatbot.synonyms: Number already stands for"
                                    + " id: a word can name only one column, so take it out here or there",
                            "A parameter in Glue is wrong. shop.notes.text: chatbot.synonyms has a word of more than 100"
                                    + " letters: " + "x".repeat(100) + "…");
        }
        assertThat(column("notes", "id").synonyms()).containsExactly("number");
        assertThat(column("notes", "kind").isPrivate()).isTrue();
    }

    @Test
    void a_snapshot_from_before_there_were_other_names_is_read() throws IOException {
        try (InputStream before = GlueSnapshotTest.class.getResourceAsStream("snapshot-1")) {
            scene.object.replace(requireNonNull(before).readAllBytes(), null);
        }

        assertThat(table("orders").columns()).hasSize(3);
        assertThat(table("orders").synonyms()).isEmpty();
        assertThat(schema().foreignKeys()).hasSize(1);
    }

    @Test
    void a_column_that_iceberg_only_remembers_is_not_there() {
        scene.glue.table(
                "shop",
                GlueTable.named("events")
                        .column("kept", "int", "", Map.of("iceberg.field.current", "true"))
                        .column("dropped", "int", "", Map.of("iceberg.field.current", "false")));

        scene.snapshot().refreshAll();

        assertThat(table("events").columns()).extracting(ColumnSchema::name).containsExactly("kept");
    }

    private Schema schema() {
        return scene.catalog().schema();
    }

    private List<String> names() {
        return schema().tables().stream().map(table -> table.name().name()).toList();
    }

    private TableSchema table(String name) {
        return requireNonNull(schema().table(new TableName("shop", name)).orElse(null));
    }

    private ColumnSchema column(String table, String column) {
        return requireNonNull(table(table).column(column).orElse(null));
    }
}
