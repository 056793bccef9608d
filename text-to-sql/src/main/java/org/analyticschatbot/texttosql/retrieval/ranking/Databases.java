package org.analyticschatbot.texttosql.retrieval.ranking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.analyticschatbot.core.catalog.TableSchema;
import org.jspecify.annotations.Nullable;

/** Which database each table belongs to. */
final class Databases {

    private static final int NONE = -1;

    private final int[] byTable;
    private final int count;

    Databases(List<TableSchema> tables) {
        Map<String, Integer> numbers = new HashMap<>();
        this.byTable = tables.stream()
                .mapToInt(table -> number(numbers, table.name().schema()))
                .toArray();
        this.count = numbers.size();
    }

    /** @return -1 for a table that names none */
    int of(int table) {
        return byTable[table];
    }

    int count() {
        return count;
    }

    int tables() {
        return byTable.length;
    }

    private static int number(Map<String, Integer> numbers, @Nullable String database) {
        if (database == null) {
            return NONE;
        }
        return numbers.computeIfAbsent(database, unknown -> numbers.size());
    }
}
