package org.analyticschatbot.texttosql.rules.meaning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Ambiguity;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.draft.TimeGroup;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.language.Lemmas;

/** Finds the date that a question about a period is about. */
public final class TimeColumns {

    private final Scope scope;

    public TimeColumns(Scope scope) {
        this.scope = scope;
    }

    /** Empty if there is none, or if there are several and none stands out: then the draft holds the ambiguity. */
    public Optional<ColumnRef> find(Draft draft, Predicate<ColumnRef> test) {
        return Stream.concat(ofEvent(draft, test), ofTables(draft, test))
                .filter(columns -> !columns.isEmpty())
                .findFirst()
                .flatMap(columns -> choose(draft, columns));
    }

    /** What rows are grouped by: a date, or a year that stands by itself. */
    public Optional<ColumnRef> ofGroup(Draft draft, TimeGroup time) {
        return find(draft, column -> column.isTemporal() || (time.isYear() && column.isYear()));
    }

    /** When a table's own rows happened. */
    public Optional<ColumnRef> ofRows(TableName table, Draft draft, Predicate<ColumnRef> test) {
        return rows(table, test)
                .filter(columns -> !columns.isEmpty())
                .findFirst()
                .flatMap(columns -> choose(draft, columns));
    }

    /**
     * A sum or count is about when its own rows happened, which the rows that they belong to may know: the items of an
     * order. What only restricts it has a say if it happens many times to one of its rows.
     */
    private Stream<List<ColumnRef>> ofEvent(Draft draft, Predicate<ColumnRef> test) {
        Optional<TableName> measured = draft.measured();
        TableName current = draft.current;
        if (measured.isEmpty() || (current != null && !scope.belongsTo(measured.get(), current))) {
            return Stream.empty();
        }
        return rows(measured.get(), test);
    }

    private Stream<List<ColumnRef>> rows(TableName table, Predicate<ColumnRef> test) {
        return Stream.concat(
                Stream.of(scope.near(table, test)),
                scope.owners(table)
                        .map(owners -> owners.stream()
                                .flatMap(owner -> scope.near(owner, test).stream())
                                .toList()));
    }

    private Stream<List<ColumnRef>> ofTables(Draft draft, Predicate<ColumnRef> test) {
        Stream<TableName> read = Stream.concat(
                Stream.of(Optional.ofNullable(draft.current), Optional.ofNullable(draft.entity))
                        .flatMap(Optional::stream),
                draft.outputs.stream().map(Expression::table));
        return Stream.concat(read, scope.nearest(draft)).distinct().map(table -> scope.near(table, test));
    }

    private Optional<ColumnRef> choose(Draft draft, List<ColumnRef> columns) {
        List<ColumnRef> preferred = columns.stream().filter(draft::prefers).toList();
        if (!preferred.isEmpty() || columns.size() == 1) {
            return Optional.of(preferred.isEmpty() ? columns.getFirst() : preferred.getFirst());
        }
        List<ColumnRef> spokenOf = columns.stream()
                .filter(column -> draft.verbs.stream().anyMatch(verb -> Events.isOf(column, verb)))
                .toList();
        if (spokenOf.size() == 1) {
            return Optional.of(spokenOf.getFirst());
        }
        List<ColumnRef> main = columns.stream().filter(TimeColumns::isMain).toList();
        if (main.size() == 1) {
            return Optional.of(main.getFirst());
        }
        Optional<ColumnRef> beginning = Lifecycle.beginning(columns);
        if (beginning.isPresent()) {
            draft.assume("The date is " + beginning.get() + ".");
            return beginning;
        }
        if (draft.ambiguity == null) {
            draft.ambiguity = new Ambiguity.OfDates("date", columns);
        }
        return Optional.of(columns.getFirst());
    }

    /** {@code date}, {@code year}, or {@code order_date} in a table of orders. */
    private static boolean isMain(ColumnRef column) {
        String name = column.name().toLowerCase(Locale.ROOT);
        String table = Lemmas.lemma(column.table().name());
        return List.of(
                        "date",
                        "year",
                        "timestamp",
                        "time",
                        table + "_date",
                        table + "date",
                        table + "_year",
                        "date_of_" + table)
                .contains(name);
    }
}
