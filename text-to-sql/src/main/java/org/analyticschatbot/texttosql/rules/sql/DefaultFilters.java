package org.analyticschatbot.texttosql.rules.sql;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.sql.ReadOnlyExpression;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Intent;

/** Which rows of a table count where the question does not speak of the columns that decide. */
public final class DefaultFilters {

    private final Schema schema;
    private final Set<String> spokenOf;
    private final Set<String> assumptions = new LinkedHashSet<>();

    public DefaultFilters(Schema schema, Intent intent) {
        this.schema = schema;
        this.spokenOf = Stream.concat(
                        intent.conditions().stream(), intent.outputs().stream().flatMap(DefaultFilters::conditions))
                .flatMap(condition -> condition.restricted().stream())
                .map(DefaultFilters::key)
                .collect(toCollection(LinkedHashSet::new));
    }

    private static Stream<Condition> conditions(Expression output) {
        return output instanceof Expression.ShareWhere share ? Stream.of(share.condition()) : Stream.empty();
    }

    /** Those of a table, which are from now on among the assumptions. */
    List<ReadOnlyExpression> of(TableName table) {
        List<ReadOnlyExpression> filters = schema.table(table).stream()
                .flatMap(found -> found.defaultFilters().stream())
                .filter(filter -> filter.columns().stream().noneMatch(column -> spokenOf.contains(key(table, column))))
                .toList();
        filters.forEach(filter ->
                assumptions.add("Only rows of " + table + " with " + filter.sql() + " count, as chatbot.yaml says."));
        return filters;
    }

    /** Those of joined tables, as SQL. */
    List<String> of(Map<TableName, String> aliases) {
        return aliases.entrySet().stream()
                .flatMap(table -> of(table.getKey()).stream()
                        .map(filter -> aliases.size() == 1 ? filter.sql() : filter.sql(Quoting.name(table.getValue()))))
                .toList();
    }

    /** What has been taken for granted so far, a sentence each. */
    public List<String> assumptions() {
        return List.copyOf(assumptions);
    }

    private static String key(ColumnRef column) {
        return key(column.table(), column.name());
    }

    private static String key(TableName table, String column) {
        return table + "\0" + column.toLowerCase(Locale.ROOT);
    }
}
