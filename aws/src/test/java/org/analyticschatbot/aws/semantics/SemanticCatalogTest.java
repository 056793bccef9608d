package org.analyticschatbot.aws.semantics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.analyticschatbot.aws.logging.LogLines;
import org.analyticschatbot.aws.s3.InMemoryVersionedObject;
import org.analyticschatbot.aws.s3.StoredText;
import org.analyticschatbot.aws.s3.VersionedObject.Stored;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.semantics.Metric;
import org.analyticschatbot.core.sql.TableName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SemanticCatalogTest {

    private static final TableName ORDERS = new TableName("shop", "orders");
    private static final TableName CUSTOMERS = new TableName("shop", "customers");

    private static final String FILE = """
            tables:
              orders:
                filters: [status <> 'test']
                columns:
                  note: {private: true}
            metrics:
              - {name: revenue, table: orders, expression: sum(amount)}
            """;

    private final LogLines log = new LogLines();
    private final InMemoryVersionedObject object = new InMemoryVersionedObject();
    private final List<Integer> faults = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private Schema found =
            new Schema(List.of(table(ORDERS, "amount", "status", "note"), table(CUSTOMERS, "name")), List.of());
    private final SemanticCatalog catalog = newProcess();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void what_the_file_says_of_tables_of_Glue_is_known() {
        put(FILE);

        assertThat(metrics()).containsExactly("revenue");
        assertThat(orders().defaultFilters()).hasSize(1);
        assertThat(orders().column("note"))
                .hasValueSatisfying(note -> assertThat(note.isPrivate()).isTrue());
        assertThat(faults).isEmpty();
        assertThat(log.ours()).isEmpty();
    }

    @Test
    void what_has_not_changed_stays_the_same_object() {
        put(FILE);
        Schema first = catalog.schema();

        pass(Duration.ofHours(1));

        assertThat(catalog.schema()).isSameAs(first);
    }

    @Test
    void a_new_file_is_in_use_half_a_minute_later_and_has_another_version() {
        put(FILE);
        String version = catalog.schema().semantics().version();
        put(FILE.replace("revenue", "turnover"));

        pass(Duration.ofSeconds(29));
        assertThat(metrics()).containsExactly("revenue");
        pass(Duration.ofSeconds(1));

        assertThat(metrics()).containsExactly("turnover");
        assertThat(catalog.schema().semantics().version()).isNotEqualTo(version);
    }

    @Test
    void a_new_snapshot_of_Glue_is_described_at_once() {
        put(FILE);
        assertThat(catalog.schema().tables()).hasSize(2);

        found = new Schema(List.of(table(ORDERS, "amount", "status", "note", "channel")), List.of());

        assertThat(orders().column("channel")).isPresent();
        assertThat(orders().defaultFilters()).hasSize(1);
    }

    @Test
    void while_a_new_file_is_faulty_the_last_good_one_stays_and_the_line_is_told_once() {
        put(FILE);
        Schema good = catalog.schema();
        put(FILE.replace("status", "stats").replace("revenue", "turnover"));

        pass(Duration.ofMinutes(1));
        Schema meanwhile = catalog.schema();
        pass(Duration.ofMinutes(1));

        assertThat(meanwhile).isEqualTo(good);
        assertThat(catalog.schema()).isSameAs(meanwhile);
        assertThat(messages())
                .containsExactly(
                        "The last good file stays in use: chatbot.yaml, line 3: Table shop.orders has no column"
                                + " stats; do you mean status?");
        assertThat(faults).containsExactly(1, 1);
    }

    @Test
    void a_file_that_is_mended_is_in_use() {
        put(FILE);
        catalog.schema();
        put(FILE + "metrics: []");
        pass(Duration.ofMinutes(1));
        catalog.schema();

        put(FILE.replace("revenue", "turnover"));
        pass(Duration.ofMinutes(1));

        assertThat(metrics()).containsExactly("turnover");
        assertThat(faults).containsExactly(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables: [", "<html>Not found</html>", "tables: {}\ntables: {}"})
    void what_is_no_such_file_at_all_changes_nothing(String text) {
        put(FILE);
        Schema good = catalog.schema();
        put(text);

        pass(Duration.ofMinutes(1));

        assertThat(catalog.schema()).isSameAs(good);
        assertThat(messages()).singleElement().asString().startsWith("chatbot.yaml, line ");
        assertThat(faults).containsExactly(1);
    }

    @Test
    void while_the_store_is_out_of_reach_the_last_good_file_stays() {
        put(FILE);
        Schema good = catalog.schema();

        object.breakDown();
        pass(Duration.ofHours(1));

        assertThat(catalog.schema()).isSameAs(good);
        assertThat(messages()).containsExactly("chatbot.yaml cannot be read: Out of reach");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "tables: [", "no names"})
    void a_process_that_knows_of_no_filters_and_of_nothing_private_answers_nothing(String text) {
        if (!text.isEmpty()) {
            put(text);
        }

        assertThatThrownBy(catalog::schema).isInstanceOf(InfrastructureException.class);
        assertThat(messages()).contains("No question is answered without a chatbot.yaml that can be read");
        assertThat(faults).containsExactly(1);

        put(FILE);
        pass(Duration.ofMinutes(1));
        assertThat(metrics()).containsExactly("revenue");
    }

    @Test
    void a_file_that_is_not_in_utf_8_answers_nothing() {
        put("tables: {orders: {synonyms: [Käufe]}}".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(catalog::schema).isInstanceOf(InfrastructureException.class);
        assertThat(messages()).contains("chatbot.yaml cannot be read: It is not in UTF-8: save it as such");
    }

    @Test
    void a_process_that_begins_with_a_faulty_file_uses_what_is_right_and_withholds_tables_without_their_filters() {
        put("""
                tables:
                  orders: {filters: [stats <> 'test']}
                  customers: {synonyms: [clients], columns: {nam: {private: true}}}
                metrics:
                  - {name: customer count, table: customers, expression: count(*)}
                  - {name: revenue, table: orders, expression: sum(amount)}
                """);

        Schema schema = catalog.schema();

        assertThat(schema.tableNames()).containsExactly(CUSTOMERS);
        assertThat(metrics()).containsExactly("customer count");
        assertThat(schema.tables().getFirst().column("name"))
                .hasValueSatisfying(name -> assertThat(name.isPrivate()).isTrue());
        assertThat(messages())
                .contains("Nobody can ask about tables whose filters are wrong: [shop.orders]")
                .anyMatch(line -> line.startsWith("Only what is right in the file is used: chatbot.yaml, line 2: "));
        assertThat(faults).containsExactly(2);
    }

    @Test
    void a_filter_on_a_column_that_is_dropped_withholds_its_table_until_the_file_says_otherwise() {
        put(FILE);
        assertThat(catalog.schema().tableNames()).contains(ORDERS);

        found = new Schema(List.of(table(ORDERS, "amount", "note"), table(CUSTOMERS, "name")), List.of());
        assertThat(catalog.schema().tableNames()).containsExactly(CUSTOMERS);

        put(FILE.replace("filters: [status <> 'test']", "synonyms: [purchases]"));
        pass(Duration.ofMinutes(1));
        assertThat(catalog.schema().tableNames()).contains(ORDERS);
    }

    private SemanticCatalog newProcess() {
        return new SemanticCatalog(() -> found, new StoredText(object, () -> now), faults::add);
    }

    private void put(String text) {
        put(text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(byte[] bytes) {
        String version = object.readIfOther(null).map(Stored::version).orElse(null);
        assertThat(object.replace(bytes, version)).isTrue();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private List<String> metrics() {
        return catalog.schema().semantics().metrics().stream().map(Metric::name).toList();
    }

    private TableSchema orders() {
        return catalog.schema().table(ORDERS).orElseThrow();
    }

    private List<String> messages() {
        return log.ours().stream()
                .map(line -> line.get("message").getAsString())
                .toList();
    }

    private static TableSchema table(TableName name, String... columns) {
        return new TableSchema(
                name,
                null,
                List.of(columns).stream()
                        .map(column -> new ColumnSchema(column, "varchar", null, false, null))
                        .toList(),
                List.of(),
                null);
    }
}
