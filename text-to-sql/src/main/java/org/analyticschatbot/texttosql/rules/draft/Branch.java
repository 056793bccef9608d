package org.analyticschatbot.texttosql.rules.draft;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.Condition;

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

    public void or() {
        or = !conditions.isEmpty();
    }

    public void and() {
        or = false;
    }
}
