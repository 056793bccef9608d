package org.analyticschatbot.texttosql.rules.assembling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.assembling.Assembly.Ambiguous;
import org.analyticschatbot.texttosql.rules.assembling.Assembly.Assembled;
import org.analyticschatbot.texttosql.rules.assembling.Assembly.Refused;
import org.analyticschatbot.texttosql.rules.draft.Ambiguity;
import org.analyticschatbot.texttosql.rules.draft.Branch;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Expression.ColumnValue;
import org.analyticschatbot.texttosql.rules.intent.GroupTest;
import org.analyticschatbot.texttosql.rules.intent.Intent;
import org.analyticschatbot.texttosql.rules.intent.Order;
import org.analyticschatbot.texttosql.rules.joining.JoinGraph;
import org.analyticschatbot.texttosql.rules.joining.JoinPath;

/** Completes a draft: names what was left unsaid, and refuses what would count rows twice. */
public final class IntentAssembler {

    private final JoinGraph graph;
    private final Draft draft;
    private final Identities identities;
    private final Selection selection;
    private final ValueSet values;

    public IntentAssembler(Schema schema, JoinGraph graph, Draft draft) {
        this.graph = graph;
        this.draft = draft;
        this.identities = new Identities(schema);
        this.selection = new Selection(draft);
        this.values = new ValueSet(draft, identities, selection);
    }

    public Assembly assemble() {
        Ambiguity ambiguity = draft.ambiguity;
        if (ambiguity != null) {
            return new Ambiguous(ambiguity);
        }
        new Showing(draft, identities, selection).complete();
        return new Refusals(draft, identities, selection, values)
                .refusal()
                .or(() -> root().map(this::place))
                .orElseGet(() -> new Refused("The question names nothing that is in the data."));
    }

    /** What is counted or summed, else what is asked for. */
    private Optional<TableName> root() {
        Set<TableName> measured = selection.measuredTables();
        return measured.stream()
                .filter(table -> measured.stream().allMatch(other -> belongsTo(table, other)))
                .findFirst()
                .or(() -> measured.stream().findFirst())
                .or(selection::rankedTable)
                .or(() -> Optional.ofNullable(draft.entity)
                        .filter(entity -> selection.outputs.isEmpty() || selection.shows(entity)))
                .or(() -> selection.outputs.stream().findFirst().map(Expression::table))
                .or(draft::tableOfConditions);
    }

    private boolean belongsTo(TableName table, TableName owner) {
        return graph.path(Set.of(table), owner, draft.preferredKeys) instanceof JoinPath.Found path && path.isToOne();
    }

    private Assembly place(TableName root) {
        countRoot(root);
        values.subject().filter(_ -> !draft.setAsked).ifPresent(this::ofEitherRow);
        Placement placement = new Placement(graph, draft, root, values.subject());
        List<Expression> used = selection.all();
        boolean scalar = selection.isScalar();
        List<Condition> ranks = scalar ? ranksAsConditions() : List.of();
        if (scalar) {
            selection.order.clear();
        }
        used.stream()
                .filter(expression -> !scalar || expression.isAggregate())
                .flatMap(expression -> expression.tables().stream())
                .forEach(placement::show);
        Stream.concat(draft.qualifiers.stream(), Stream.ofNullable(draft.entity))
                .forEach(placement::restrict);
        List<Condition> conditions = share(placement.conditions(ranks));
        return placement.problem().or(this::shareless).orElseGet(() -> assembled(root, placement, conditions, scalar));
    }

    /** "the price of the desk and the chair": each of them has one, no price belongs to both. */
    private void ofEitherRow(ColumnRef subject) {
        draft.branches.stream()
                .map(Branch::conditions)
                .forEach(conditions -> conditions.replaceAll(condition -> condition instanceof Condition.EachOf each
                                && each.column().table().equals(subject.table())
                                && !identities.isDescriptive(each.column())
                        ? new Condition.OneOf(each.column(), each.values())
                        : condition));
    }

