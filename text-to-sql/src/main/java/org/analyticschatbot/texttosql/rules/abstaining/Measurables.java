package org.analyticschatbot.texttosql.rules.abstaining;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.ForeignKey;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.language.Adjective;
import org.analyticschatbot.texttosql.rules.meaning.Additive;

/** By what the rows of a table can be measured, in words that can stand in a question. */
final class Measurables {

    private final Schema schema;

    Measurables(Schema schema) {
        this.schema = schema;
    }

    /** To stand after "by": "number of orders", "price". */
    Stream<String> of(TableName table) {
        Stream<String> counts = parts(table).map(part -> "number of " + readable(part.name()));
        Stream<String> own = columns(table).filter(ColumnRef::isNumeric).map(column -> readable(column.name()));
        Stream<String> ofParts = parts(table)
                .flatMap(this::columns)
                .filter(ColumnRef::isNumeric)
                .map(column -> (Additive.is(column) ? "total " : "average ") + readable(column.name()));
        Stream<String> ofTheirParts = parts(table)
                .flatMap(this::parts)
                .filter(part -> !part.equals(table))
                .flatMap(this::columns)
                .filter(column -> column.isNumeric() && Additive.is(column))
                .map(column -> "total " + readable(column.name()));
        return Stream.of(counts, own, ofParts, ofTheirParts).flatMap(measures -> measures);
    }

    /** To stand after "the": "most orders", "lowest opening date". */
    Stream<String> of(TableName table, Adjective adjective) {
        boolean turned = adjective.measures().stream().allMatch(measure -> measure.startsWith("-"))
                || adjective.measures().getFirst().startsWith("-")
                || adjective.measures().contains("-date");
        boolean dates = adjective.measures().stream().anyMatch(measure -> measure.endsWith("date"));
        String extreme = turned ? "lowest " : "highest ";
        Stream<String> own = columns(table)
                .filter(column -> dates ? column.isTemporal() : column.isNumeric())
                .map(column -> extreme + readable(column.name()));
        boolean countable = adjective.measures().contains("popularity");
        return !countable ? own : Stream.concat(parts(table).map(part -> "most " + readable(part.name())), own);
    }

    private Stream<ColumnRef> columns(TableName table) {
        List<String> keys = schema.table(table).map(found -> found.primaryKey()).orElse(List.of());
        return schema.table(table).stream()
                .flatMap(found -> found.columns().stream())
                .filter(column -> !column.isPrivate())
                .filter(column -> keys.stream().noneMatch(column.name()::equalsIgnoreCase))
                .filter(column -> schema.foreignKeys().stream()
                        .noneMatch(key ->
                                key.from().equals(table) && key.fromColumn().equalsIgnoreCase(column.name())))
                .map(column -> new ColumnRef(table, column));
    }

    /** Tables whose rows refer to those of the table. */
    private Stream<TableName> parts(TableName table) {
        return schema.foreignKeys().stream()
                .filter(key -> key.to().equals(table) && !key.from().equals(table))
                .map(ForeignKey::from)
                .distinct();
    }

    static String readable(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
