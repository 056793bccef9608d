package org.analyticschatbot.texttosql.retrieval.joins;

import static java.util.Comparator.comparingInt;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;

/** The tables that a schema's foreign keys join. */
public final class ForeignKeys {

    private final List<TableSchema> tables;
    private final Map<TableName, Set<TableName>> joined = new HashMap<>();
    private final Map<TableName, Integer> places = new HashMap<>();

    public ForeignKeys(Schema schema) {
        this.tables = schema.tables();
        for (ForeignKey key : schema.foreignKeys()) {
            add(key.from(), key.to());
            add(key.to(), key.from());
        }
        for (int i = 0; i < tables.size() && !joined.isEmpty(); i++) {
            if (joined.containsKey(tables.get(i).name())) {
                places.putIfAbsent(tables.get(i).name(), i);
            }
        }
    }

    /** The other tables that are joined to these: what joins most of them first, then as in the schema. */
    public List<TableSchema> neighbours(Set<TableName> names) {
        Map<TableName, Integer> joins = new HashMap<>();
        for (TableName name : names) {
            joined.getOrDefault(name, Set.of()).stream()
                    .filter(other -> !names.contains(other) && places.containsKey(other))
                    .forEach(other -> joins.merge(other, 1, Integer::sum));
        }
        return joins.entrySet().stream()
                .sorted(comparingInt((Map.Entry<TableName, Integer> entry) -> -entry.getValue())
                        .thenComparingInt(entry -> places.getOrDefault(entry.getKey(), 0)))
                .map(entry -> tables.get(places.getOrDefault(entry.getKey(), 0)))
                .toList();
    }

    private void add(TableName from, TableName to) {
        joined.computeIfAbsent(from, unknown -> new HashSet<>()).add(to);
    }
}
