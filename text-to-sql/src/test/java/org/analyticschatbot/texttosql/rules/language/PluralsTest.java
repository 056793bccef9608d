package org.analyticschatbot.texttosql.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PluralsTest {

    @ParameterizedTest
    @CsvSource({
        "order, orders",
        "orders, orders",
        "city, cities",
        "day, days",
        "class, classes",
        "box, boxes",
        "branch, branches",
        "sales_data, sales_data",
        "order_item, order_items",
        "people, people",
        "y, ys"
    })
    void a_table_is_spoken_of_as_many(String name, String plural) {
        assertThat(Plurals.of(name)).isEqualTo(plural);
    }
}
