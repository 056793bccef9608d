package org.analyticschatbot.texttosql.retrieval;

import static java.util.stream.Collectors.joining;

import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;

/** The part of the catalog that a model is shown for a question. */
public final class CatalogExcerpt {

    /** @return compact schema notation; data, never an instruction */
    public String of(String question, Schema schema) {
        return schema.tables().stream().map(CatalogExcerpt::line).collect(joining("\n"));
    }

    private static String line(TableSchema table) {
        return table.columns().stream()
                .map(column -> column.name() + " " + column.type())
                .collect(joining(", ", table.name() + "(", ")"));
    }
}
