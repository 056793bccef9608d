package org.analyticschatbot.texttosql.rules.assembling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.assembling.Assembly.Ambiguous;
import org.analyticschatbot.texttosql.rules.assembling.Assembly.Assembled;
import org.analyticschatbot.texttosql.rules.assembling.Assembly.Refused;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.Aggregate;
import org.analyticschatbot.texttosql.rules.intent.Expression.ColumnValue;
import org.analyticschatbot.texttosql.rules.intent.Expression.Count;
import org.analyticschatbot.texttosql.rules.intent.Intent;
import org.analyticschatbot.texttosql.rules.intent.Order;
import org.analyticschatbot.texttosql.rules.joining.JoinGraph;
import org.analyticschatbot.texttosql.rules.linking.DisplayColumns;
import org.analyticschatbot.texttosql.rules.reading.Draft;
import org.jspecify.annotations.Nullable;

/** Completes a draft: names what was left unsaid, and refuses what would count rows twice. */
public final class IntentAssembler {

    private final Schema schema;
    private final JoinGraph graph;
    private final Draft draft;
    private final List<Expression> outputs;
    private final List<Expression> grouping;
    private final List<Order> order;

    public IntentAssembler(Schema schema, JoinGraph graph, Draft draft) {
        this.schema = schema;
        this.graph = graph;
        this.draft = draft;
        this.outputs = new ArrayList<>(draft.outputs);
        this.grouping = new ArrayList<>(draft.grouping);
        this.order = new ArrayList<>(draft.order);
    }

    public Assembly assemble() {
        Draft.Ambiguity ambiguity = draft.ambiguity;
        if (ambiguity != null) {
            return new Ambiguous(
                    ambiguity.words(),
                    ambiguity.choices().stream().map(IntentAssembler::choice).toList());
        }
        if (draft.countPending && outputs.stream().noneMatch(Expression::isAggregate)) {
            countWhatIsRestricted();
        }
        complete();
        TableName root = root();
        if (root == null) {
            return new Refused("The question names nothing that is in the data.");
        }
        return place(root);
    }

    private static String choice(ColumnRef column) {
        return column.name().replace('_', ' ') + " of " + column.table().name().replace('_', ' ');
    }

    /** "How many dogs": no table was named, but a value of one. */
    private void countWhatIsRestricted() {
        tableOfConditions().ifPresent(table -> outputs.add(new Count(table, null)));
    }

    private Optional<TableName> tableOfConditions() {
        return draft.branches.stream()
                .flatMap(branch -> branch.conditions().stream())
                .flatMap(condition -> Conditions.tables(condition).stream())
                .findFirst();
    }

    private void complete() {
        rankByCount();
        boolean aggregated = isAggregated();
        if (aggregated) {
            groupTables();
            groupTextOutputs();
            showGroups();
        } else if (outputs.isEmpty() && !draft.everything) {
            showEntity();
        }
        grouping.removeIf(_ -> !aggregated);
        order.removeIf(entry -> !aggregated && draft.outputs.isEmpty() && entry.by() instanceof Expression.Truncated);
    }

    private boolean isAggregated() {
        return outputs.stream().anyMatch(Expression::isAggregate)
                || order.stream().anyMatch(entry -> entry.by().isAggregate());
    }

    /** "the stadium with the most concerts": the stadiums are grouped and ordered by their number of concerts. */
    private void rankByCount() {
        Draft.CountRank rank = draft.countRank;
        if (rank == null) {
            return;
        }
        order.add(new Order(new Count(rank.counted(), null), rank.descending()));
        if (outputs.isEmpty()) {
            showEntity();
        }
        List<Expression> shown =
                outputs.stream().filter(output -> !output.isAggregate()).toList();
        if (draft.entity != null && !draft.entity.equals(rank.counted())) {
            grouping.addAll(keys(draft.entity));
        }
        grouping.addAll(shown);
    }

    private List<Expression> keys(TableName table) {
        TableSchema found = schema.table(table).orElseThrow();
        return found.primaryKey().stream()
                .flatMap(name -> found.column(name).stream())
                .map(column -> (Expression) new ColumnValue(new ColumnRef(table, column)))
                .toList();
    }

    private void groupTables() {
        for (TableName table : draft.groupedTables) {
            boolean counted = outputs.stream()
                    .anyMatch(output -> output.isAggregate() && output.table().equals(table));
            if (counted && draft.groupedTables.size() == 1 && grouping.isEmpty() && !outputsOther(table)) {
                continue;
            }
            List<Expression> shown = outputs.stream()
                    .filter(output -> !output.isAggregate() && output.table().equals(table))
                    .toList();
            List<Expression> display = shown.isEmpty() ? display(table) : shown;
            grouping.addAll(keys(table));
            display.stream().filter(column -> !grouping.contains(column)).forEach(grouping::add);
            for (int i = 0; i < display.size() && shown.isEmpty(); i++) {
                outputs.add(i, display.get(i));
            }
        }
    }

