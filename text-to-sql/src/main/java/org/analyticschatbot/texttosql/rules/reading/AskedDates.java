package org.analyticschatbot.texttosql.rules.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Expression.ColumnValue;
import org.analyticschatbot.texttosql.rules.meaning.Events;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** "When was it opened", "in what year was she born": the date or the year of a row is what is asked for. */
final class AskedDates {

    private final Scope scope;

    AskedDates(Scope scope) {
        this.scope = scope;
    }

    /**
     * Shows the column that the verb speaks of, or the only one.
     *
     * @param year whether only years will do
     * @return whether it is shown; if not, several may be meant, or none
     */
    boolean asked(Draft draft, boolean year) {
        if (draft.outputs.stream()
                .anyMatch(output -> output instanceof ColumnValue(ColumnRef column) && tells(column, year))) {
            return true;
        }
        Optional<ColumnRef> column = rows(draft)
                .map(table -> scope.near(table, candidate -> tells(candidate, year)))
                .filter(columns -> !columns.isEmpty())
                .findFirst()
                .flatMap(columns -> meant(columns, draft));
        column.ifPresent(found -> draft.output(new ColumnValue(found)));
        return column.isPresent();
    }

    private static boolean tells(ColumnRef column, boolean year) {
        return column.isYear() || (!year && column.isTemporal());
    }

    private static Optional<ColumnRef> meant(List<ColumnRef> columns, Draft draft) {
        List<ColumnRef> spokenOf = columns.stream()
                .filter(column -> draft.verbs.stream().anyMatch(verb -> Events.isOf(column, verb)))
                .toList();
        List<ColumnRef> left = spokenOf.isEmpty() ? columns : spokenOf;
        return left.size() == 1 ? Optional.of(left.getFirst()) : Optional.empty();
    }

    private static Stream<TableName> rows(Draft draft) {
        Stream<TableName> asked = Stream.concat(Stream.ofNullable(draft.entity), draft.groupedTables.stream());
        Stream<TableName> named = draft.branches.stream()
                .flatMap(branch ->
                        Stream.concat(branch.tables().stream(), Condition.tablesRead(branch.conditions()).stream()));
        return Stream.concat(asked, named).distinct();
    }
}
