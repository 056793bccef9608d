package org.analyticschatbot.local.duckdb.dialect;

/** Ends a printing; {@link TrinoToDuckDb} makes a refusal of it. */
final class NotTranslatable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String construct;

    NotTranslatable(String construct, String message) {
        super(message, null, false, false);
        this.construct = construct;
    }

    static NotTranslatable construct(String construct) {
        return new NotTranslatable(construct, construct + " is not available on local files.");
    }

    static NotTranslatable function(String name) {
        return construct("function " + name);
    }

    String construct() {
        return construct;
    }

    String explanation() {
        return String.valueOf(getMessage());
    }
}
