package org.analyticschatbot.texttosql.rules.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Branch;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.draft.TimeGroup;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Order;
import org.analyticschatbot.texttosql.rules.linking.SchemaIndex;
import org.analyticschatbot.texttosql.rules.meaning.Additive;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.rules.meaning.SumWords;
import org.analyticschatbot.texttosql.rules.meaning.TimeColumns;

/** What can only be decided once the whole question has been read. */
final class Completion {

    private final Scope scope;
    private final TimeColumns timeColumns;
    private final SchemaIndex index;
    private final AskedDates dates;

    Completion(Scope scope, TimeColumns timeColumns, SchemaIndex index) {
        this.dates = new AskedDates(scope);
        this.scope = scope;
        this.timeColumns = timeColumns;
        this.index = index;
    }

    void of(Draft draft) {
        average(draft);
        askForEach(draft);
        askForOwner(draft);
        addUp(draft);
        draft.branches.forEach(Branch::enclose);
        showTime(draft);
        compare(draft);
        showDate(draft);
        rankWithinGroups(draft);
        if (draft.isNegationOpen()) {
            draft.unclear = "It is not clear what must not be true.";
        }
        showRanking(draft);
        boolean amounts = draft.outputs.stream()
                .anyMatch(output -> output.isAggregate()
                        || !(output instanceof Expression.ColumnValue(ColumnRef column))
                        || column.isNumeric());
        if (draft.amountAsked && !draft.outputs.isEmpty() && !amounts) {
            draft.unclear = "It is not clear which number “how much” asks for.";
        }
        if (draft.newAsked && draft.dated.isEmpty() && draft.grouping.stream().noneMatch(Expression::isTime)) {
            draft.unclear = "It is not clear since when “new” is meant: name a period.";
        }
    }

    /** "Who has the most invoices?": those that the invoices belong to. */
    private void askForOwner(Draft draft) {
        Draft.CountRank rank = draft.countRank;
        boolean namesNobody = rank != null && (draft.entity == null || draft.entity.equals(rank.counted()));
        if (rank == null || !namesNobody || !draft.peopleAsked || !draft.outputs.isEmpty()) {
            return;
        }
        List<TableName> owners = scope.owners(rank.counted()).findFirst().orElse(List.of());
        if (owners.size() == 1) {
            draft.entity = owners.getFirst();
        } else {
            draft.unclear = "It is not clear of what the " + rank.counted() + " are to be counted.";
        }
    }

    /** "the name of every student who has a dog": rows are asked for where nothing is counted or summed. */
    private static void askForEach(Draft draft) {
        boolean rows = draft.entity == null
                && !draft.ranked
                && !draft.countPending
                && draft.countRank == null
                && draft.timeAsked == null
                && draft.grouping.isEmpty()
                && draft.groupedTables.size() == 1
                && !draft.outputs.isEmpty()
                && draft.outputs.stream().noneMatch(Expression::isAggregate);
        if (rows) {
            draft.entity = draft.groupedTables.removeFirst();
        }
    }

    /** "how much did insurance pay": all of it. */
    private static void addUp(Draft draft) {
        boolean plain = draft.grouping.isEmpty()
                && draft.groupedTables.isEmpty()
                && draft.order.isEmpty()
                && draft.countRank == null
                && draft.outputs.size() == 1;
        if (draft.amountAsked
                && plain
                && draft.outputs.getFirst() instanceof Expression.ColumnValue(ColumnRef column)
                && Additive.is(column)) {
            draft.outputs.set(0, new Expression.Aggregate(Expression.Function.SUM, column));
            draft.assume("It is the sum of " + column + ".");
        }
    }

    /** "How much do books cost on average?": the average of the only number that is asked for. */
    private static void average(Draft draft) {
        if (!draft.averageAsked) {
            return;
        }
        List<Expression> numbers = draft.outputs.stream()
                .filter(output -> output instanceof Expression.ColumnValue(ColumnRef column) && column.isNumeric())
                .toList();
        if (numbers.size() == 1 && numbers.getFirst() instanceof Expression.ColumnValue(ColumnRef column)) {
            draft.outputs.replaceAll(output -> output.equals(numbers.getFirst())
                    ? new Expression.Aggregate(Expression.Function.AVG, column)
                    : output);
            List<Expression> once = List.copyOf(new LinkedHashSet<>(draft.outputs));
            draft.outputs.clear();
            draft.outputs.addAll(once);
        } else if (draft.outputs.stream().noneMatch(Completion::isAverage)) {
            draft.unclear = "It is not clear what is to be averaged.";
        }
    }

    private static boolean isAverage(Expression output) {
        return output instanceof Expression.Aggregate aggregate && aggregate.function() == Expression.Function.AVG;
    }

