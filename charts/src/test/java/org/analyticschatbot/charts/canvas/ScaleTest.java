package org.analyticschatbot.charts.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void bars_start_at_zero() {
        assertThat(Scale.fromZero(DoubleStream.of(98, 99))).isEqualTo(new Scale(0, 100, 20));
        assertThat(Scale.fromZero(DoubleStream.of(-98, -99))).isEqualTo(new Scale(-100, 0, 20));
    }

    @Test
    void lines_leave_zero_out_where_the_values_are_far_from_it() {
        assertThat(Scale.of(DoubleStream.of(98, 99)).min()).isGreaterThan(90);
        assertThat(Scale.of(DoubleStream.of(10, 99)).min()).isZero();
    }

    @Test
    void whatever_the_values_are_the_axis_holds_them_and_has_few_ticks() {
        Random random = new Random(42);
        for (int i = 0; i < 2000; i++) {
            double[] values = random.doubles(1 + random.nextInt(5))
                    .map(v -> (v - 0.4) * Math.pow(10, random.nextInt(600) - 300))
                    .toArray();

            Scale scale = Scale.fromZero(DoubleStream.of(values));

            assertThat(scale.max()).isGreaterThan(scale.min());
            assertThat(scale.ticks()).hasSizeBetween(2, 9).isSorted();
            assertThat(DoubleStream.of(values))
                    .allSatisfy(v -> assertThat(v)
                            .isBetween(scale.min() - scale.step() / 1e6, scale.max() + scale.step() / 1e6));
            assertThat(scale.share(0)).isBetween(0.0, 1.0);
        }
    }

    @Test
    void equal_values_and_none_at_all_have_an_axis_too() {
        assertThat(Scale.of(DoubleStream.of(42, 42)).ticks()).hasSizeGreaterThan(1);
        assertThat(Scale.fromZero(DoubleStream.empty())).isEqualTo(new Scale(0, 1, 1));
    }

    @Test
    void a_small_change_is_no_cliff() {
        Scale scale = Scale.ofCourse(DoubleStream.of(1000, 1005));

        assertThat(scale.max() - scale.min()).isGreaterThanOrEqualTo(100);
        assertThat(Scale.ofCourse(DoubleStream.of(20, 29))).isEqualTo(Scale.of(DoubleStream.of(20, 29)));
    }
}
