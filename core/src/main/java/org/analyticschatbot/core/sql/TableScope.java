package org.analyticschatbot.core.sql;

import io.trino.sql.tree.QualifiedName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a table name means at one place of a statement: the common table expressions in sight, then the tables that may
 * be read.
 */
final class TableScope {

    private static final int SCHEMA_AND_NAME = 2;

    private final Set<TableName> allowed;
    private final Map<String, Boolean> expressions;

    TableScope(Set<TableName> allowed) {
        this(allowed, Map.of());
    }

    private TableScope(Set<TableName> allowed, Map<String, Boolean> expressions) {
        this.allowed = allowed;
        this.expressions = expressions;
    }

    /** The scope of everything that follows a common table expression. */
    TableScope with(String expression, boolean oneRow) {
        Map<String, Boolean> extended = new HashMap<>(expressions);
        extended.put(TableName.of(expression).name(), oneRow);
        return new TableScope(allowed, extended);
    }

    /**
     * @return the table, or nothing if the name is a common table expression's
     * @throws Refused if it is neither in sight nor allowed
     */
    Optional<TableName> resolve(QualifiedName name) {
        if (isExpression(name)) {
            return Optional.empty();
        }
        List<String> parts = name.getParts();
        if (parts.size() > SCHEMA_AND_NAME) {
            throw Refusals.construct("catalog " + parts.getFirst());
        }
        TableName table = new TableName(parts.size() == 1 ? null : parts.getFirst(), name.getSuffix());
        if (!allowed.contains(table) || table.name().contains("$")) {
            throw Refusals.table(name.toString());
        }
        return Optional.of(table);
    }

    boolean hasOneRow(QualifiedName name) {
        return isExpression(name) && Boolean.TRUE.equals(expressions.get(name.getSuffix()));
    }

    private boolean isExpression(QualifiedName name) {
        return name.getParts().size() == 1 && expressions.containsKey(name.getSuffix());
    }
}
