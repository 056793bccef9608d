package org.analyticschatbot.texttosql.retrieval.words;

import java.util.List;

/**
 * Something a question speaks of: a word of it or a short phrase, and what may stand for it in names.
 *
 * @param word the stem of the word itself
 * @param weight how much a table gains that has it
 * @param isUnheardOf whether it may be misspelled: nothing is known to stand for it
 * @param related the words that may stand for it, the word itself included
 */
public record Concept(String word, float weight, boolean isUnheardOf, List<Related> related) {

    public Concept {
        related = List.copyOf(related);
    }
}
