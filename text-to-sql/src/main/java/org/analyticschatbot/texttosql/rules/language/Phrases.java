package org.analyticschatbot.texttosql.rules.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the longest phrase of a list at a place in the question. */
public final class Phrases<T> {

    private static final int LONGEST = 7;

    private final Map<String, T> meanings;

    private Phrases(Map<String, T> meanings) {
        this.meanings = Map.copyOf(meanings);
    }

    public static Phrases<Cue> cues() {
        Map<String, Cue> cues = new HashMap<>();
        Lexicon.lists("cues.txt")
                .forEach((cue, phrases) -> phrases.forEach(phrase -> cues.putIfAbsent(phrase, Cue.valueOf(cue))));
        cues.put(",", Cue.AND);
        cues.put(", using", Cue.USING);
        return new Phrases<>(cues);
    }

    public static Phrases<Long> numbers() {
        Map<String, Long> numbers = new HashMap<>();
        Lexicon.entries("numbers.txt").forEach((word, number) -> numbers.put(word, Long.valueOf(number)));
        return new Phrases<>(numbers);
    }

    /** A phrase's meaning and its number of words. */
    public record Found<T>(T meaning, int length) {}

    public Optional<Found<T>> at(List<Word> words, int start) {
        StringBuilder phrase = new StringBuilder();
        Optional<Found<T>> longest = Optional.empty();
        for (int length = 1; length <= LONGEST && start + length <= words.size(); length++) {
            Word word = words.get(start + length - 1);
            if (word.is(Word.Kind.QUOTED)) {
                break;
            }
            phrase.append(length == 1 ? "" : " ").append(word.lower());
            T meaning = meanings.get(phrase.toString());
            if (meaning != null) {
                longest = Optional.of(new Found<>(meaning, length));
            }
        }
        return longest;
    }
}
