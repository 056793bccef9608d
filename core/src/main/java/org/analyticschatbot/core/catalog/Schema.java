package org.analyticschatbot.core.catalog;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.analyticschatbot.core.semantics.SemanticLayer;
import org.analyticschatbot.core.sql.TableName;

/** The tables that a question may be about, how they join, and what the owner of the data means by words. */
public record Schema(List<TableSchema> tables, List<ForeignKey> foreignKeys, SemanticLayer semantics) {

    public Schema {
        tables = List.copyOf(tables);
        foreignKeys = List.copyOf(foreignKeys);
    }

    /** Tables of which nobody said what is meant by what. */
    public Schema(List<TableSchema> tables, List<ForeignKey> foreignKeys) {
        this(tables, foreignKeys, SemanticLayer.EMPTY);
    }

    public Optional<TableSchema> table(TableName name) {
        return tables.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    public Set<TableName> tableNames() {
        return tables.stream().map(TableSchema::name).collect(toUnmodifiableSet());
    }

    /** What people call the table, its columns, and what is computed from it, besides their names. */
    public List<String> otherNames(TableSchema table) {
        Stream<String> ofColumns = table.columns().stream().flatMap(column -> column.synonyms().stream());
        Stream<String> ofMetrics = semantics.metrics().stream()
                .filter(metric -> metric.table().equals(table.name()))
                .flatMap(metric -> Stream.concat(Stream.of(metric.name()), metric.synonyms().stream()));
        return Stream.of(table.synonyms().stream(), ofColumns, ofMetrics)
                .flatMap(names -> names)
                .toList();
    }

    /** What is left when only those tables may be seen. */
    public Schema only(Predicate<TableName> visible) {
        return new Schema(
                tables.stream().filter(table -> visible.test(table.name())).toList(),
                foreignKeys.stream()
                        .filter(key -> visible.test(key.from()) && visible.test(key.to()))
                        .toList(),
                semantics.only(visible));
    }
}
