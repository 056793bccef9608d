package org.analyticschatbot.texttosql.rules.sql;

import org.analyticschatbot.core.sql.TableName;

/** The only place where names and texts become SQL. */
final class Quoting {

    private Quoting() {}

    static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** What an identifier quotes. */
    static String name(String identifier) {
        return identifier.substring(1, identifier.length() - 1).replace("\"\"", "\"");
    }

    static String table(TableName table) {
        String name = identifier(table.name());
        return table.schema() == null ? name : identifier(table.schema()) + "." + name;
    }

    static String text(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
