package org.analyticschatbot.texttosql.rules.intent;

/** What the rows are ordered by. */
public record Order(Expression by, boolean descending) {}
