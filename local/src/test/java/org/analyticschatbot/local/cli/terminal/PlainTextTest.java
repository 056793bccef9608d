package org.analyticschatbot.local.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PlainTextTest {

    @Test
    void ordinary_text_stays_as_it_is() {
        String text = "Umsatz in Zürich: 東京 👩‍👧 \u05E9\u05DC\u05D5\u05DD";

        assertThat(PlainText.line(text)).isEqualTo(text);
    }

    @Test
    void a_control_character_becomes_a_visible_symbol() {
        assertThat(PlainText.line("\u0000\u0008\u001b\u007f")).isEqualTo("␀␈␛␡");
    }

    @Test
    void a_control_sequence_introducer_of_eight_bits_is_no_control_any_more() {
        assertThat(PlainText.line("\u009b31m")).isEqualTo("\uFFFD31m");
    }

    @Test
    void what_turns_the_direction_of_text_or_hides_in_it_is_left_out() {
        assertThat(PlainText.line("a\u202Eb\u2066c\u200Bd\uFEFF")).isEqualTo("abcd");
    }

    @Test
    void half_a_character_is_shown_as_unknown() {
        assertThat(PlainText.line("a\uD83Db")).isEqualTo("a\uFFFDb");
    }

    @Test
    void line_breaks_stay_where_there_may_be_several_lines_and_a_carriage_return_cannot_overwrite_one() {
        assertThat(PlainText.lines("one\r\ntwo\rthree\u2028four")).isEqualTo("one\ntwo\nthree\nfour");
        assertThat(PlainText.line("one\r\ntwo\nthree")).isEqualTo("one two three");
    }
}
