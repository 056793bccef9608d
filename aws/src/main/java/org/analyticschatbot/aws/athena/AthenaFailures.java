package org.analyticschatbot.aws.athena;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.answer.Failure.Code;
import org.analyticschatbot.core.answer.Wording;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.athena.model.AthenaError;
import software.amazon.awssdk.services.athena.model.QueryExecutionStatus;

/**
 * Why a query failed, for people. Only what Athena says about the statement is repeated; what it says about data may
 * quote a value. Numbers are those of Athena's error catalog (docs.aws.amazon.com/athena/latest/ug/error-reference.html).
 */
final class AthenaFailures {

    private static final Wording WORDING = Wording.of(AthenaFailures.class, "failures.properties");

    private static final int SYSTEM = 1;
    private static final int LAST_EXHAUSTED = 8;
    private static final Set<Integer> TIMEOUTS = Set.of(206, 210);

    /** Also {@code COLUMN_NOT_FOUND … or requester is not authorized}: a right that is missing looks like a wrong name. */
    private static final Pattern NOT_AUTHORIZED = Pattern.compile(
            "not authorized|access ?denied|insufficient permissions?|permission[_ ]denied|status code: 403",
            Pattern.CASE_INSENSITIVE);

    /** {@code NAME: line 1:8: what is wrong}, for errors found before any data is read. */
    private static final Pattern OF_THE_STATEMENT = Pattern.compile("(?s)^[A-Z_]+: (?:line \\d+:\\d+: )?(.*)$");

    /** Athena goes on with the query's id, its database and the place of its results. */
    private static final Pattern APPENDED =
            Pattern.compile("\\.? (?:if a data manifest|this query ran).*$", Pattern.CASE_INSENSITIVE);

    private static final Set<String> STATEMENT_ERRORS = Set.of(
            "SYNTAX_ERROR",
            "TYPE_MISMATCH",
            "COLUMN_NOT_FOUND",
            "TABLE_NOT_FOUND",
            "FUNCTION_NOT_FOUND",
            "EXPRESSION_NOT_AGGREGATE",
            "AMBIGUOUS_NAME",
            "NOT_SUPPORTED");

    private static final Set<String> DATA_ERRORS = Set.of(
            "INVALID_CAST_ARGUMENT",
            "INVALID_FUNCTION_ARGUMENT",
            "DIVISION_BY_ZERO",
            "NUMERIC_VALUE_OUT_OF_RANGE",
            "HIVE_BAD_DATA",
            "HIVE_CURSOR_ERROR");

    private AthenaFailures() {}

    /** Athena broke on its own side and says that the same statement may run; what is too large stays too large. */
    static boolean mayHelpAgain(QueryExecutionStatus status) {
        AthenaError error = status.athenaError();
        return error != null
                && Boolean.TRUE.equals(error.retryable())
                && Objects.equals(error.errorCategory(), SYSTEM)
                && !isExhausted(error, reason(status))
                && !isTimeout(error, reason(status));
    }

    static Failure of(QueryExecutionStatus status) {
        String reason = reason(status);
        AthenaError error = status.athenaError();
        if (NOT_AUTHORIZED.matcher(reason).find()) {
            return new Failure(Code.NOT_ALLOWED, WORDING.text("not_authorized"));
        }
        if (isTimeout(error, reason)) {
            return Failure.of(Code.ENGINE_TIMEOUT);
        }
        if (isExhausted(error, reason)) {
            return Failure.of(Code.ENGINE_OUT_OF_MEMORY);
        }
        if (reason.contains("Bytes scanned limit was exceeded")) {
            return Failure.of(Code.ENGINE_SCAN_LIMIT);
        }
        return new Failure(Code.ENGINE_ERROR, message(reason));
    }

    private static String message(String reason) {
        if (reason.contains("cancelled")) {
            return WORDING.text("cancelled");
        }
        String name = reason.substring(0, Math.max(0, reason.indexOf(':')));
        if (STATEMENT_ERRORS.contains(name)) {
            return WORDING.text("statement", "error", statementError(reason));
        }
        return WORDING.text(DATA_ERRORS.contains(name) ? "data" : "engine");
    }

    private static String statementError(String reason) {
        Matcher parts = OF_THE_STATEMENT.matcher(reason);
        String text = parts.matches() ? parts.group(1) : reason;
        String line = APPENDED.matcher(text.lines().findFirst().orElse("")).replaceFirst("");
        return line.length() > 300 ? line.substring(0, 300) + "…" : line;
    }

    private static boolean isTimeout(@Nullable AthenaError error, String reason) {
        boolean isCatalogued = error != null && error.errorType() != null && TIMEOUTS.contains(error.errorType());
        return isCatalogued || reason.toLowerCase(Locale.ROOT).contains("query timeout");
    }

    private static boolean isExhausted(@Nullable AthenaError error, String reason) {
        boolean isCatalogued = error != null
                && Objects.equals(error.errorCategory(), SYSTEM)
                && error.errorType() != null
                && error.errorType() <= LAST_EXHAUSTED;
        return isCatalogued || reason.contains("exhausted resources") || reason.contains("EXCEEDED_LOCAL_MEMORY_LIMIT");
    }

    private static String reason(QueryExecutionStatus status) {
        return Objects.requireNonNullElse(status.stateChangeReason(), "");
    }
}
