package org.analyticschatbot.texttosql.rules.sql;

import static java.util.stream.Collectors.joining;

import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Intent;

/** Ranks rows within each group and keeps the first ones; those with an equal rank are all kept. */
final class FirstOfEach {

    private static final String PLACE = Quoting.identifier("place");

    private FirstOfEach() {}

    /** The place of a row within its group, as one more column; nothing if the first of all rows are asked for. */
    static String place(Intent intent, ExpressionWriter expressions) {
        if (intent.within().isEmpty()) {
            return "";
        }
        String groups = intent.within().stream().map(expressions::sql).collect(joining(", "));
        String order = intent.order().stream()
                .map(by -> expressions.order(by.by()) + (by.descending() ? " DESC" : ""))
                .collect(joining(", "));
        return ", rank() OVER (PARTITION BY " + groups + " ORDER BY " + order + ") AS " + PLACE;
    }

    static String query(Intent intent, String ranked) {
        String columns =
                intent.outputs().stream().map(output -> label(output, intent)).collect(joining(", "));
        String groups = intent.outputs().stream()
                .filter(output -> !output.isAggregate())
                .map(output -> label(output, intent))
                .collect(joining(", "));
        return "SELECT " + columns + "\nFROM (" + ranked + ") AS ranked\nWHERE " + PLACE + " <= "
                + (intent.limit() == null ? 1 : intent.limit()) + "\nORDER BY " + groups;
    }

    static String as(Expression output, Intent intent) {
        return " AS " + label(output, intent);
    }

    /** Two names that meet are told apart by their tables. */
    private static String label(Expression output, Intent intent) {
        String name = Labels.name(output);
        boolean unique = intent.outputs().stream()
                        .filter(other -> Labels.name(other).equalsIgnoreCase(name))
                        .count()
                == 1;
        return Quoting.identifier(unique ? name : output.table().name() + "_" + name);
    }
}
