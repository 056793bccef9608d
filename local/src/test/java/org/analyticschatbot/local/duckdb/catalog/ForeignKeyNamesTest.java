package org.analyticschatbot.local.duckdb.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignKeyNamesTest {

    @ParameterizedTest
    @CsvSource({
        "customer_id, customers, id, 0.95",
        "CustomerID, customers, customer_id, 0.95",
        "customerid, Customers, id, 0.95",
        "category_id, categories, id, 0.95",
        "person_id, people, id, 0.95",
        "StuID, student, StuID, 0.9",
        "home_country_id, countries, id, 0.8",
        "country, countries, id, 0.85",
        "maker, car_makers, id, 0.75",
        "id, customers, id, 0",
        "age, customers, id, 0",
        "name, customers, id, 0",
        "order_id, customers, id, 0"
    })
    void names_fit_more_or_less(String column, String table, String key, double fit) {
        assertThat(ForeignKeyNames.fit(column, table, key)).isEqualTo(fit);
    }
}
