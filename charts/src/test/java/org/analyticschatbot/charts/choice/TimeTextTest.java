package org.analyticschatbot.charts.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class TimeTextTest {

    @Test
    void dates_times_and_periods_have_a_place_in_the_calendar() {
        assertThat(TimeText.calendar("2025-03-04")).contains(LocalDateTime.of(2025, 3, 4, 0, 0));
        assertThat(TimeText.calendar("2025-03-04T10:15")).contains(LocalDateTime.of(2025, 3, 4, 10, 15));
        assertThat(TimeText.calendar("2025-03-04T10:15:30.5+02:00")).contains(LocalDateTime.of(2025, 3, 4, 10, 15, 30));
        assertThat(TimeText.calendar("2025-03-04 10:15:30.000")).contains(LocalDateTime.of(2025, 3, 4, 10, 15, 30));
        assertThat(TimeText.calendar("2025-03-04 10:15:30.000 UTC")).contains(LocalDateTime.of(2025, 3, 4, 10, 15, 30));
        assertThat(TimeText.calendar("2025-03")).contains(LocalDateTime.of(2025, 3, 1, 0, 0));
        assertThat(TimeText.calendar("2025-Q3")).contains(LocalDateTime.of(2025, 7, 1, 0, 0));
        assertThat(TimeText.calendar("2025")).contains(LocalDateTime.of(2025, 1, 1, 0, 0));
    }

    @Test
    void other_texts_are_no_times() {
        assertThat(TimeText.isTime("2025-13-01")).isFalse();
        assertThat(TimeText.isTime("2025-02-30")).isFalse();
        assertThat(TimeText.isTime("2025-02-03T99:99")).isFalse();
        assertThat(TimeText.isTime("Marble")).isFalse();
        assertThat(TimeText.isTime("12-14")).isFalse();
        assertThat(TimeText.isTime("")).isFalse();
    }

    @Test
    void months_and_spans_of_years_have_an_order() {
        assertThat(TimeText.ordinal("February")).hasValue(1);
        assertThat(TimeText.ordinal("Sept")).hasValue(8);
        assertThat(TimeText.ordinal("1970~1973")).hasValue(1970);
        assertThat(TimeText.order("12").orElseThrow())
                .isAfter(TimeText.order("2").orElseThrow());
    }
}
