package org.analyticschatbot.texttosql.rules.assembling;

import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.Count;
import org.analyticschatbot.texttosql.rules.intent.Order;

/** Groups what a ranking ranks: values by how often they occur, rows by how many or how much belongs to them. */
final class Rankings {

    private final Draft draft;
    private final Identities identities;
    private final Selection selection;

    Rankings(Draft draft, Identities identities, Selection selection) {
        this.draft = draft;
        this.identities = identities;
        this.selection = selection;
    }

    void complete() {
        byFrequency();
        byCount();
        bySum();
        inOrderOfCount();
    }

    /** "the most common country of singers": the values are grouped and ordered by how often they occur. */
    private void byFrequency() {
        Optional<Expression> value = selection.plain().stream().findFirst();
        if (draft.rankedByFrequency == Draft.Frequency.UNASKED || value.isEmpty()) {
            return;
        }
        TableName counted = draft.entity == null ? value.get().table() : draft.entity;
        selection.order.add(new Order(new Count(counted, null), draft.rankedByFrequency == Draft.Frequency.MOST));
        selection.grouping.addAll(selection.plain());
        draft.limit = draft.limit == null ? Long.valueOf(1) : draft.limit;
    }

    /** "the stadium with the most concerts": the stadiums are grouped and ordered by their number of concerts. */
    private void byCount() {
        Draft.CountRank rank = draft.countRank;
        if (rank == null) {
            return;
        }
        Expression count = new Count(rank.counted(), null);
        selection.order.add(new Order(count, rank.descending()));
        if (selection.plain().isEmpty() && draft.entity != null) {
            selection.outputs.addAll(0, identities.display(draft.entity));
        }
        List<Expression> shown = selection.plain();
        if (draft.entity != null && !draft.entity.equals(rank.counted()) && !asksForValues()) {
            selection.grouping.addAll(identities.keys(draft.entity));
        }
        selection.grouping.addAll(shown);
        if (draft.firstOfEach && !selection.outputs.contains(count)) {
            selection.outputs.add(count);
        }
    }

    /** "top 5 customers by amount": the customers are grouped, and shown beside the sum. */
    private void bySum() {
        TableName entity = draft.entity;
        boolean ranksBySum = draft.ranked
                && selection.order.stream()
                        .anyMatch(entry -> entry.by().isAggregate() && !(entry.by() instanceof Count));
        if (!ranksBySum || entity == null || !selection.grouping.isEmpty() || !draft.groupedTables.isEmpty()) {
            return;
        }
        boolean namesNobody = selection.plain().isEmpty();
        if (namesNobody) {
            selection.outputs.addAll(0, identities.display(entity));
        }
        boolean ofItself =
                selection.order.stream().anyMatch(entry -> entry.by().table().equals(entity));
        if (namesNobody || (!ofItself && !asksForValues())) {
            selection.grouping.addAll(identities.keys(entity));
        }
        selection.grouping.addAll(selection.plain());
    }

    /** "films ordered by their number of screenings": each film, though two may be called the same. */
    private void inOrderOfCount() {
        TableName rows = draft.entity;
        boolean byCount = draft.countRank == null
                && selection.order.stream()
                        .anyMatch(entry -> entry.by() instanceof Count
                                && !entry.by().table().equals(rows));
        boolean open = selection.grouping.isEmpty() && draft.groupedTables.isEmpty() && !selection.hasAggregates();
        if (rows != null && byCount && open && !asksForValues()) {
            if (selection.outputs.isEmpty()) {
                selection.outputs.addAll(identities.display(rows));
            }
            selection.grouping.addAll(identities.keys(rows));
        }
    }

    /** "which genre of plays": the genres are ranked, not the plays. */
    private boolean asksForValues() {
        return draft.setAsked
                && selection.plain().stream()
                        .allMatch(output -> output instanceof Expression.ColumnValue(ColumnRef column)
                                && identities.isDescriptive(column));
    }
}
