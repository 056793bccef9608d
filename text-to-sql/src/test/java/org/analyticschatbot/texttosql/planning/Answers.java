package org.analyticschatbot.texttosql.planning;

import static org.analyticschatbot.texttosql.model.ScriptedEndpoint.quoted;

/** Answers as a model that keeps to the schema gives them. */
final class Answers {

    static final String COUNT = "SELECT count(*) AS orders FROM orders";

    private Answers() {}

    static String sql(String sql) {
        return sql(sql, "Orders");
    }

    static String sql(String sql, String title) {
        return """
                {"kind":"SQL","sql":%s,"title":%s,"chart":"","assumptions":[],
                "text":"","options":[],"table":"","words":[]}
                """.formatted(quoted(sql), quoted(title));
    }

    static String ask(String question, String... options) {
        return other("ASK", question, "", options);
    }

    static String decline(String reason, String... options) {
        return other("DECLINE", reason, "", options);
    }

    static String describe(String table) {
        return other("DESCRIBE", "", table);
    }

    private static String other(String kind, String text, String table, String... options) {
        return """
                {"kind":"%s","sql":"","title":"","chart":"","assumptions":[],
                "text":%s,"options":%s,"table":%s,"words":[]}
                """.formatted(
                kind,
                quoted(text),
                java.util.Arrays.stream(options).map(option -> quoted(option)).toList(),
                quoted(table));
    }
}
