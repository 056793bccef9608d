package org.analyticschatbot.core.answer;

import java.util.List;

/**
 * What an answer was read from, told from its SQL's syntax tree and not by whoever planned it.
 *
 * @param tables by their names in SQL, in the order of the statement
 * @param filters the conditions of every WHERE, for people: dates bare, aliases resolved
 */
public record Sources(List<String> tables, List<String> filters) {

    /** Of answers that name none: those without SQL, and those stored by older versions. */
    public static final Sources UNKNOWN = new Sources(List.of(), List.of());

    public Sources {
        tables = List.copyOf(tables);
        filters = List.copyOf(filters);
    }

    public boolean isUnknown() {
        return tables.isEmpty();
    }
}
