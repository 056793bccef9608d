package org.analyticschatbot.aws.ondemand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class OnDemandTest {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void it_is_made_with_its_first_use_and_only_then() {
        OnDemand<String> made = new OnDemand<>(() -> "number " + asked.incrementAndGet());
        assertThat(asked).hasValue(0);

        assertThat(made.get()).isEqualTo("number 1");
        assertThat(made.get()).isEqualTo("number 1");
    }

    @Test
    void what_could_not_be_made_is_tried_again() {
        OnDemand<String> made = new OnDemand<>(this::failingAtFirst);

        assertThatThrownBy(made::get).isInstanceOf(IllegalStateException.class);
        assertThat(made.get()).isEqualTo("made");
    }

    private String failingAtFirst() {
        if (asked.getAndIncrement() == 0) {
            throw new IllegalStateException("not yet");
        }
        return "made";
    }
}
