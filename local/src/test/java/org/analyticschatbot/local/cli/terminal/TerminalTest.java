package org.analyticschatbot.local.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class TerminalTest {

    @Test
    void the_window_is_as_wide_as_the_launcher_says_but_never_too_narrow_to_read() {
        assertThat(Terminal.width(Map.of("COLUMNS", "132"))).isEqualTo(132);
        assertThat(Terminal.width(Map.of("COLUMNS", "3"))).isEqualTo(40);
    }

    @Test
    void without_a_window_nothing_is_cut() {
        assertThat(Terminal.width(Map.of())).isEqualTo(Integer.MAX_VALUE);
        assertThat(Terminal.width(Map.of("COLUMNS", ""))).isEqualTo(Integer.MAX_VALUE);
        assertThat(Terminal.width(Map.of("COLUMNS", "wide"))).isEqualTo(Integer.MAX_VALUE);
    }
}
