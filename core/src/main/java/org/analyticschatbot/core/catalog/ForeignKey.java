package org.analyticschatbot.core.catalog;

import org.analyticschatbot.core.sql.TableName;

/**
 * A way to join: many rows of {@code from} refer to one row of {@code to}.
 *
 * @param confidence 1 when declared, less when inferred from names and values
 */
public record ForeignKey(TableName from, String fromColumn, TableName to, String toColumn, double confidence) {}
