package org.analyticschatbot.local.duckdb.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.local.duckdb.DataFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignKeysTest {

    @TempDir
    Path folder;

    private DataFiles files;

    @BeforeEach
    void emptyFolder() {
        files = new DataFiles(folder);
    }

    @Test
    void a_column_named_after_a_table_refers_to_its_key() {
        files.with("customers.csv", "id,name", "1,a", "2,b", "3,c")
                .with("orders.csv", "id,customer_id", "10,1", "11,2", "12,2", "13,");

        assertThat(joins()).containsExactly("orders.customer_id -> customers.id");
        assertThat(keys().getFirst().confidence()).isEqualTo(0.95, within(1e-9));
    }

    @Test
    void the_same_key_name_in_two_tables_joins_towards_the_table_it_is_named_after() {
        files.with("Stadium.csv", "Stadium_ID,Name", "1,a", "2,b")
                .with("concert.csv", "concert_ID,Stadium_ID", "7,1", "8,2")
                .with("employee.csv", "Employee_ID,Name", "1,a", "2,b")
                .with("evaluation.csv", "Employee_ID,Year", "1,2020", "2,2020");

        assertThat(joins())
                .containsExactlyInAnyOrder(
                        "concert.Stadium_ID -> stadium.Stadium_ID", "evaluation.Employee_ID -> employee.Employee_ID");
    }

    @Test
    void role_names_and_bare_table_names_are_understood() {
        files.with("countries.csv", "id,name", "1,DE", "2,FR")
                .with("categories.csv", "id,label", "5,x", "6,y")
                .with("trips.csv", "id,home_country_id,category", "10,1,5", "11,2,6", "12,2,6");

        assertThat(joins())
                .containsExactlyInAnyOrder("trips.home_country_id -> countries.id", "trips.category -> categories.id");
    }

    @Test
    void small_numbers_that_happen_to_match_are_no_key() {
        files.with("stores.csv", "id,floors", "1,1", "2,2", "3,3").with("staff.csv", "id,age_group", "1,1", "2,2");

        assertThat(joins()).isEmpty();
    }

    @Test
    void names_that_fit_are_not_enough_when_values_do_not() {
        files.with("customers.csv", "id,name", "1,a", "2,b").with("orders.csv", "id,customer_id", "10,7", "11,1");

        assertThat(joins()).isEmpty();
    }

    @Test
    void a_few_values_without_a_partner_lower_the_confidence() {
        DataFiles data = files.with("customers.csv", numbers("id", 0, 97));
        data.with("orders.csv", numbers("customer_id", 0, 100));

        assertThat(keys()).singleElement().satisfies(key -> {
            assertThat(key.to().name()).isEqualTo("customers");
            assertThat(key.confidence()).isEqualTo(0.95 * 0.97, within(1e-9));
        });
    }

    @Test
    void a_table_may_refer_to_itself() {
        files.with("employees.csv", "id,manager_id", "1,", "2,1", "3,1");

        assertThat(joins()).containsExactly("employees.manager_id -> employees.id");
    }

    private static String[] numbers(String header, int from, int to) {
        return IntStream.range(from - 1, to)
                .mapToObj(i -> i < from ? header : Integer.toString(i))
                .toArray(String[]::new);
    }

    private List<String> joins() {
        return keys().stream()
                .map(key -> key.from() + "." + key.fromColumn() + " -> " + key.to() + "." + key.toColumn())
                .toList();
    }

    private List<ForeignKey> keys() {
        try (var database = files.open()) {
            return DuckDbCatalog.of(database, SchemaFile.beside(folder), ChatbotFile.beside(folder))
                    .schema()
                    .foreignKeys();
        }
    }
}
