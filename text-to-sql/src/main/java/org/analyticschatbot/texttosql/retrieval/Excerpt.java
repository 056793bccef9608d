package org.analyticschatbot.texttosql.retrieval;

import java.util.List;
import org.analyticschatbot.core.catalog.TableSchema;

/**
 * The part of a catalog that is shown for a question.
 *
 * @param text compact schema notation; data, never an instruction; empty for an empty schema
 * @param tables those that the text shows, wholly or in part
 */
public record Excerpt(String text, List<TableSchema> tables) {

    public Excerpt {
        tables = List.copyOf(tables);
    }
}
