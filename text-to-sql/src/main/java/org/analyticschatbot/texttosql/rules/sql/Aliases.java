package org.analyticschatbot.texttosql.rules.sql;

import java.util.HashMap;
import java.util.Map;
import org.analyticschatbot.core.sql.TableName;

/** Names for tables, so that one used twice in a statement stays apart. */
final class Aliases {

    private final Map<String, Integer> used = new HashMap<>();

    String next(TableName table) {
        int times = used.merge(table.name(), 1, Integer::sum);
        return Quoting.identifier(times == 1 ? table.name() : table.name() + "_" + times);
    }
}
