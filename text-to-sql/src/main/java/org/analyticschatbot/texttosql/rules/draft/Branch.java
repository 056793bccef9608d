package org.analyticschatbot.texttosql.rules.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Expression;

/** Restrictions that hold together, or, in a negated branch, must not hold together. */
public final class Branch {

    private final boolean negated;
    private final Set<TableName> tables = new LinkedHashSet<>();
    private final List<Condition> conditions = new ArrayList<>();
    private boolean or;

    public Branch(boolean negated) {
        this.negated = negated;
    }

    public boolean isNegated() {
        return negated;
    }

    /** Tables that were named without a condition of their own. */
    public Set<TableName> tables() {
        return tables;
    }

    public List<Condition> conditions() {
        return conditions;
    }

    public boolean isEmpty() {
        return tables.isEmpty() && conditions.isEmpty();
    }

    public void add(Condition condition) {
        if (or && !conditions.isEmpty()) {
            Condition previous = conditions.removeLast();
            conditions.add(new Condition.AnyOf(List.of(previous, condition)));
        } else {
            conditions.add(condition);
        }
        or = false;
    }

    /** "more than one employee under 30": what is said of the rows counted decides which of them count. */
    public void enclose() {
        for (int at = 0; at < conditions.size(); at++) {
            switch (conditions.get(at)) {
                case Condition.HasAggregate has
                when has.measured() instanceof Expression.Count ->
                    conditions.set(
                            at,
                            new Condition.HasAggregate(
                                    has.subject(),
                                    has.measured(),
                                    has.operator(),
                                    has.number(),
                                    taken(at + 1, has.measured().table())));
                case Condition.HasCount has
                when has.within().isEmpty() ->
                    conditions.set(
                            at,
                            new Condition.HasCount(
                                    has.counted(), has.operator(), has.number(), taken(at + 1, has.counted())));
                default -> {}
            }
        }
    }

    /** The later conditions on a table alone, which are no longer conditions of the branch. */
    private List<Condition> taken(int from, TableName counted) {
        List<Condition> later = conditions.subList(from, conditions.size());
        List<Condition> taken = later.stream()
                .filter(condition -> condition.tablesRead().equals(Set.of(counted)))
                .toList();
        later.removeAll(taken);
        return taken;
    }

    public void or() {
        or = !conditions.isEmpty();
    }

    public void and() {
        or = false;
    }
}
