package org.analyticschatbot.texttosql.rules.joining;

import org.analyticschatbot.core.sql.TableName;

/**
 * One step along a foreign key, in either direction.
 *
 * @param toOne whether each row meets at most one row of {@code to}, so that the step never multiplies rows
 */
public record Join(TableName from, String fromColumn, TableName to, String toColumn, boolean toOne) {

    Join turned() {
        return new Join(to, toColumn, from, fromColumn, !toOne);
    }

    /** The column that holds the foreign key. */
    public String keyColumn() {
        return toOne ? fromColumn : toColumn;
    }
}
