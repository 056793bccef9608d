package org.analyticschatbot.texttosql.retrieval.postings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.texttosql.retrieval.words.Stems;

/** The words that tables use, and their stems, each numbered in the order in which they were first seen. */
public final class Vocabulary {

    private final Map<String, Integer> numberByWord = new HashMap<>();
    private final Map<String, Integer> numberByStem = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> stems = new ArrayList<>();
    private final List<Integer> stemByWord = new ArrayList<>();

    /** The number of a word, which is a new one for a new word. */
    int add(String word) {
        return numberByWord.computeIfAbsent(word, this::next);
    }

    /** The number of the stem of a word. */
    int stemOf(int word) {
        return stemByWord.get(word);
    }

    /** @return -1 for a stem that no table uses */
    public int stem(String stem) {
        return numberByStem.getOrDefault(stem, -1);
    }

    /** @return -1 for the stem of a word that no table uses */
    int stemOfWord(String word) {
        Integer number = numberByWord.get(word);
        return number == null ? -1 : stemOf(number);
    }

    List<String> words() {
        return words;
    }

    List<String> stems() {
        return stems;
    }

    private int next(String word) {
        String stem = Stems.of(word);
        words.add(word);
        stemByWord.add(numberByStem.computeIfAbsent(stem, this::nextStem));
        return words.size() - 1;
    }

    private int nextStem(String stem) {
        stems.add(stem);
        return stems.size() - 1;
    }
}
