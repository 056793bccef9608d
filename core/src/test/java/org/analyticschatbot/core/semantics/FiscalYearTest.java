package org.analyticschatbot.core.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import org.analyticschatbot.core.semantics.FiscalYear.NamedBy;
import org.junit.jupiter.api.Test;

final class FiscalYearTest {

    @Test
    void a_year_that_is_named_by_its_end_begins_in_the_year_before() {
        FiscalYear year = new FiscalYear(Month.APRIL, NamedBy.END);

        assertThat(year.start(2025)).isEqualTo("2024-04-01");
        assertThat(year.yearOf(LocalDate.parse("2025-03-31"))).isEqualTo(2025);
        assertThat(year.yearOf(LocalDate.parse("2025-04-01"))).isEqualTo(2026);
    }

    @Test
    void a_year_that_is_named_by_its_start_begins_in_that_year() {
        FiscalYear year = new FiscalYear(Month.APRIL, NamedBy.START);

        assertThat(year.start(2025)).isEqualTo("2025-04-01");
        assertThat(year.yearOf(LocalDate.parse("2025-03-31"))).isEqualTo(2024);
        assertThat(year.yearOf(LocalDate.parse("2025-04-01"))).isEqualTo(2025);
    }

    @Test
    void one_that_begins_in_January_is_the_calendar_year_however_it_is_named() {
        FiscalYear year = new FiscalYear(Month.JANUARY, NamedBy.END);

        assertThat(year.start(2025)).isEqualTo("2025-01-01");
        assertThat(year.yearOf(LocalDate.parse("2025-12-31"))).isEqualTo(2025);
    }
}
