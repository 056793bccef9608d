package org.analyticschatbot.texttosql.rules.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Part.Kind;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.GroupTest;
import org.jspecify.annotations.Nullable;

/** A draft at one moment, to tell afterwards what a clause has added to it. */
public final class Snapshot {

    private final List<@Nullable Object> rank;
    private final List<@Nullable Object> group;
    private final List<@Nullable Object> period;
    private final List<@Nullable Object> measure;
    private final List<GroupTest> having;
    private final List<Condition> conditions;
    private final List<TableName> related;

    private Snapshot(Draft draft) {
        rank = Arrays.asList(
                List.copyOf(draft.order), draft.limit, draft.countRank, draft.salesDescending, draft.rankedByFrequency);
        group = Arrays.asList(List.copyOf(draft.grouping), List.copyOf(draft.groupedTables), draft.timeAsked);
        period = Arrays.asList(List.copyOf(draft.pending), List.copyOf(draft.dated));
        measure = Arrays.asList(
                List.copyOf(draft.outputs),
                draft.entity,
                draft.countPending,
                List.copyOf(draft.listed),
                Set.copyOf(draft.qualifiers),
                draft.everything,
                draft.dateAsked,
                draft.newAsked,
                draft.shareAsked,
                draft.distinct,
                draft.derived.snapshot());
        having = List.copyOf(draft.having);
        conditions = draft.branches.stream()
                .flatMap(branch -> branch.conditions().stream())
                .toList();
        related = draft.branches.stream()
                .flatMap(branch -> branch.tables().stream())
                .toList();
    }

    public static Snapshot of(Draft draft) {
        return new Snapshot(draft);
    }

    /** What was added until a later moment; of several things the one that says most about the clause. */
    public Kind addedIn(Snapshot later) {
        if (!rank.equals(later.rank)) {
            return Kind.RANK;
        }
        if (!group.equals(later.group)) {
            return Kind.GROUP;
        }
        if (!period.equals(later.period)) {
            return Kind.PERIOD;
        }
        if (!measure.equals(later.measure)) {
            return Kind.MEASURE;
        }
        boolean restricts =
                !conditions.equals(later.conditions) || !related.equals(later.related) || !having.equals(later.having);
        return restricts ? Kind.FILTER : Kind.LINK;
    }

    /** The columns of the conditions that were added until a later moment. */
    public Set<ColumnRef> restrictedIn(Snapshot later) {
        List<Condition> added = new ArrayList<>(later.conditions);
        conditions.forEach(added::remove);
        return added.stream()
                .flatMap(condition -> condition.restricted().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
