package org.analyticschatbot.core.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class NearestNamesTest {

    private static final List<String> TABLES = List.of("customers", "order_lines", "orders", "products", "stock");

    @Test
    void a_mistyped_name_finds_the_one_that_was_meant() {
        assertThat(NearestNames.to("Costumers", TABLES)).containsExactly("customers");
        assertThat(NearestNames.to("oders", TABLES)).containsExactly("orders");
    }

    @Test
    void a_part_of_a_name_finds_all_that_have_it_the_nearest_first() {
        assertThat(NearestNames.to("order", TABLES)).containsExactly("orders", "order_lines");
    }

    @Test
    void a_name_that_is_like_no_other_finds_none() {
        assertThat(NearestNames.to("weather", TABLES)).isEmpty();
        assertThat(NearestNames.to("", TABLES)).isEmpty();
    }
}
