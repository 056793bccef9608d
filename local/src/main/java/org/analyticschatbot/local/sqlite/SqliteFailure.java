package org.analyticschatbot.local.sqlite;

import java.sql.SQLException;
import org.analyticschatbot.core.prompt.InfrastructureException;
import org.analyticschatbot.core.prompt.InfrastructureException.Kind;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What a failure of SQLite means for the caller. Result codes: https://www.sqlite.org/rescode.html */
final class SqliteFailure {

    private static final int PRIMARY_CODE = 0xff;

    private SqliteFailure() {}

    /** For reads, and for writes before their commit. */
    static InfrastructureException notDone(SQLException cause) {
        return switch (codeOf(cause)) {
            case SQLITE_FULL ->
                new InfrastructureException(
                        Kind.NOT_DONE, "The disk that holds the state folder is full: nothing was stored", cause);
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                new InfrastructureException(
                        Kind.PERMANENT, "The file of requests is damaged: restore it from a backup", cause);
            default -> new InfrastructureException(Kind.NOT_DONE, "The file of requests cannot be used", cause);
        };
    }

    /** For a commit: if the disk failed, the commit may be found when the file is opened the next time. */
    static InfrastructureException inCommit(SQLException cause) {
        return isUndone(cause)
                ? notDone(cause)
                : new InfrastructureException(Kind.UNKNOWN, "The disk failed while requests were stored", cause);
    }

    /** Whether SQLite refused the commit, so that nothing of it is in the file. */
    static boolean isUndone(SQLException cause) {
        return switch (codeOf(cause)) {
            case SQLITE_FULL, SQLITE_BUSY, SQLITE_CONSTRAINT -> true;
            default -> false;
        };
    }

    private static SQLiteErrorCode codeOf(SQLException cause) {
        return cause instanceof SQLiteException failure
                ? SQLiteErrorCode.getErrorCode(failure.getResultCode().code & PRIMARY_CODE)
                : SQLiteErrorCode.UNKNOWN_ERROR;
    }
}
