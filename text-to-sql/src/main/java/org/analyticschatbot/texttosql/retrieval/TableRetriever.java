package org.analyticschatbot.texttosql.retrieval;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.retrieval.ranking.TableIndex;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tables of a schema that a question is about, by their words alone (BM25), general English synonyms, and the
 * tables that they join. The same question over the same schema always gives the same tables in the same order. Only the
 * tables of this schema have a say in it, so that whoever may see less learns nothing from the order of what is seen.
 * The index is made with the first question.
 */
public final class TableRetriever {

    private final Schema schema;
    private @Nullable TableIndex index;

    public TableRetriever(Schema schema) {
        this.schema = schema;
    }

    /** At most {@code most} tables, best first; fewer when no others share a word with the question. */
    public List<TableSchema> best(String question, int most) {
        return index().best(question, most);
    }

    /**
     * At most {@code most} other tables that a foreign key joins to one of these. What joins most of them comes first:
     * a bridge between two tables is needed more often than what hangs on one.
     */
    public List<TableSchema> neighbours(List<TableSchema> tables, int most) {
        Map<TableName, Set<TableName>> joined =
                joined(tables.stream().map(TableSchema::name).collect(toSet()));
        return schema.tables().stream()
                .filter(table -> joined.containsKey(table.name()))
                .sorted(comparingInt(
                        table -> -joined.getOrDefault(table.name(), Set.of()).size()))
                .limit(most)
                .toList();
    }

    private Map<TableName, Set<TableName>> joined(Set<TableName> tables) {
        Map<TableName, Set<TableName>> joined = new HashMap<>();
        for (ForeignKey key : schema.foreignKeys()) {
            if (tables.contains(key.from()) != tables.contains(key.to())) {
                boolean outgoing = tables.contains(key.from());
                joined.computeIfAbsent(outgoing ? key.to() : key.from(), name -> new HashSet<>())
                        .add(outgoing ? key.from() : key.to());
            }
        }
        return joined;
    }

    private synchronized TableIndex index() {
        TableIndex made = index;
        if (made == null) {
            made = new TableIndex(schema);
            index = made;
        }
        return made;
    }
}
