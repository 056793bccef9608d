package org.analyticschatbot.local.duckdb.query;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.analyticschatbot.core.answer.Failure;
import org.analyticschatbot.core.answer.Failure.Code;

/**
 * DuckDB's errors for people. Errors about data quote cell values, so of those only the kind is told; errors about the
 * query are told, up to where DuckDB proposes names that the asker may not know.
 */
final class EngineFailures {

    private static final Pattern OF_THE_DIALECT = Pattern.compile("'error: ([^']*)'");
    private static final Pattern SUGGESTION =
            Pattern.compile("(?s)(\\n|Did you mean|Candidate|Use TRY|You might need|LINE \\d).*");

    private EngineFailures() {}

    static Failure of(SQLException error) {
        String message = String.valueOf(error.getMessage());
        Matcher own = OF_THE_DIALECT.matcher(message);
        if (own.find()) {
            return engineError(own.group(1) + ".");
        }
        int end = message.indexOf(" Error:");
        String kind = end < 0 ? "" : message.substring(0, end);
        return switch (kind) {
            case "Out of Memory" ->
                new Failure(
                        Code.ENGINE_OUT_OF_MEMORY,
                        "The query needs more memory than it may use. A narrower question may help.");
            case "Binder", "Catalog", "Parser" -> engineError(sentence(message.substring(end + " Error:".length())));
            case "Conversion" ->
                engineError("A value in the data cannot be turned into the type that the query needs.");
            case "Out of Range" -> engineError("A number is too large for its type.");
            case "Invalid Input" -> engineError(invalidInput(message));
            default -> engineError("The query engine broke on the query.");
        };
    }

    private static String invalidInput(String message) {
        return message.contains("Division by zero")
                ? "Division by zero."
                : "The data holds a value that a function of the query cannot take.";
    }

    private static String sentence(String message) {
        String sentence = SUGGESTION.matcher(message.strip()).replaceFirst("").strip();
        return sentence.endsWith(".") || sentence.endsWith("!") ? sentence : sentence + ".";
    }

    private static Failure engineError(String message) {
        return new Failure(Code.ENGINE_ERROR, message);
    }
}
