package org.analyticschatbot.local.duckdb.dialect;

/** What became of a Trino query. */
public sealed interface Translation {

    /** One DuckDB query that calls the macros of {@link MacroLibrary}. */
    record Translated(String duckDbSql) implements Translation {}

    /**
     * The query means something that DuckDB cannot be told.
     *
     * @param construct names it, such as {@code function url_encode}
     * @param message one sentence for people
     */
    record Untranslatable(String construct, String message) implements Translation {}
}
