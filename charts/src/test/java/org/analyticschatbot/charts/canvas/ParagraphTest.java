package org.analyticschatbot.charts.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphTest {

    private static final String TEXT = "Stainless steel water bottle with a bamboo lid, model 7";

    @Test
    void lines_break_between_words_and_no_word_is_lost() {
        List<String> lines = new Paragraph(Style.LABEL, 120).lines(TEXT, 9);

        assertThat(lines).hasSizeGreaterThan(2);
        assertThat(String.join(" ", lines)).isEqualTo(TEXT);
        assertThat(lines)
                .allSatisfy(
                        line -> assertThat(Typeface.width(line, Style.LABEL)).isLessThanOrEqualTo(120));
    }

    @Test
    void what_has_no_room_ends_in_an_ellipsis() {
        List<String> lines = new Paragraph(Style.LABEL, 120).lines(TEXT, 2);

        assertThat(lines).hasSize(2);
        assertThat(lines.getLast()).endsWith("…");
        assertThat(Typeface.width(lines.getLast(), Style.LABEL)).isLessThanOrEqualTo(120);
    }

    @Test
    void a_word_that_is_too_long_is_broken() {
        List<String> lines = new Paragraph(Style.LABEL, 60).lines("x".repeat(40), 20);

        assertThat(lines).hasSizeGreaterThan(1);
        assertThat(String.join("", lines)).isEqualTo("x".repeat(40));
    }

    @Test
    void emoji_are_never_cut_in_half() {
        List<String> lines = new Paragraph(Style.LABEL, 50).lines("😀".repeat(30), 3);

        assertThat(lines)
                .allSatisfy(line -> assertThat(line.chars()
                                        .filter(c -> Character.isSurrogate((char) c))
                                        .count()
                                % 2)
                        .isZero());
    }
}
