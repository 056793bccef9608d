package org.analyticschatbot.local.duckdb.catalog;

import java.util.Set;

/** Judges by their names whether a column may refer to a key. */
final class ForeignKeyNames {

    private static final Set<String> PARENTS =
            Set.of("parent_id", "manager_id", "supervisor_id", "boss_id", "reports_to", "reports_to_id");

    private ForeignKeyNames() {}

    /** From 0, not at all, to 1: {@code orders.customer_id} and {@code customers.id}. */
    static double fit(String column, String toTable, String key) {
        String from = Entity.words(column);
        String entity = Entity.of(toTable);
        String to = Entity.words(key);
        String full = Entity.isGenericKey(to) ? entity + "_" + to : to;
        if (isSame(from, full)) {
            return full.startsWith(entity) ? 0.95 : 0.9;
        }
        if (to.equals("id") || to.startsWith(entity)) {
            if (from.equals(entity)) {
                return 0.85;
            }
            if (from.equals(Entity.lastWord(entity)) || isSame(from, Entity.lastWord(entity) + "_id")) {
                return 0.75;
            }
        }
        return full.startsWith(entity) && from.endsWith("_" + full) ? 0.8 : 0;
    }

    /** For a key of the column's own table. */
    static double fitOwnTable(String column) {
        return PARENTS.contains(Entity.words(column)) ? 0.7 : 0;
    }

    private static boolean isSame(String one, String other) {
        return one.replace("_", "").equals(other.replace("_", ""));
    }
}
