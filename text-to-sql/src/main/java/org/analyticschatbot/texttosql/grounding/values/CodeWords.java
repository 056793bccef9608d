package org.analyticschatbot.texttosql.grounding.values;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What columns hold in one of many ways: {@code yes}, {@code Y} or {@code 1}; {@code F} or {@code female}. */
record CodeWords(Set<String> one, Set<String> other) {

    private static final List<CodeWords> KINDS = List.of(
            new CodeWords(Set.of("true", "t", "yes", "y", "1"), Set.of("false", "f", "no", "n", "0")),
            new CodeWords(Set.of("female", "f"), Set.of("male", "m")));

    /** The one value that means the same, if all values are of one kind. */
    static Optional<String> sameAs(String written, List<String> values) {
        return KINDS.stream()
                .filter(kind -> values.stream().allMatch(value -> has(kind.one, value) || has(kind.other, value)))
                .flatMap(kind -> Stream.of(kind.one, kind.other))
                .filter(words -> has(words, written))
                .map(words -> values.stream().filter(value -> has(words, value)).toList())
                .filter(same -> same.size() == 1)
                .map(List::getFirst)
                .findFirst();
    }

    private static boolean has(Set<String> words, String word) {
        return words.contains(word.toLowerCase(Locale.ROOT));
    }
}
