package org.analyticschatbot.texttosql.rules.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.GroupTest;
import org.analyticschatbot.texttosql.rules.intent.Order;
import org.analyticschatbot.texttosql.rules.sql.Labels;
import org.analyticschatbot.texttosql.rules.time.Period;
import org.jspecify.annotations.Nullable;

/** What has been understood of a question so far. */
public final class Draft {

    public enum Mode {
        SELECTING,
        RESTRICTING
    }

    /** The one with the most, or the fewest, rows of a table. */
    public record CountRank(TableName counted, boolean descending) {}

    /** Whether the commonest or the rarest value is asked for. */
    public enum Frequency {
        UNASKED,
        MOST,
        LEAST
    }

    public record Dated(ColumnRef column, Period period) {}

    public final List<Expression> outputs = new ArrayList<>();
    public final List<Expression> grouping = new ArrayList<>();
    public final List<TableName> groupedTables = new ArrayList<>();
    public final List<GroupTest> having = new ArrayList<>();
    public final List<Order> order = new ArrayList<>();
    public final List<Branch> branches = new ArrayList<>();
    public final List<String> assumptions = new ArrayList<>();

    /** What is computed from the totals. */
    public final Derived derived = new Derived();

    /** The question from its first mention to its last. */
    public final List<Part> parts = new ArrayList<>();

    /** Tables that were only named to say whose column is meant. */
    public final Set<TableName> qualifiers = new LinkedHashSet<>();

    /** Tables whose rows are shown beside those of the entity. */
    public final List<TableName> listed = new ArrayList<>();

    public final Set<String> unexplained = new LinkedHashSet<>();
    public final Set<String> preferredKeys = new LinkedHashSet<>();
    public @Nullable TableName entity;
    public @Nullable CountRank countRank;
    /** The asker's choice must be known first. */
    public @Nullable Ambiguity ambiguity;

    public @Nullable Long limit;
    public boolean everything;
    public Frequency rankedByFrequency = Frequency.UNASKED;
    public boolean dateAsked;
    public boolean setAsked;
    public boolean distinct;
    public boolean ranked;

    /** "top 3 products by price", "products with their category": the rows are named beside what is told of them. */
    public boolean rowsNamed;

    public boolean shareAsked;
    public String shareName = "";

    /** The first of each group is asked for, not the first of all. */
    public boolean firstOfEach;

    /** Two periods or values are to stand side by side. */
    public boolean comparing;

    /** "how much". */
    public boolean amountAsked;

    /** "who are …": they are shown by their names, whatever else is. */
    public boolean peopleAsked;

    /** "on average". */
    public boolean averageAsked;

    /** The verbs that only join what stands around them: of several dates they say which one is meant. */
    public final Set<String> verbs = new LinkedHashSet<>();

    /** "new customers": those of a period that must be named. */
    public boolean newAsked;

    /** "which month", "monthly": by what time to group, of whichever date. */
    public @Nullable TimeGroup timeAsked;

    /** Best or worst selling: to be ranked by sales, whatever these are. */
    public @Nullable Boolean salesDescending;

    /** Periods that were named before what they are about. */
    public final List<Period> pending = new ArrayList<>();

    /** Periods in which the rows must lie. */
    public final List<Dated> dated = new ArrayList<>();

    /** Why the question cannot be answered although its words are understood. */
    public @Nullable String unclear;

    public boolean topDescending = true;

    public Mode mode = Mode.SELECTING;

    public @Nullable TableName current;

    public boolean countPending;
    public boolean both;
    private Branch branch = new Branch(false);

    public Draft() {
        branches.add(branch);
    }

    /** Whether the asker chose this column, alone or together with its table. */
    public boolean prefers(ColumnRef column) {
        String name = column.name().toLowerCase(Locale.ROOT);
        return preferredKeys.contains(name)
                || preferredKeys.contains(column.table().name() + "." + name);
    }

    public void where(Condition condition) {
        branch.add(condition);
    }