    /** "directors with at least 3 films, and how many films": the films of a director decide, each film is counted. */
    private void countRoot(TableName root) {
        List<Expression> owner = Stream.of(
                        Stream.ofNullable(draft.entity), draft.groupedTables.stream(), draft.qualifiers.stream())
                .flatMap(tables -> tables)
                .filter(table -> !table.equals(root))
                .distinct()
                .limit(2)
                .flatMap(table -> identities.keys(table).stream())
                .toList();
        if (owner.size() == 1
                && owner.getFirst() instanceof ColumnValue(ColumnRef key)
                && belongsTo(root, key.table())) {
            draft.branches.stream()
                    .map(Branch::conditions)
                    .forEach(conditions -> conditions.replaceAll(
                            condition -> Conditions.each(condition, one -> Conditions.ofOwner(one, root, key))));
        }
    }

    /** The conditions that are left when those of a share have become part of it. */
    private List<Condition> share(List<Condition> conditions) {
        List<Expression> totals =
                selection.outputs.stream().filter(Expression::isAggregate).toList();
        if (!draft.shareAsked || totals.size() != 1) {
            return conditions;
        }
        Shares shares = new Shares(draft.shareName, !selection.grouping.isEmpty());
        Expression total = totals.getFirst();
        Optional<Expression> share = shares.of(total, conditions);
        share.ifPresent(found -> replace(total, found));
        return share.isPresent() ? shares.left(total, conditions) : conditions;
    }

    private void replace(Expression total, Expression share) {
        if (share instanceof Expression.ShareOfTotal) {
            selection.outputs.add(share);
        } else {
            selection.outputs.replaceAll(output -> output.equals(total) ? share : output);
        }
    }

    private Optional<Assembly> shareless() {
        return draft.shareAsked
                        && selection.outputs.stream()
                                .allMatch(output -> output.total().equals(output))
                ? Optional.of(new Refused("It is not clear which part is to be shown as a share of the whole."))
                : Optional.empty();
    }

    /** An aggregate over the rows of the one that ranks first. */
    private List<Condition> ranksAsConditions() {
        List<Condition> ranks = new ArrayList<>();
        for (Order entry : draft.ranked ? selection.order : List.<Order>of()) {
            if (entry.by() instanceof ColumnValue(ColumnRef column)) {
                ranks.add(new Condition.RanksFirst(
                        column.table(), column, entry.descending(), draft.limit == null ? 1 : draft.limit));
            }
        }
        return ranks;
    }

    private Assembly assembled(TableName root, Placement placement, List<Condition> conditions, boolean scalar) {
        Repeats repeats = new Repeats(identities, root, placement);
        Optional<Assembly> problem = repeats.problem(selection.outputs);
        if (problem.isPresent()) {
            return problem.get();
        }
        if (!placement.multiplying().isEmpty() && draft.firstOfEach && draft.ranksRows()) {
            return new Refused("I can find the first of all rows, but not the first of each group.");
        }
        boolean distinct =
                (draft.distinct || values.isAsked()) && !selection.outputs.isEmpty() && !selection.hasAggregates();
        selection.outputs.replaceAll(repeats::once);
        if (selection.order.isEmpty()) {
            selection.order.addAll(DefaultOrder.of(selection.outputs, selection.grouping));
        }
        selection.order.replaceAll(entry -> new Order(repeats.once(entry.by()), entry.descending()));
        Intent intent = new Intent(
                root,
                selection.outputs,
                distinct,
                conditions,
                List.copyOf(new LinkedHashSet<>(selection.grouping)),
                draft.having.stream()
                        .map(test -> new GroupTest(repeats.once(test.measure()), test.operator(), test.number()))
                        .toList(),
                selection.order,
                within(),
                scalar ? null : draft.limit);
        return new Assembled(intent, draft.assumptions);
    }

    /** "the doctor with the most visits in each department": in the department, whatever it is called. */
    private List<Expression> within() {
        return draft.firstOfEach
                ? Stream.concat(
                                draft.grouping.stream(),
                                draft.groupedTables.stream().flatMap(table -> identities.keys(table).stream()))
                        .toList()
                : List.of();
    }
}
