package org.analyticschatbot.texttosql.retrieval.postings;

import java.util.HashMap;
import java.util.Map;
import org.analyticschatbot.texttosql.retrieval.words.Thesaurus;

/**
 * Words that are written as one in a name, such as {@code orderline}: both halves are words that other names use, and
 * the whole is no word that one would ask with.
 */
final class JoinedWords {

    private static final int SHORTEST = 7;
    private static final int SHORTEST_HALF = 3;
    private static final int[] NONE = {};

    private final Vocabulary vocabulary;
    private final Map<Integer, int[]> halves = new HashMap<>();

    JoinedWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (int word = 0; word < vocabulary.words().size(); word++) {
            int[] found = split(vocabulary.words().get(word));
            if (found.length > 0) {
                halves.put(word, found);
            }
        }
    }

    /** The stems of the halves of a word; empty for one that is whole. */
    int[] halves(int word) {
        return halves.getOrDefault(word, NONE);
    }

    private int[] split(String word) {
        if (word.length() < SHORTEST || !Character.isLetter(word.charAt(0)) || Thesaurus.knows(word)) {
            return NONE;
        }
        for (int i = word.length() - SHORTEST_HALF; i >= SHORTEST_HALF; i--) {
            int first = vocabulary.stemOfWord(word.substring(0, i));
            int second = vocabulary.stemOfWord(word.substring(i));
            if (first >= 0 && second >= 0) {
                return new int[] {first, second};
            }
        }
        return NONE;
    }
}
