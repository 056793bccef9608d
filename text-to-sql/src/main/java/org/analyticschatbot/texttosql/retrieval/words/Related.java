package org.analyticschatbot.texttosql.retrieval.words;

/**
 * A word that a table may use where a question uses another.
 *
 * @param stem of the table's word
 * @param weight how well it stands for the question's word: 1 for the word itself
 */
public record Related(String stem, float weight) {}
