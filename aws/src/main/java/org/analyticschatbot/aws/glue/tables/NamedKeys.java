package org.analyticschatbot.aws.glue.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;

/**
 * How tables of a database join, as far as names tell, since Glue knows no keys: {@code orders.customer_id} leads to
 * {@code customer_id} or {@code id} of {@code customer} or {@code customers}, if their types agree.
 */
public final class NamedKeys {

    private static final String ID = "_id";
    private static final double SAME_NAME = 0.8;
    private static final double PLAIN_ID = 0.7;

    private final Map<TableName, TableSchema> byEntity = new HashMap<>();

    private NamedKeys(List<TableSchema> tables) {
        tables.forEach(table -> byEntity.putIfAbsent(entity(table.name()), table));
    }

    public static List<ForeignKey> among(List<TableSchema> tables) {
        NamedKeys keys = new NamedKeys(tables);
        List<ForeignKey> found = new ArrayList<>();
        for (TableSchema table : tables) {
            for (ColumnSchema column : table.columns()) {
                keys.from(table, column).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<ForeignKey> from(TableSchema table, ColumnSchema column) {
        String name = column.name().toLowerCase(Locale.ROOT);
        if (!name.endsWith(ID) || name.length() == ID.length()) {
            return Optional.empty();
        }
        String entity = name.substring(0, name.length() - ID.length());
        TableSchema to = byEntity.get(new TableName(table.name().schema(), entity));
        return to == null || to.name().equals(table.name()) ? Optional.empty() : key(table, column, to);
    }

    private static Optional<ForeignKey> key(TableSchema from, ColumnSchema column, TableSchema to) {
        return to.column(column.name())
                .map(target -> new ForeignKey(from.name(), column.name(), to.name(), target.name(), SAME_NAME))
                .or(() -> to.column("id")
                        .map(target -> new ForeignKey(from.name(), column.name(), to.name(), target.name(), PLAIN_ID)))
                .filter(key -> hasType(to, key.toColumn(), column.type()));
    }

    private static boolean hasType(TableSchema table, String column, String type) {
        return table.column(column).filter(found -> found.type().equals(type)).isPresent();
    }

    private static TableName entity(TableName table) {
        String name = table.name();
        String singular = name.endsWith("ies")
                ? name.substring(0, name.length() - 3) + "y"
                : name.endsWith("s") && !name.endsWith("ss") ? name.substring(0, name.length() - 1) : name;
        return new TableName(table.schema(), singular);
    }
}
