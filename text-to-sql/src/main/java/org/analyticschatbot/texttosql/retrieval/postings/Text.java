package org.analyticschatbot.texttosql.retrieval.postings;

/**
 * A name or a comment that belongs to a table.
 *
 * @param weight how many times each of its words counts
 */
public record Text(String text, float weight) {}
