package org.analyticschatbot.texttosql.rules.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.analyticschatbot.texttosql.rules.language.Phrases.Found;
import org.analyticschatbot.texttosql.rules.language.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodReaderTest {

    private static final LocalDate SUNDAY = LocalDate.of(2025, 11, 16);

    private static Optional<Found<Period>> read(String words, DayOfWeek weekStart) {
        return new PeriodReader(new Calendar(SUNDAY, weekStart)).at(Tokenizer.words(words), 0);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "today, 2025-11-16, 2025-11-17",
        "yesterday, 2025-11-15, 2025-11-16",
        "this week, 2025-11-10, 2025-11-17",
        "last week, 2025-11-03, 2025-11-10",
        "this month, 2025-11-01, 2025-12-01",
        "last month, 2025-10-01, 2025-11-01",
        "last quarter, 2025-07-01, 2025-10-01",
        "previous year, 2024-01-01, 2025-01-01",
        "last 30 days, 2025-10-18, 2025-11-17",
        "past two weeks, 2025-11-03, 2025-11-17",
        "year to date, 2025-01-01, 2025-11-17",
        "Q3 2024, 2024-07-01, 2024-10-01",
        "February 2024, 2024-02-01, 2024-03-01",
        "5 March 2024, 2024-03-05, 2024-03-06",
        "2024-02-29, 2024-02-29, 2024-03-01",
    })
    void a_period_runs_from_its_first_day_to_the_day_after_its_last(String words, LocalDate from, LocalDate to) {
        var period = read(words, DayOfWeek.MONDAY).orElseThrow().meaning();

        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
    }

    @Test
    void the_week_starts_on_the_askers_day() {
        assertThat(read("this week", DayOfWeek.SUNDAY).orElseThrow().meaning().from())
                .isEqualTo(SUNDAY);
    }

    @Test
    void a_date_may_be_written_with_a_comma() {
        assertThat(read("March 5, 2024", DayOfWeek.MONDAY).orElseThrow())
                .isEqualTo(new Found<>(Period.of(LocalDate.of(2024, 3, 5), LocalDate.of(2024, 3, 6)), 4));
    }

    @Test
    void a_quarter_without_its_year_is_the_latest_that_has_begun() {
        var period = read("Q3", DayOfWeek.MONDAY).orElseThrow().meaning();

        assertThat(period.isYearless()).isTrue();
        assertThat(period.latestBegunBy(LocalDate.of(2025, 6, 30)).from()).isEqualTo(LocalDate.of(2024, 7, 1));
        assertThat(period.latestBegunBy(LocalDate.of(2025, 7, 1)).from()).isEqualTo(LocalDate.of(2025, 7, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"may I ask", "2024-02-30", "the day", "Q5"})
    void what_is_no_period_is_none(String words) {
        assertThat(read(words, DayOfWeek.MONDAY)).isEmpty();
    }
}
