package org.analyticschatbot.texttosql.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LemmasTest {

    @ParameterizedTest
    @CsvSource({
        "cities, city",
        "dogs, dog",
        "boxes, box",
        "people, person",
        "status, status",
        "series, series",
        "ids, id",
        "class, class"
    })
    void a_lemma_is_the_singular(String plural, String singular) {
        assertThat(Lemmas.lemma(plural)).isEqualTo(singular);
    }

    @ParameterizedTest
    @CsvSource({"director, directed", "arrival, arrived", "departure, departing", "producing, produces"})
    void a_stem_is_shared_by_the_words_of_a_family(String one, String other) {
        assertThat(Lemmas.stem(one)).isEqualTo(Lemmas.stem(other));
    }
}
