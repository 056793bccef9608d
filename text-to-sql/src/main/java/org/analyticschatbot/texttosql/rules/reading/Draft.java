package org.analyticschatbot.texttosql.rules.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Order;
import org.jspecify.annotations.Nullable;

/** What has been understood of a question so far. */
public final class Draft {

    enum Mode {
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

    /** The asker's choice between several columns must be known first. */
    public record Ambiguity(String words, List<ColumnRef> choices) {}

    public final List<Expression> outputs = new ArrayList<>();
    public final List<Expression> grouping = new ArrayList<>();
    public final List<TableName> groupedTables = new ArrayList<>();
    public final List<Order> order = new ArrayList<>();
    public final List<Branch> branches = new ArrayList<>();
    public final List<String> assumptions = new ArrayList<>();
    /** Tables that were only named to say whose column is meant. */
    public final Set<TableName> qualifiers = new LinkedHashSet<>();

    /** Tables whose rows are shown beside those of the entity. */
    public final List<TableName> listed = new ArrayList<>();

    public final Set<String> unexplained = new LinkedHashSet<>();
    public final Set<String> preferredKeys = new LinkedHashSet<>();
    public @Nullable TableName entity;
    public @Nullable CountRank countRank;
    public @Nullable Ambiguity ambiguity;
    public @Nullable Long limit;
    public boolean everything;
    public Frequency rankedByFrequency = Frequency.UNASKED;
    public boolean dateAsked;
    public boolean setAsked;
    public boolean distinct;
    public boolean ranked;
    public boolean shareAsked;
    public String shareName = "";

    /** Two periods or values are to stand side by side. */
    public boolean comparing;

    public boolean topDescending = true;

    Mode mode = Mode.SELECTING;

    @Nullable TableName current;

    public boolean countPending;
    boolean both;
    private Branch branch = new Branch(false);

    Draft() {
        branches.add(branch);
    }

    void where(Condition condition) {
        branch.add(condition);
    }

    void relate(TableName table) {
        branch.tables().add(table);
        current = table;
    }

    void listed(TableName table) {
        listed.add(table);
    }

    void negate() {
        open(new Branch(true));
    }

    /** A clause ends: what follows is no longer negated. */
    void affirm() {
        if (branch.isNegated() && !branch.isEmpty()) {
            open(new Branch(false));
        }
    }

    Branch branch() {
        return branch;
    }

    private void open(Branch next) {
        branch = next;
        branches.add(next);
    }

    void output(Expression expression) {
        if (!outputs.contains(expression)) {
            outputs.add(expression);
        }
    }

    void rank(Expression by, boolean descending, long count) {
        order.add(new Order(by, descending));
        limit = count;
        ranked = true;
    }

    /** The table whose rows are counted or summed. */
    Optional<TableName> measured() {
        return outputs.stream().filter(Expression::isAggregate).findFirst().map(Expression::table);
    }

    /** Whether nothing is known of the rows asked for but their table. */
    boolean asksForRowsOnly() {
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

    boolean isSelecting() {
        return mode == Mode.SELECTING;
    }

    void assume(String sentence) {
        if (!assumptions.contains(sentence)) {
            assumptions.add(sentence);
        }
    }
}
