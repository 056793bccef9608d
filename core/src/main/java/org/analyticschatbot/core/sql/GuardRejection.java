package org.analyticschatbot.core.sql;

/**
 * Why a statement may not run.
 *
 * @param construct names what was refused, such as {@code WITH FUNCTION} or {@code function read_csv}
 * @param message one sentence for people, free of table names that the asker may not see
 */
public record GuardRejection(Reason reason, String construct, String message) implements GuardResult, ExpressionResult {

    public enum Reason {
        TOO_LARGE,
        UNREADABLE,
        NOT_A_QUERY,
        CONSTRUCT_NOT_ALLOWED,
        TABLE_NOT_ALLOWED,
        FUNCTION_NOT_ALLOWED
    }
}
