package org.analyticschatbot.texttosql.rules.difference;

import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.Condition;

/**
 * One of the two parts that are compared.
 *
 * @param text what the question calls it
 * @param table whose rows it is a part of
 * @param end the place behind it
 */
record Side(String text, Condition.Comparison condition, TableName table, int end) {}
