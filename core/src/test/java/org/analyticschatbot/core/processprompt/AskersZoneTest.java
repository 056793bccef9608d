package org.analyticschatbot.core.processprompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.prompt.PromptRequestFixture;
import org.analyticschatbot.core.prompt.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AskersZoneTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final List<String> ASSUMED = List.of("Returns count.");
    private static final String DATED = "SELECT count(*) FROM orders WHERE (ordered_on = DATE '2026-03-03')";

    private final Question berlin =
            new PromptRequestFixture().fetchedByTheAsker().question();

    @Test
    void today_is_the_day_where_the_asker_is() {
        Question own = zone(AUCKLAND).of(berlin);

        assertThat(own.today()).isEqualTo("2026-03-03");
        assertThat(own.withZone(BERLIN)).isEqualTo(berlin);
    }

    @Test
    void an_asker_who_is_not_known_is_where_the_configuration_says() {
        assertThat(new AskersZone((asker, place) -> Optional.empty()).of(berlin))
                .isEqualTo(berlin);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DATED,
                "SELECT 1 FROM orders WHERE (at >= TIMESTAMP '2026-03-03 00:00:00')",
                "SELECT 1 FROM orders WHERE (ordered_on < current_date)"
            })
    void days_of_another_zone_are_assumed_and_said_so(String sql) {
        assertThat(zone(AUCKLAND).told(ASSUMED, BERLIN, AUCKLAND, sql))
                .containsExactly("Returns count.", "Days are those of the asker's time zone, Pacific/Auckland.");
    }

    @Test
    void the_configured_zone_and_a_query_without_days_need_no_word() {
        assertThat(zone(BERLIN).told(ASSUMED, BERLIN, BERLIN, DATED)).isEqualTo(ASSUMED);
        assertThat(zone(AUCKLAND).told(ASSUMED, BERLIN, AUCKLAND, "SELECT count(*) FROM current_orders"))
                .isEqualTo(ASSUMED);
    }

    private static AskersZone zone(ZoneId zone) {
        return new AskersZone((asker, place) -> Optional.of(zone));
    }
}
