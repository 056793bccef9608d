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
            if (conditions.get(at) instanceof Condition.HasAggregate has
                    && has.measured() instanceof Expression.Count) {
                List<Condition> later = conditions.subList(at + 1, conditions.size());
                List<Condition> within = later.stream()
                        .filter(condition -> condition
                                .tablesRead()
                                .equals(Set.of(has.measured().table())))
                        .toList();
                later.removeAll(within);
                conditions.set(
                        at,
                        new Condition.HasAggregate(
                                has.subject(), has.measured(), has.operator(), has.number(), within));
            }
        }
    }

    public void or() {
        or = !conditions.isEmpty();
    }

    public void and() {
        or = false;
    }
}
