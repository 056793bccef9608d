package org.analyticschatbot.texttosql.rules.meaning;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;

/** Which columns tell rows apart, and which refer to other rows. */
final class Keys {

    private final Schema schema;
    private final Set<String> foreignKeys = new HashSet<>();

    Keys(Schema schema) {
        this.schema = schema;
        schema.foreignKeys()
                .forEach(key ->
                        foreignKeys.add(key.from() + "." + key.fromColumn().toLowerCase(Locale.ROOT)));
    }

    boolean isForeignKey(ColumnRef column) {
        return foreignKeys.contains(column.table() + "." + column.name().toLowerCase(Locale.ROOT));
    }

    boolean isKey(ColumnRef column) {
        return isForeignKey(column)
                || schemaOf(column.table()).primaryKey().stream().anyMatch(column.name()::equalsIgnoreCase);
    }

    /** Empty also if it is made of several columns. */
    Optional<ColumnRef> primaryKey(TableName table) {
        TableSchema found = schemaOf(table);
        return found.primaryKey().size() == 1
                ? found.column(found.primaryKey().getFirst()).map(column -> new ColumnRef(table, column))
                : Optional.empty();
    }

    /** "the id of the pet": a key that refers to it says the same. */
    boolean refersToOneOf(List<ColumnRef> columns, ColumnRef column) {
        return schema.foreignKeys().stream()
                .filter(key ->
                        key.from().equals(column.table()) && key.fromColumn().equalsIgnoreCase(column.name()))
                .anyMatch(key -> columns.stream()
                        .anyMatch(other ->
                                other.table().equals(key.to()) && other.name().equalsIgnoreCase(key.toColumn())));
    }

    TableSchema schemaOf(TableName table) {
        return schema.table(table).orElseThrow();
    }
}
