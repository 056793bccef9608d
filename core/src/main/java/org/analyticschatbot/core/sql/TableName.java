package org.analyticschatbot.core.sql;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A table as SQL names it. Kept in lower case, since neither Trino nor DuckDB tells {@code Orders} from
 * {@code orders}.
 *
 * @param schema the Glue database; null for a table of the local folder
 */
public record TableName(@Nullable String schema, String name) {

    public TableName {
        schema = schema == null ? null : schema.toLowerCase(Locale.ROOT);
        name = name.toLowerCase(Locale.ROOT);
    }

    public static TableName of(String name) {
        return new TableName(null, name);
    }

    @Override
    public String toString() {
        return schema == null ? name : schema + "." + name;
    }
}
