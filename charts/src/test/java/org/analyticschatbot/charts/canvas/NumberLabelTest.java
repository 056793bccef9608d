package org.analyticschatbot.charts.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberLabelTest {

    @Test
    void large_numbers_are_short() {
        assertThat(NumberLabel.of(950)).isEqualTo("950");
        assertThat(NumberLabel.of(1234)).isEqualTo("1,230");
        assertThat(NumberLabel.of(12_500)).isEqualTo("12.5K");
        assertThat(NumberLabel.of(999_999)).isEqualTo("1M");
        assertThat(NumberLabel.of(-1_234_567)).isEqualTo("−1.23M");
        assertThat(NumberLabel.of(3.1e13)).isEqualTo("31T");
        assertThat(NumberLabel.of(2.5e17)).isEqualTo("250,000T");
    }

    @Test
    void small_numbers_keep_three_digits() {
        assertThat(NumberLabel.of(0)).isEqualTo("0");
        assertThat(NumberLabel.of(0.034567)).isEqualTo("0.0346");
        assertThat(NumberLabel.of(0.00031)).isEqualTo("0.00031");
    }

    @Test
    void what_is_beyond_words_is_a_power_and_never_an_e() {
        assertThat(NumberLabel.of(1.2e21)).isEqualTo("1.2×10²¹");
        assertThat(NumberLabel.of(-4e-9)).isEqualTo("−4×10⁻⁹");
        assertThat(NumberLabel.of(Double.NaN)).isEqualTo("–");
    }

    @Test
    void the_ticks_of_an_axis_share_unit_and_decimals() {
        assertThat(NumberLabel.ofTick(500_000, 500_000, 2e6)).isEqualTo("0.5M");
        assertThat(NumberLabel.ofTick(2e6, 500_000, 2e6)).isEqualTo("2M");
        assertThat(NumberLabel.ofTick(0.0002, 0.0001, 0.0004)).isEqualTo("0.0002");
        assertThat(NumberLabel.ofTick(0, 500_000, 2e6)).isEqualTo("0");
    }
}
