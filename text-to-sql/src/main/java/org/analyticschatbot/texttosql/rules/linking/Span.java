package org.analyticschatbot.texttosql.rules.linking;

/**
 * What words at a place may mean.
 *
 * @param length how many words
 * @param rank of two meanings of equally many words the higher one wins
 */
record Span(Mention mention, int length, int rank) {}
