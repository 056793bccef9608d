package org.analyticschatbot.texttosql.retrieval.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "order_items, order items",
        "orderItems2, order items 2",
        "StuID, stu id",
        "HTTPServer, http server",
        "the store IDs, the store ids",
        "Größe (cm), grosse cm",
        "Cafe\u0301, cafe",
        "売上日, 売 上 日",
        "Заказы_2024, заказы 2024",
        "18_49_Rating, 18 49 rating",
        "'items of, an order', items of an order",
        "😀…, ''"
    })
    void names_and_sentences_are_cut_into_words(String text, String words) {
        List<String> found = new ArrayList<>();

        Words.of(text, found::add);

        assertThat(String.join(" ", found)).isEqualTo(words);
    }
}
