package org.analyticschatbot.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {

    private final Wording wording = Wording.of(WordingTest.class, "wording-test.properties");

    @Test
    void placeholders_are_filled_with_whatever_the_value_holds() {
        assertThat(wording.text("greeting", "name", "$1 {name} \\")).isEqualTo("Hello $1 {name} \\, grüß dich.");
    }

    @Test
    void a_text_that_is_not_there_is_an_error() {
        assertThatThrownBy(() -> wording.text("farewell")).hasMessageContaining("farewell");
    }

    @Test
    void a_placeholder_without_a_value_is_an_error() {
        assertThatThrownBy(() -> wording.text("greeting")).hasMessageContaining("name");
    }

    @Test
    void a_value_without_a_placeholder_is_an_error() {
        assertThatThrownBy(() -> wording.text("greeting", "name", "Ada", "age", "36"))
                .hasMessageContaining("age");
    }

    @ParameterizedTest
    @EnumSource(Failure.Code.class)
    void every_failure_says_what_happened_and_what_to_do(Failure.Code code) {
        assertThat(Failure.of(code).message()).endsWith(".").hasSizeGreaterThan(20);
    }
}
