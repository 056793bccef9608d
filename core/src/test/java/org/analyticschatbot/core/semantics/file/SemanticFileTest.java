package org.analyticschatbot.core.semantics.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.semantics.FiscalYear;
import org.analyticschatbot.core.semantics.FiscalYear.NamedBy;
import org.analyticschatbot.core.semantics.Metric;
import org.analyticschatbot.core.semantics.SemanticLayer;
import org.analyticschatbot.core.semantics.VerifiedQuestion;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.core.yaml.YamlProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SemanticFileTest {

    private static final TableName ORDERS = TableName.of("orders");
    private static final TableName CUSTOMERS = TableName.of("customers");

    private static final Schema SCHEMA = new Schema(
            List.of(
                    table(ORDERS, "id", "customer_id", "rgn", "amount", "status", "email"),
                    table(CUSTOMERS, "id", "name")),
            List.of(new ForeignKey(ORDERS, "customer_id", CUSTOMERS, "name", 0.9)));

    private static final String FILE = """
            fiscal_year: {first_month: April, named_by: start}
            tables:
              Orders:
                description: One row for each order.
                synonyms: [purchases, sales orders]
                filters:
                  - status <> 'test'
                columns:
                  rgn:
                    description: Sales region
                    synonyms: [region]
                  amount: {private: true}
            joins:
              - {from: orders.customer_id, to: customers.id}
            metrics:
              - name: revenue
                synonyms: [turnover]
                description: What was paid for.
                table: orders
                expression: sum(amount)
                where: status = 'paid'
            verified_questions:
              - question: Who ordered most?
                sql: >
                  SELECT c.name FROM customers c JOIN orders o ON o.customer_id = c.id
                  GROUP BY c.name ORDER BY count(*) DESC LIMIT 1
            """;

    @Test
    void tables_and_columns_get_descriptions_synonyms_and_filters() {
        TableSchema orders = described(FILE).table(ORDERS).orElseThrow();

        assertThat(orders.comment()).isEqualTo("One row for each order.");
        assertThat(orders.synonyms()).containsExactly("purchases", "sales orders");
        assertThat(orders.defaultFilters()).extracting(Object::toString).containsExactly("(status <> 'test')");
        ColumnSchema region = orders.column("rgn").orElseThrow();
        assertThat(region.comment()).isEqualTo("Sales region");
        assertThat(region.synonyms()).containsExactly("region");
    }

    @Test
    void a_join_that_is_said_takes_the_place_of_one_that_was_found() {
        assertThat(described(FILE).foreignKeys())
                .containsExactly(new ForeignKey(ORDERS, "customer_id", CUSTOMERS, "id", 1));
    }

    @Test
    void metrics_the_fiscal_year_and_verified_questions_are_read() {
        SemanticLayer layer = described(FILE).semantics();

        assertThat(layer.fiscalYear()).isEqualTo(new FiscalYear(Month.APRIL, NamedBy.START));
        Metric revenue = layer.metrics().getFirst();
        assertThat(revenue.name()).isEqualTo("revenue");
        assertThat(revenue.synonyms()).containsExactly("turnover");
        assertThat(revenue.definition()).isEqualTo("sum(amount) where status = 'paid'");
        assertThat(revenue.expression().sql()).isEqualTo("sum(amount) FILTER (WHERE (status = 'paid'))");
        VerifiedQuestion verified = layer.verifiedQuestions().getFirst();
        assertThat(verified.tables()).containsExactlyInAnyOrder(ORDERS, CUSTOMERS);
    }

    @Test
    void the_version_changes_with_every_change_of_the_file() {
        assertThat(described(FILE).semantics().version())
                .isNotEmpty()
                .isEqualTo(described(FILE).semantics().version())
                .isNotEqualTo(described(FILE.replace("purchases", "deals"))
                        .semantics()
                        .version());
        assertThat(described("").semantics()).isEqualTo(SemanticLayer.EMPTY);
    }

    @Test
    void nothing_is_left_that_tells_of_a_table_which_may_not_be_seen() {
        Schema cut = described(FILE).only(CUSTOMERS::equals);

        assertThat(cut.tableNames()).isEqualTo(Set.of(CUSTOMERS));
        assertThat(cut.semantics().metrics()).isEmpty();
        assertThat(cut.semantics().verifiedQuestions()).isEmpty();
        assertThat(described(FILE).only(ORDERS::equals).semantics().verifiedQuestions())
                .isEmpty();
        assertThat(described(FILE).only(ORDERS::equals).semantics().metrics()).hasSize(1);
    }

    @Test
    void a_column_that_is_called_private_loses_its_values() {
        ColumnSchema amount = described(FILE)
                .table(ORDERS)
                .flatMap(table -> table.column("amount"))
                .orElseThrow();

        assertThat(amount.isPrivate()).isTrue();
        assertThat(amount.statistics()).isEqualTo(new ColumnStatistics(0, 2, null, null, List.of()));
        assertThat(SemanticFile.of(FILE).isPrivate(ORDERS, "AMOUNT")).contains(true);
        assertThat(SemanticFile.of(FILE).isPrivate(ORDERS, "rgn")).isEmpty();
    }

    @Test
    void a_column_that_only_looks_personal_can_be_called_public() {
        SemanticFile file = SemanticFile.of("tables: {orders: {columns: {email: {private: false}}}}");

        assertThat(file.isPrivate(ORDERS, "email")).contains(false);
        assertThat(file.over(SCHEMA, QueryCheck.none())
                        .schema()
                        .table(ORDERS)
                        .flatMap(table -> table.column("email"))
                        .map(ColumnSchema::isPrivate))
                .contains(false);
    }

    @Test
    void what_is_said_unclearly_of_privacy_keeps_values_private() {
        assertThat(SemanticFile.of("tables: {orders: {columns: {email: {private: maybe}}}}")
                        .isPrivate(ORDERS, "email"))
                .contains(true);
        String unreadable = "tables:\n  orders:\n   columns:\n  email: {private: true\n";
        assertThat(SemanticFile.of(unreadable).isPrivate(CUSTOMERS, "name")).contains(true);
        assertThat(SemanticFile.of("tables: [").isPrivate(CUSTOMERS, "name")).isEmpty();
    }

    @Test
    void a_private_column_that_is_mistyped_hides_those_that_may_be_meant() {
        Described described = SemanticFile.of("tables: {orders: {columns: {statu: {private: true}}}}")
                .over(SCHEMA, QueryCheck.none());

        assertThat(described.problems()).hasSize(1);
        assertThat(described.schema().table(ORDERS).orElseThrow().columns())
                .filteredOn(ColumnSchema::isPrivate)
                .singleElement()
                .satisfies(hidden -> {
                    assertThat(hidden.name()).isEqualTo("status");
                    assertThat(hidden.statistics()).isEqualTo(new ColumnStatistics(0, 2, null, null, List.of()));
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orders: {filters: [status = 'paid', nonsense >]}",
                "orders: {filters: [stat = 'paid']}",
                "orders: {filters: status = 'paid'}",
                "{orders: {synonyms: [deals]}, Orders: {filters: [status = 'paid']}}"
            })
    void a_table_without_one_of_its_filters_can_be_withheld_with_all_that_is_computed_from_it(String tables) {
        String file = "tables:\n  " + tables + """

                metrics:
                  - {name: revenue, table: orders, expression: sum(amount)}
                """;

        Described described = SemanticFile.of(file).over(SCHEMA, QueryCheck.none());

        assertThat(described.isRight()).isFalse();
        assertThat(described.schema().tableNames()).contains(ORDERS);
        assertThat(described.withheld().tableNames()).containsExactly(CUSTOMERS);
        assertThat(described.withheld().semantics().metrics()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"orders: {filters: []}", "orders: {filters: }", "orders: {synonyms: [customers]}"})
    void what_is_wrong_with_anything_but_a_filter_withholds_no_table(String tables) {
        Described described = SemanticFile.of("tables:\n  " + tables).over(SCHEMA, QueryCheck.none());

        assertThat(described.withheld()).isSameAs(described.schema());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tables: [", "just words", "tables: [orders]", "tables: {}\ntables: {}"})
    void a_file_of_which_no_table_can_be_made_out_is_unreadable(String text) {
        assertThat(SemanticFile.of(text).unreadable()).isPresent();
        assertThat(SemanticFile.of(FILE).unreadable()).isEmpty();
        assertThat(SemanticFile.of("tables: {nobodys: {filtres: 1}}").unreadable())
                .isEmpty();
    }

    @Test
    void other_names_that_the_catalog_knows_are_kept_where_the_file_gives_none() {
        Schema known = new Schema(
                List.of(
                        table(ORDERS, "id", "status").withSynonyms(List.of("purchases", "deals")),
                        table(CUSTOMERS, "id", "name").withSynonyms(List.of("clients"))),
                List.of());

        Described described = SemanticFile.of("""
                        tables:
                          orders: {description: One row for each order.}
                          customers: {synonyms: [Deals, buyers]}
                        """).over(known, QueryCheck.none());

        assertThat(described.isRight()).isTrue();
        assertThat(described.schema().tables())
                .extracting(TableSchema::synonyms)
                .containsExactly(List.of("purchases"), List.of("Deals", "buyers"));
    }

    @Test
    void names_that_are_not_there_are_told_with_their_line_and_what_may_be_meant() {
        assertThat(problems("""
                tables:
                  ordrs:
                    synonyms: [purchases]
                  orders:
                    descripton: x
                    columns:
                      regn: {synonyms: [region]}
                joins:
                  - from: orders.customer
                    to: customers.id
                metrics:
                  - name: revenue
                    table: orders
                    expression: sum(amout)
                """))
                .containsExactly(
                        new YamlProblem(2, "There is no table ordrs; do you mean orders?"),
                        new YamlProblem(
                                5, "Unknown name descripton; known are description, synonyms, filters, columns"),
                        new YamlProblem(7, "Table orders has no column regn; do you mean rgn?"),
                        new YamlProblem(9, "Table orders has no column customer; do you mean customer_id?"),
                        new YamlProblem(14, "Table orders has no column amout; do you mean amount?"));
    }

    @Test
    void sql_that_is_wrong_is_told_with_its_line() {
        assertThat(problems("""
                tables:
                  orders:
                    filters:
                      - status = 'paid'
                      - amount + 1
                metrics:
                  - name: a
                    table: orders
                    expression: amount
                  - name: b
                    table: orders
                    expression: sum(amount
                  - name: c
                    table: orders
                    expression: (SELECT max(amount) FROM orders)
                verified_questions:
                  - question: q1
                    sql: DELETE FROM orders
                  - question: q2
                    sql: SELECT * FROM order
                  - question: q3
                """)).extracting(YamlProblem::line).containsExactly(5, 9, 12, 15, 18, 20, 21);
    }

    @Test
    void a_word_names_one_thing() {
        assertThat(problems("""
                tables:
                  orders: {synonyms: [deals]}
                  customers:
                    synonyms: [deals, clients, orders]
                metrics:
                  - {name: revenue, table: orders, expression: sum(amount)}
                  - {name: Revenue, table: orders, expression: count(*)}
                  - name: sales
                    synonyms:
                      - turnover
                      - revenue
                    table: orders
                    expression: sum(amount)
                verified_questions:
                  - {question: How many?, sql: SELECT count(*) FROM orders}
                  - {question: how many?, sql: SELECT 1 FROM orders}
                """)).extracting(YamlProblem::line).containsExactly(4, 7, 11, 16);
    }

    @Test
    void what_is_right_beside_something_wrong_is_used() {
        Described described = SemanticFile.of("""
                        fiscal_year: {first_month: 13}
                        tables:
                          orders: {synonyms: [deals], filters: [nonsense >]}
                        metrics:
                          - {name: broken, table: orders, expression: sum(}
                          - {name: revenue, table: orders, expression: sum(amount)}
                        """).over(SCHEMA, QueryCheck.none());

        assertThat(described.problems()).extracting(YamlProblem::line).containsExactly(1, 3, 5);
        assertThat(described.schema().semantics().metrics())
                .extracting(Metric::name)
                .containsExactly("revenue");
        assertThat(described.schema().table(ORDERS).orElseThrow().synonyms()).containsExactly("deals");
    }

    @Test
    void what_the_engine_would_not_run_is_left_out() {
        Described described = SemanticFile.of(FILE).over(SCHEMA, sql -> Optional.of("sum does not take varchar"));

        assertThat(described.schema().semantics().metrics()).isEmpty();
        assertThat(described.schema().semantics().verifiedQuestions()).isEmpty();
        assertThat(described.problems()).contains(new YamlProblem(20, "This would not run: sum does not take varchar"));
    }

    @Test
    void what_is_no_yaml_changes_nothing_but_is_told() {
        Described described = SemanticFile.of("tables: [\n").over(SCHEMA, QueryCheck.none());

        assertThat(described.schema()).isEqualTo(SCHEMA);
        assertThat(described.problems()).hasSize(1);
    }

    private static Schema described(String yaml) {
        Described described = SemanticFile.of(yaml).over(SCHEMA, QueryCheck.none());
        assertThat(described.problems()).isEmpty();
        return described.schema();
    }

    private static List<YamlProblem> problems(String yaml) {
        return SemanticFile.of(yaml).over(SCHEMA, QueryCheck.none()).problems();
    }

    private static TableSchema table(TableName name, String... columns) {
        ColumnStatistics values = new ColumnStatistics(0, 2, "a", "b", List.of("a", "b"));
        return new TableSchema(
                name,
                null,
                List.of(columns).stream()
                        .map(column -> new ColumnSchema(column, "varchar", null, false, values))
                        .toList(),
                List.of("id"),
                2L);
    }
}
