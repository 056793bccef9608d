package org.analyticschatbot.texttosql.rules.linking;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.analyticschatbot.texttosql.rules.language.Lemmas;
import org.analyticschatbot.texttosql.rules.language.Lexicon;

/** Identifiers as words: {@code order_date}, {@code OrderDate} and "date of order" meet in one key. */
final class Names {

    private static final Set<String> GLUE = Set.of("of", "the", "a", "an", "in", "by", "and", "or", "for", "to", "is");

    private static final Map<String, String> IN_FULL = Lexicon.entries("short-names.txt");

    private static final Set<String> WEAK_TABLE_WORDS = Set.of(
            "data",
            "list",
            "table",
            "info",
            "information",
            "record",
            "records",
            "detail",
            "details",
            "tbl",
            "dim",
            "fact");

    private Names() {}

    /** "cars_data" is the table of cars. */
    static boolean isWeakForTable(String word) {
        return WEAK_TABLE_WORDS.contains(word);
    }

    static List<String> words(String identifier) {
        String spaced = identifier
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
                .replaceAll("(?<=[A-Z])(?=[A-Z][a-z])", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ");
        return Arrays.stream(spaced.strip().toLowerCase(Locale.ROOT).split(" +"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static boolean isGlue(String word) {
        return GLUE.contains(word);
    }

    static String lemmaKey(List<String> words) {
        return key(words, Lemmas::lemma);
    }

    static String stemKey(List<String> words) {
        return key(words, Lemmas::stem);
    }

    private static String key(List<String> words, UnaryOperator<String> base) {
        return words.stream()
                .filter(word -> !isGlue(word))
                .map(word -> IN_FULL.getOrDefault(word, word))
                .map(base)
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