    private boolean outputsOther(TableName table) {
        return outputs.stream().anyMatch(output -> !output.table().equals(table));
    }

    private List<Expression> display(TableName table) {
        List<Expression> names = DisplayColumns.of(schema.table(table).orElseThrow()).stream()
                .map(column -> (Expression) new ColumnValue(column))
                .toList();
        return names.isEmpty() ? keys(table) : names;
    }

    private void groupTextOutputs() {
        outputs.stream()
                .filter(output -> !output.isAggregate() && !grouping.contains(output))
                .forEach(grouping::add);
    }

    private void showGroups() {
        Set<TableName> shown = new LinkedHashSet<>();
        outputs.stream().filter(output -> !output.isAggregate()).forEach(output -> shown.add(output.table()));
        List<Expression> hidden = draft.grouping.stream()
                .filter(group -> !outputs.contains(group))
                .toList();
        outputs.addAll(0, hidden);
    }

    private void showEntity() {
        TableName table =
                draft.entity != null ? draft.entity : tableOfConditions().orElse(null);
        if (table != null
                && DisplayColumns.of(schema.table(table).orElseThrow()) instanceof List<ColumnRef> names
                && !names.isEmpty()) {
            names.forEach(column -> outputs.add(new ColumnValue(column)));
        }
    }

    private @Nullable TableName root() {
        return outputs.stream()
                .filter(Expression::isAggregate)
                .findFirst()
                .map(Expression::table)
                .or(() -> order.stream()
                        .map(Order::by)
                        .filter(Expression::isAggregate)
                        .findFirst()
                        .map(Expression::table))
                .or(() -> Optional.ofNullable(draft.entity)
                        .filter(entity -> outputs.isEmpty()
                                || outputs.stream()
                                        .anyMatch(output -> output.table().equals(entity))))
                .or(() -> outputs.stream().findFirst().map(Expression::table))
                .or(this::tableOfConditions)
                .orElse(null);
    }

    private Assembly place(TableName root) {
        Placement placement = new Placement(graph, draft, root);
        List<Expression> used = new ArrayList<>(outputs);
        used.addAll(grouping);
        order.forEach(entry -> used.add(entry.by()));
        boolean scalar = grouping.isEmpty() && outputs.stream().anyMatch(Expression::isAggregate);
        List<Condition> ranks = scalar ? ranksAsConditions(root) : List.of();
        if (scalar) {
            order.clear();
        }
        used.stream()
                .filter(expression -> !scalar || expression.isAggregate())
                .forEach(expression -> placement.show(expression.table()));
        List<Condition> conditions = placement.conditions(ranks);
        return placement.problem().orElseGet(() -> assembled(root, placement, conditions, scalar));
    }

    /** An aggregate over the rows of the one that ranks first. */
    private List<Condition> ranksAsConditions(TableName root) {
        List<Condition> ranks = new ArrayList<>();
        for (Order entry : draft.ranked ? order : List.<Order>of()) {
            if (entry.by() instanceof ColumnValue(ColumnRef column)) {
                ranks.add(new Condition.RanksFirst(
                        column.table(), column, entry.descending(), draft.limit == null ? 1 : draft.limit));
            }
        }
        return ranks;
    }

    private Assembly assembled(TableName root, Placement placement, List<Condition> conditions, boolean scalar) {
        boolean multiplied = !placement.multiplying().isEmpty();
        for (int i = 0; i < outputs.size(); i++) {
            if (multiplied
                    && outputs.get(i) instanceof Aggregate aggregate
                    && aggregate.table().equals(root)
                    && isDamagedByRepeats(aggregate)) {
                return new Refused("The " + aggregate.function().word() + " of " + aggregate.column() + " by "
                        + placement.multiplying().iterator().next() + " would count rows more than once.");
            }
            outputs.set(i, once(outputs.get(i), root, multiplied));
        }
        List<Order> ordered = order.stream()
                .map(entry -> new Order(once(entry.by(), root, multiplied), entry.descending()))
                .toList();
        boolean distinct =
                draft.distinct && !outputs.isEmpty() && outputs.stream().noneMatch(Expression::isAggregate);
        Intent intent = new Intent(
                root,
                outputs,
                distinct,
                conditions,
                List.copyOf(new LinkedHashSet<>(grouping)),
                ordered,
                scalar ? null : draft.limit);
        return new Assembled(intent, draft.assumptions);
    }

    private static boolean isDamagedByRepeats(Aggregate aggregate) {
        return aggregate.function() == Expression.Function.SUM || aggregate.function() == Expression.Function.AVG;
    }

    private Expression once(Expression expression, TableName root, boolean multiplied) {
        if (!multiplied
                || !(expression instanceof Count count)
                || count.distinct() != null
                || !count.table().equals(root)) {
            return expression;
        }
        return keys(root).size() == 1 && keys(root).getFirst() instanceof ColumnValue(ColumnRef key)
                ? new Count(root, key)
                : expression;
    }
}
