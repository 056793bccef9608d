package org.analyticschatbot.texttosql.retrieval;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.texttosql.retrieval.joins.ForeignKeys;
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
    private final ForeignKeys foreignKeys;
    private @Nullable TableIndex index;

    public TableRetriever(Schema schema) {
        this.schema = schema;
        this.foreignKeys = new ForeignKeys(schema);
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
        return foreignKeys.neighbours(tables.stream().map(TableSchema::name).collect(toSet())).stream()
                .limit(most)
                .toList();
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