    public void relate(TableName table) {
        branch.tables().add(table);
        current = table;
    }

    public void listed(TableName table) {
        listed.add(table);
    }

    public void negate() {
        open(new Branch(true));
    }

    /** Whether it was said that something must not be true, but not what. */
    public boolean isNegationOpen() {
        return branch.isNegated() && branch.isEmpty();
    }

    /** A clause ends: what follows is no longer negated. */
    public void affirm() {
        if (branch.isNegated() && !branch.isEmpty()) {
            open(new Branch(false));
        }
    }

    public Branch branch() {
        return branch;
    }

    private void open(Branch next) {
        branch = next;
        branches.add(next);
    }

    public void output(Expression expression) {
        if (!outputs.contains(expression)) {
            outputs.add(expression);
        }
    }

    public void groupBy(TimeGroup time, ColumnRef date) {
        Expression group = time.of(date);
        grouping.add(group);
        assume("The " + Labels.name(group) + " is that of " + date + ".");
    }

    public void rank(Expression by, boolean descending, long count) {
        order.add(new Order(by, descending));
        limit = count;
        ranked = true;
    }

    /** The table whose rows are counted or summed. */
    public Optional<TableName> measured() {
        return Stream.concat(outputs.stream(), order.stream().map(Order::by))
                .filter(Expression::isAggregate)
                .findFirst()
                .map(Expression::table)
                .or(() -> Optional.ofNullable(countRank).map(CountRank::counted));
    }

    public boolean isGrouped() {
        return !grouping.isEmpty() || !groupedTables.isEmpty() || timeAsked != null;
    }

    /** "which store grew the most": the number that grew has not been named. */
    public boolean isGrowthUnnamed() {
        return derived.ranking.isAsked() && measured().isEmpty();
    }

    /** The first table that a restriction is about. */
    public Optional<TableName> tableOfConditions() {
        return branches.stream()
                .flatMap(one -> one.conditions().stream())
                .flatMap(condition -> condition.tablesRead().stream())
                .findFirst();
    }

    /** Whether the question asks for rows or groups that something can rank. */
    public boolean asksForRows() {
        return entity != null || timeAsked != null || outputs.stream().anyMatch(output -> !output.isAggregate());
    }

    /** Whether single rows are described, none of them counted, summed or ranked. */
    public boolean isOfRows() {
        return measured().isEmpty() && !countPending && grouping.isEmpty() && order.isEmpty();
    }

    /** "for each director, the name and the highest score": nothing but what belongs to the groups was asked for. */
    public boolean describesGroups() {
        boolean grouped = !grouping.isEmpty() || !groupedTables.isEmpty();
        boolean ofGroups = outputs.stream()
                .allMatch(output ->
                        output.isAggregate() || grouping.contains(output) || groupedTables.contains(output.table()));
        return grouped && ofGroups && isSelecting() && entity == null && !ranked;
    }

    /** Whether nothing has been read yet that a period could be about. */
    public boolean isBlank() {
        return entity == null && outputs.isEmpty() && groupedTables.isEmpty() && grouping.isEmpty() && !countPending;
    }

    /** Whether nothing is known of the rows asked for but their table. */
    public boolean asksForRowsOnly() {
        return entity != null
                && outputs.isEmpty()
                && grouping.isEmpty()
                && groupedTables.isEmpty()
                && order.isEmpty()
                && limit == null
                && countRank == null
                && !everything
                && !countPending;
    }

    /** "the last order": one row of all, or of each group, is asked for. */
    public boolean ranksRows() {
        return ranked
                && entity != null
                && outputs.stream().noneMatch(Expression::isAggregate)
                && order.stream().noneMatch(entry -> entry.by().isAggregate());
    }

    public boolean isSelecting() {
        return mode == Mode.SELECTING;
    }

    public void assume(String sentence) {
        if (!assumptions.contains(sentence)) {
            assumptions.add(sentence);
        }
    }
}
