package org.analyticschatbot.texttosql.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordListsTest {

    @Test
    void every_key_of_the_cues_is_a_cue_and_every_cue_but_one_has_phrases() {
        var keys = Lexicon.lists("cues.txt").keySet();

        assertThat(Stream.of(Cue.values()).map(Cue::name)).containsAll(keys);
        assertThat(List.of(Cue.values()))
                .filteredOn(cue -> !keys.contains(cue.name()))
                .containsExactly(Cue.USING);
    }

    @Test
    void the_longest_phrase_wins() {
        var words = Tokenizer.words("in descending order of age");

        assertThat(Phrases.cues().at(words, 0)).contains(new Phrases.Found<>(Cue.DESCENDING, 4));
    }

    @Test
    void words_numbers_and_quotations_are_told_apart() {
        assertThat(Tokenizer.words("Don't show the dogs' \"Sky's Limit\" for 1,500.5 or 10k in 2024-05-06!"))
                .extracting(Word::text)
                .containsExactly(
                        "Do",
                        "not",
                        "show",
                        "the",
                        "dogs",
                        "Sky's Limit",
                        "for",
                        "1,500.5",
                        "or",
                        "10k",
                        "in",
                        "2024-05-06",
                        "!");
    }

    @Test
    void adjectives_come_in_degrees_and_can_be_turned() {
        assertThat(Adjective.at(Tokenizer.words("least expensive"), 0)
                        .orElseThrow()
                        .meaning())
                .isEqualTo(new Adjective(
                        Adjective.Degree.SUPERLATIVE,
                        List.of("-price", "-cost", "-amount", "-charge", "-fee", "-fare", "-rate", "-rent")));
    }
}
