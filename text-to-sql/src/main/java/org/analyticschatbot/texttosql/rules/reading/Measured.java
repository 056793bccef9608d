package org.analyticschatbot.texttosql.rules.reading;

import org.analyticschatbot.texttosql.rules.intent.Expression;

/**
 * A measure that was found in the question.
 *
 * @param length how many mentions say it
 */
record Measured(Expression measure, int length) {}
