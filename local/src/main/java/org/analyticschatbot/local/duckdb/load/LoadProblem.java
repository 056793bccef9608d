package org.analyticschatbot.local.duckdb.load;

import org.jspecify.annotations.Nullable;

/**
 * Something in the data that could not be read as it is.
 *
 * @param file relative to the data folder
 * @param line counted from 1, null when the problem is not in one line
 * @param message what happened and what to do about it
 */
public record LoadProblem(String file, @Nullable Long line, String message) {

    @Override
    public String toString() {
        return line == null ? file + ": " + message : file + ", line " + line + ": " + message;
    }
}
