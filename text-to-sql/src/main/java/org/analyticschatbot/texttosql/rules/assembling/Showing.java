package org.analyticschatbot.texttosql.rules.assembling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.Count;
import org.analyticschatbot.texttosql.rules.intent.Order;

/** Shows what a question leaves unsaid: the names of the rows that are asked for, and of the groups. */
final class Showing {

    private final Draft draft;
    private final Identities identities;
    private final Selection selection;

    Showing(Draft draft, Identities identities, Selection selection) {
        this.draft = draft;
        this.identities = identities;
        this.selection = selection;
    }

    void complete() {
        if (draft.countPending && !selection.hasAggregates()) {
            countWhatIsMeant();
        }
        showListed();
        showPeople();
        showRanked();
        new Rankings(draft, identities, selection).complete();
        boolean aggregated = selection.isAggregated();
        if (aggregated) {
            groupTables();
            groupTextOutputs();
            showGroups();
        } else if (draft.firstOfEach) {
            showFirstOfEach();
        } else if (selection.outputs.isEmpty() && selection.grouping.isEmpty() && !draft.everything) {
            showEntity();
        } else {
            showGroups();
        }
        selection.grouping.removeIf(_ -> !aggregated);
    }

    /** "top 3 products by price", "who signed up first": the rows are named. */
    private void showRanked() {
        TableName ranked = draft.entity;
        List<Expression> by = selection.order.stream().map(Order::by).toList();
        boolean onlyDates = draft.peopleAsked
                && draft.ranked
                && !selection.outputs.isEmpty()
                && selection.outputs.stream().allMatch(output -> output.isTime() && by.contains(output));
        if (draft.rowsNamed && ranked != null) {
            selection.outputs.addAll(0, identities.display(ranked));
        } else if (onlyDates) {
            TableName people = selection.outputs.getFirst().table();
            selection.outputs.clear();
            selection.outputs.addAll(identities.display(people));
        }
    }

    /** "How many dogs": no table was named, but a value of one. "… and how many does it have": what ranks. */
    private void countWhatIsMeant() {
        Optional.ofNullable(draft.countRank)
                .map(Draft.CountRank::counted)
                .or(draft::tableOfConditions)
                .ifPresent(table -> selection.outputs.add(new Count(table, null)));
    }

    /** "makers and models": both are shown, by their names. */
    private void showListed() {
        if (!draft.listed.isEmpty() && selection.outputs.isEmpty()) {
            showEntity();
        }
        draft.listed.forEach(table -> selection.outputs.addAll(identities.display(table)));
    }

    /** "who are our members and where do they live". */
    private void showPeople() {
        TableName people = draft.entity;
        if (draft.peopleAsked && people != null && !selection.outputs.isEmpty() && !selection.isAggregated()) {
            List<Expression> names = identities.display(people);
            if (selection.outputs.stream().noneMatch(output -> names.contains(output) || isName(output))) {
                selection.outputs.addAll(0, names);
            }
        }
    }

    private static boolean isName(Expression output) {
        return output instanceof Expression.ColumnValue(ColumnRef column)
                && column.name().toLowerCase(Locale.ROOT).contains("name");
    }

    private void showEntity() {
        Optional.ofNullable(draft.entity)
                .or(draft::tableOfConditions)
                .ifPresent(table -> selection.outputs.addAll(identities.names(table)));
    }

    /** "the oldest player of each team": the teams beside the players. */
    private void showFirstOfEach() {
        TableName ranked = draft.entity;
        if (ranked != null
                && selection.outputs.stream().noneMatch(output -> output.table().equals(ranked))) {
            selection.outputs.addAll(identities.display(ranked));
        }
        List<Expression> groups = new ArrayList<>(draft.grouping);
        draft.groupedTables.stream()
                .filter(table -> !selection.shows(table))
                .forEach(table -> groups.addAll(identities.display(table)));
        groups.removeAll(selection.outputs);
        selection.outputs.addAll(0, groups);
    }

    private void groupTables() {
        for (TableName table : draft.groupedTables) {
            boolean counted = selection.measuredTables().contains(table);
            if (counted
                    && draft.groupedTables.size() == 1
                    && selection.grouping.isEmpty()
                    && selection.outputs.stream()
                            .allMatch(output -> output.table().equals(table))) {
                continue;
            }
            groupTable(table);
        }
    }

    private void groupTable(TableName table) {
        List<Expression> shown = selection.plain().stream()
                .filter(output -> output.table().equals(table))
                .toList();
        List<Expression> display = shown.isEmpty() ? identities.display(table) : shown;
        selection.grouping.addAll(identities.keys(table));
        display.stream().filter(column -> !selection.grouping.contains(column)).forEach(selection.grouping::add);
        if (shown.isEmpty()) {
            selection.outputs.addAll(0, display);
        }
    }

    private void groupTextOutputs() {
        selection.plain().stream()
                .filter(output -> !selection.grouping.contains(output))
                .forEach(selection.grouping::add);
    }

    private void showGroups() {
        List<Expression> hidden = draft.grouping.stream()
                .filter(group -> !selection.outputs.contains(group))
                .toList();
        selection.outputs.addAll(0, hidden);
    }
}
