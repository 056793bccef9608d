package org.analyticschatbot.texttosql.retrieval.joins;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;

/**
 * Tables that a question may need together.
 *
 * @param joined by a foreign key, or by names that look like one
 * @param namedAlike by a word that few names have
 */
public record Neighbours(Graph joined, Graph namedAlike) {

    public static Neighbours of(Schema schema) {
        List<TableSchema> tables = schema.tables();
        Graph.Builder joined = new Graph.Builder();
        Graph.Builder namedAlike = new Graph.Builder();
        foreignKeys(schema, joined);
        databases(tables).values().forEach(scope -> {
            NameLinks links = new NameLinks(tables, scope);
            links.joined(joined);
            links.namedAlike(namedAlike);
        });
        return new Neighbours(joined.build(tables.size()), namedAlike.build(tables.size()));
    }

    private static void foreignKeys(Schema schema, Graph.Builder joined) {
        Map<TableName, Integer> positions = new HashMap<>();
        for (int i = 0; i < schema.tables().size(); i++) {
            positions.putIfAbsent(schema.tables().get(i).name(), i);
        }
        for (ForeignKey key : schema.foreignKeys()) {
            if (positions.containsKey(key.from()) && positions.containsKey(key.to())) {
                joined.link(positions.get(key.from()), positions.get(key.to()));
            }
        }
    }

    /** The tables of each database; all that name none are one. */
    private static Map<String, List<Integer>> databases(List<TableSchema> tables) {
        return IntStream.range(0, tables.size())
                .boxed()
                .collect(groupingBy(i -> "" + tables.get(i).name().schema(), LinkedHashMap::new, toList()));
    }
}
