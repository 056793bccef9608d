package org.analyticschatbot.core.answerlayout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideTextTest {

    private static final int PLENTY = 1_000;

    @Test
    void ordinary_text_stays_as_it_is() {
        assertThat(OutsideText.line("Grüße, 東京 & <b> 100 %", PLENTY))
                .isEqualTo(new OutsideText("Grüße, 東京 & <b> 100 %", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\0", "\u001B", "\u007F", "\u0085", "\u200B", "\u202E", "\u2066", "\uFEFF", "\uD83D", "\uDE00"})
    void what_controls_the_display_is_shown_as_unknown(String character) {
        assertThat(OutsideText.line("a" + character + "b", PLENTY).text()).isEqualTo("a\uFFFDb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"👩‍👩‍👧‍👦", "❤️‍🔥", "می‌خواهم", "क्‍ष"})
    void joiners_stay_where_emoji_and_scripts_need_them(String text) {
        assertThat(OutsideText.line(text, PLENTY).text()).isEqualTo(text);
    }

    @Test
    void joiners_between_latin_letters_are_unknown() {
        assertThat(OutsideText.line("pay\u200Dpal\u200C.com", PLENTY).text()).isEqualTo("pay\uFFFDpal\uFFFD.com");
    }

    @Test
    void line_breaks_become_spaces_or_stay() {
        assertThat(OutsideText.line("a\r\nb\tc\u2028d", PLENTY).text()).isEqualTo("a  b c d");
        assertThat(OutsideText.lines("a\r\nb\tc\u2028d", PLENTY).text()).isEqualTo("a\nb c\nd");
    }

    @Test
    void long_text_ends_with_an_ellipsis_at_the_limit() {
        assertThat(OutsideText.line("abcdef", 6)).isEqualTo(new OutsideText("abcdef", false));
        assertThat(OutsideText.line("abcdefg", 6)).isEqualTo(new OutsideText("abcde…", true));
    }

    @Test
    void an_emoji_is_not_cut_in_half() {
        assertThat(OutsideText.line("abcd👍👍", 6).text()).isEqualTo("abcd…");
    }
}
