package org.analyticschatbot.core.sql;

import io.trino.sql.tree.QualifiedName;
import io.trino.sql.tree.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** How deep one copy is, and which tables it met. */
final class CopyProgress {

    /** The pre-scan keeps every tree below this; it is checked again since the scan only estimates. */
    private static final int MAX_DEPTH = 500;

    private final List<List<String>> names = new ArrayList<>();
    private final Set<TableName> tables = new HashSet<>();
    private int depth;

    <T> T deeper(Supplier<T> copy) {
        if (++depth > MAX_DEPTH) {
            throw Refusals.tooLarge("depth", MAX_DEPTH);
        }
        T node = copy.get();
        depth--;
        return node;
    }

    Table table(Table table, TableScope scope) {
        QualifiedName name = table.getName();
        scope.resolve(name).ifPresent(tables::add);
        names.add(name.getParts());
        return new Table(TreeCopy.at(table), name);
    }

    /** Every name in the place of a table, in lower case: common table expressions too. */
    List<List<String>> names() {
        return names;
    }

    Set<TableName> tables() {
        return tables;
    }
}
