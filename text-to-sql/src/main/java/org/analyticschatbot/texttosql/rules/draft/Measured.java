package org.analyticschatbot.texttosql.rules.draft;

import org.analyticschatbot.texttosql.rules.intent.Expression;

/**
 * A measure that was found in the question.
 *
 * @param length how many mentions say it
 */
public record Measured(Expression measure, int length) {}