    /** "best selling": by what was sold of it. */
    void rankBySales(Draft draft) {
        Boolean descending = draft.salesDescending;
        if (descending == null || !draft.order.isEmpty()) {
            return;
        }
        Optional<ColumnRef> sales = ranked(draft).flatMap(this::sales);
        sales.ifPresentOrElse(
                column -> {
                    Expression sum = new Expression.Aggregate(Expression.Function.SUM, column);
                    draft.rank(sum, descending, draft.limit == null ? 1 : draft.limit);
                    draft.output(sum);
                    draft.assume("The ranking is by the sum of " + column + ".");
                },
                () -> draft.unexplained.add("selling"));
    }

    /** What was earned with the rows, else how many were sold of them. */
    private Optional<ColumnRef> sales(TableName table) {
        return Stream.concat(Stream.of(table), scope.parts(table))
                .flatMap(part -> SumWords.salesOf(part, index).stream())
                .findFirst()
                .or(() -> scope.parts(table)
                        .flatMap(part -> SumWords.unitsOf(part, index).stream())
                        .findFirst());
    }

    /** "sales by store, top 5": by what is measured of the groups. */
    void rankByMeasure(Draft draft) {
        List<Expression> measures =
                draft.outputs.stream().filter(Expression::isAggregate).toList();
        boolean open = draft.limit != null && draft.order.isEmpty() && draft.countRank == null;
        if (open && draft.isGrouped() && measures.size() == 1 && draft.rankedByFrequency == Draft.Frequency.UNASKED) {
            draft.order.add(new Order(measures.getFirst(), draft.topDescending));
        }
    }

    private static Optional<TableName> ranked(Draft draft) {
        return Optional.ofNullable(draft.entity)
                .or(() -> draft.outputs.stream().findFirst().map(Expression::table));
    }

    /** "which month", "daily orders": of the dates that what is measured is about. */
    private void showTime(Draft draft) {
        TimeGroup time = draft.timeAsked;
        if (time == null || (draft.isOfRows() && dates.asked(draft, time.isYear()))) {
            return;
        }
        count(draft);
        timeColumns
                .ofGroup(draft, time)
                .ifPresentOrElse(column -> draft.groupBy(time, column), () -> draft.unexplained.add(time.text()));
    }

    /** Rows that are asked for by a group are counted. */
    private static void count(Draft draft) {
        TableName rows = draft.entity;
        if (rows != null && draft.asksForRowsOnly()) {
            draft.output(new Expression.Count(rows, null));
        }
    }

    /** "… the largest total fee, and how much is it": what ranks is shown. */
    private static void showRanking(Draft draft) {
        boolean names = draft.outputs.stream()
                .allMatch(output -> output instanceof Expression.ColumnValue(ColumnRef column) && !column.isNumeric());
        if (draft.amountAsked && names && draft.ranked && draft.order.size() == 1) {
            draft.output(draft.order.getFirst().by());
        }
    }

    /** "for each genre, the title of its longest book": one row of each group. */
    private static void rankWithinGroups(Draft draft) {
        boolean grouped = !draft.grouping.isEmpty() || !draft.groupedTables.isEmpty();
        draft.firstOfEach |= grouped && draft.ranksRows();
    }

    /** Two periods, or two values, side by side. */
    private static void compare(Draft draft) {
        if (!draft.comparing) {
            return;
        }
        count(draft);
        boolean grouped = !draft.grouping.isEmpty() || !draft.groupedTables.isEmpty();
        Optional<Expression> group = periods(draft).or(() -> values(draft));
        if (group.isPresent() && !draft.grouping.contains(group.get())) {
            draft.grouping.add(group.get());
        } else if (!grouped || draft.dated.size() > 1) {
            draft.unclear = "I can only compare values of one column, or periods of the same length.";
        }
    }

    private static Optional<Expression> periods(Draft draft) {
        List<Expression> units = draft.dated.stream()
                .flatMap(dated ->
                        dated.period().unit().map(unit -> new Expression.Truncated(unit, dated.column())).stream())
                .<Expression>map(unit -> unit)
                .distinct()
                .toList();
        boolean comparable = draft.dated.size() > 1
                && units.size() == 1
                && draft.dated.stream().allMatch(dated -> dated.period().unit().isPresent());
        return comparable ? Optional.of(units.getFirst()) : Optional.empty();
    }

    private static Optional<Expression> values(Draft draft) {
        return draft.dated.size() > 1
                ? Optional.empty()
                : draft.branches.stream()
                        .flatMap(branch -> branch.conditions().stream())
                        .filter(Condition.OneOf.class::isInstance)
                        .map(Condition.OneOf.class::cast)
                        .<Expression>map(oneOf -> new Expression.ColumnValue(oneOf.column()))
                        .findFirst();
    }

    /** "When did …": the date is what is asked for. */
    private void showDate(Draft draft) {
        if (draft.dateAsked && !dates.asked(draft, false)) {
            timeColumns
                    .find(draft, column -> column.isTemporal() || column.isDateByName())
                    .ifPresentOrElse(
                            column -> draft.output(new Expression.ColumnValue(column)),
                            () -> draft.unexplained.add("when"));
        }
    }
}
