package org.analyticschatbot.local.duckdb.load;

/**
 * A table or column that SQL knows by another name than the file does.
 *
 * @param file relative to the data folder
 */
public record Renaming(String file, Subject subject, String from, String to) {

    public enum Subject {
        TABLE,
        COLUMN
    }

    @Override
    public String toString() {
        return switch (subject) {
            case TABLE -> file + ": ask about it as " + to;
            case COLUMN -> file + ": column \"" + from + "\" is called \"" + to + "\"";
        };
    }
}
