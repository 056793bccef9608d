package org.analyticschatbot.texttosql.grounding.scope;

import io.trino.sql.tree.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;

/** What a relation's name means: a common table expression in sight, else a table of the catalog. */
public final class Tables {

    private final Schema schema;
    private final Map<String, List<SourceColumn>> expressions;

    public Tables(Schema schema) {
        this(schema, Map.of());
    }

    private Tables(Schema schema, Map<String, List<SourceColumn>> expressions) {
        this.schema = schema;
        this.expressions = expressions;
    }

    /** What follows a common table expression. */
    public Tables with(String name, List<SourceColumn> columns) {
        Map<String, List<SourceColumn>> more = new HashMap<>(expressions);
        more.put(name.toLowerCase(Locale.ROOT), columns);
        return new Tables(schema, more);
    }

    public Schema schema() {
        return schema;
    }

    /** A table that is not in the catalog is open: to refuse it is the guard's business. */
    public Source find(QualifiedName name) {
        List<SourceColumn> expression = name.getParts().size() == 1 ? expressions.get(name.getSuffix()) : null;
        if (expression != null) {
            return new Source(name.getSuffix(), expression, null, false);
        }
        String database =
                name.getParts().size() > 1 ? name.getParts().get(name.getParts().size() - 2) : null;
        return schema.table(new TableName(database, name.getSuffix()))
                .map(table -> of(name.getSuffix(), table))
                .orElseGet(() -> new Source(name.getSuffix(), List.of(), null, true));
    }

    /** The table, under its own name. */
    public Optional<Source> table(TableName name) {
        return schema.table(name).map(table -> of(name.name(), table));
    }

    private static Source of(String name, TableSchema table) {
        return new Source(name, table.columns().stream().map(SourceColumn::of).toList(), table, false);
    }
}
