package org.analyticschatbot.texttosql.grounding.scope;

import org.analyticschatbot.core.catalog.ColumnSchema;
import org.jspecify.annotations.Nullable;

/**
 * A column that a statement may name.
 *
 * @param schema what the catalog knows of it; null for a computed one
 */
public record SourceColumn(
        String name, Family family, @Nullable ColumnSchema schema) {

    static SourceColumn of(ColumnSchema schema) {
        return new SourceColumn(schema.name(), Family.of(schema.type()), schema);
    }

    SourceColumn renamed(String newName) {
        return new SourceColumn(newName, family, schema);
    }
}
