package org.analyticschatbot.texttosql.rules.assembling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
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
import org.analyticschatbot.texttosql.rules.intent.Expression.Aggregate;
import org.analyticschatbot.texttosql.rules.intent.Expression.ColumnValue;
import org.analyticschatbot.texttosql.rules.intent.Expression.Count;
import org.analyticschatbot.texttosql.rules.intent.Intent;
import org.analyticschatbot.texttosql.rules.intent.Order;
import org.analyticschatbot.texttosql.rules.joining.JoinGraph;
import org.analyticschatbot.texttosql.rules.joining.JoinPath;
import org.analyticschatbot.texttosql.rules.linking.DisplayColumns;
import org.analyticschatbot.texttosql.rules.sql.Labels;
import org.jspecify.annotations.Nullable;

/** Completes a draft: names what was left unsaid, and refuses what would count rows twice. */
public final class IntentAssembler {

    /** Values of a column that is a classification. */
    private static final int FEW = 50;

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
        Ambiguity ambiguity = draft.ambiguity;
        if (ambiguity != null) {
            return new Ambiguous(ambiguity);
        }
        if (draft.countPending && outputs.stream().noneMatch(Expression::isAggregate)) {
            countWhatIsMeant();
        }
        showListed();
        complete();
        TableName root = root();
        Optional<Assembly> refusal = refusal();
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (root == null) {
            return new Refused("The question names nothing that is in the data.");
        }
        return place(root);
    }

    /** "makers and models": both are shown, by their names. */
    private void showListed() {
        if (!draft.listed.isEmpty() && outputs.isEmpty()) {
            showEntity();
        }
        draft.listed.forEach(table -> outputs.addAll(display(table)));
    }

    /** "How many dogs": no table was named, but a value of one. "… and how many does it have": what ranks. */
    private void countWhatIsMeant() {
        Optional.ofNullable(draft.countRank)
                .map(Draft.CountRank::counted)
                .or(this::tableOfConditions)
                .ifPresent(table -> outputs.add(new Count(table, null)));
    }

    private Optional<TableName> tableOfConditions() {
        return draft.branches.stream()
                .flatMap(branch -> branch.conditions().stream())
                .flatMap(condition -> condition.tablesRead().stream())
                .findFirst();
    }

    private void complete() {
        showRanked();
        showPeople();
        rankByFrequency();
        rankByCount();
        rankBySum();
        boolean aggregated = isAggregated();
        if (aggregated) {
            groupTables();
            groupTextOutputs();
            showGroups();
        } else if (outputs.isEmpty() && grouping.isEmpty() && !draft.everything) {
            showEntity();
        } else {
            showGroups();
        }
        grouping.removeIf(_ -> !aggregated);
    }

    /** "the oldest member of each branch": the branch is shown beside the member. */
    private void showRanked() {
        if (draft.firstOfEach && draft.ranksRows()) {
            if (outputs.isEmpty()) {
                showEntity();
            }
            draft.groupedTables.stream()
                    .filter(table ->
                            outputs.stream().noneMatch(output -> output.table().equals(table)))
                    .forEach(table -> outputs.addAll(0, display(table)));
        }
    }

    /** "who are our members and where do they live". */
    private void showPeople() {
        TableName people = draft.entity;
        if (draft.peopleAsked && people != null && !outputs.isEmpty() && !isAggregated()) {
            List<Expression> names = display(people);
            if (outputs.stream().noneMatch(output -> names.contains(output) || isName(output))) {
                outputs.addAll(0, names);
            }
        }
    }

    private static boolean isName(Expression output) {
        return output instanceof ColumnValue(ColumnRef column)
                && column.name().toLowerCase(Locale.ROOT).contains("name");
    }

    private boolean isAggregated() {
        return outputs.stream().anyMatch(Expression::isAggregate)
                || order.stream().anyMatch(entry -> entry.by().isAggregate());
    }

    /** "the most common country of singers": the values are grouped and ordered by how often they occur. */
    private void rankByFrequency() {
        Optional<Expression> value =
                outputs.stream().filter(output -> !output.isAggregate()).findFirst();
        if (draft.rankedByFrequency == Draft.Frequency.UNASKED || value.isEmpty()) {
            return;
        }
        TableName counted = draft.entity == null ? value.get().table() : draft.entity;
        order.add(new Order(new Count(counted, null), draft.rankedByFrequency == Draft.Frequency.MOST));
        outputs.stream().filter(output -> !output.isAggregate()).forEach(grouping::add);
        draft.limit = draft.limit == null ? Long.valueOf(1) : draft.limit;
    }

    /** "the stadium with the most concerts": the stadiums are grouped and ordered by their number of concerts. */
    private void rankByCount() {
        Draft.CountRank rank = draft.countRank;
        if (rank == null) {
            return;
        }
        Expression count = new Count(rank.counted(), null);
        order.add(new Order(count, rank.descending()));
        if (outputs.stream().allMatch(Expression::isAggregate) && draft.entity != null) {
            outputs.addAll(0, display(draft.entity));
        }
        List<Expression> shown =
                outputs.stream().filter(output -> !output.isAggregate()).toList();
        if (draft.entity != null && !draft.entity.equals(rank.counted()) && !asksForValues()) {
            grouping.addAll(keys(draft.entity));
        }
        grouping.addAll(shown);
        if (draft.firstOfEach && !outputs.contains(count)) {
            outputs.add(count);
        }
    }

    /** "top 5 customers by amount": the customers are grouped, and shown beside the sum. */
    private void rankBySum() {
        TableName entity = draft.entity;
        boolean ranksBySum = draft.ranked
                && order.stream().anyMatch(entry -> entry.by().isAggregate() && !(entry.by() instanceof Count));
        boolean namesNobody = outputs.stream().allMatch(Expression::isAggregate);
        if (!ranksBySum || entity == null || !grouping.isEmpty() || !draft.groupedTables.isEmpty()) {
            return;
        }
        if (namesNobody) {
            outputs.addAll(0, display(entity));
        }
        boolean ofItself = order.stream().anyMatch(entry -> entry.by().table().equals(entity));
        if (namesNobody || (!ofItself && !asksForValues())) {
            grouping.addAll(keys(entity));
        }
        outputs.stream().filter(output -> !output.isAggregate()).forEach(grouping::add);
    }

    /** "which kind of plays": the kinds are ranked, not the plays. */
    private boolean asksForValues() {
        return draft.setAsked
                && draft.outputs.stream()
                        .filter(output -> !output.isAggregate())
                        .allMatch(output -> output instanceof ColumnValue(ColumnRef column) && isDescriptive(column));
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

        List<Expression> hidden = draft.grouping.stream()
                .filter(group -> !outputs.contains(group))
                .toList();
        outputs.addAll(0, hidden);
    }

    private void showEntity() {
        TableName table =
                draft.entity != null ? draft.entity : tableOfConditions().orElse(null);
        if (table != null) {
            DisplayColumns.of(schema.table(table).orElseThrow())
                    .forEach(column -> outputs.add(new ColumnValue(column)));
        }
    }

    /** Questions whose words can be read in two ways that differ in their rows. */
    private Optional<Assembly> refusal() {
        if (draft.unclear != null) {
            return Optional.of(new Refused(draft.unclear));
        }
        if (draft.limit != null && order.isEmpty()) {
            return Optional.of(unranked());
        }
        if (draft.rankedByFrequency != Draft.Frequency.UNASKED && grouping.isEmpty()) {
            return Optional.of(new Refused("It is not clear what is to be the most or the least common."));
        }
        boolean extremeBesideColumn = draft.grouping.isEmpty()
                && draft.groupedTables.isEmpty()
                && outputs.stream().anyMatch(output -> output instanceof Aggregate aggregate && isExtreme(aggregate))
                && outputs.stream().anyMatch(output -> !output.isAggregate());
        if (extremeBesideColumn) {
            return Optional.of(new Refused(
                    "It is not clear whether the extreme is meant for each row shown, or over all of them."));
        }
        if (countsByOwnName()) {
            return Optional.of(new Refused("It is not clear of what the rows are to be counted."));
        }
        boolean noneOf =
                isSetOfValues() && draft.branches.stream().anyMatch(branch -> branch.isNegated() && !branch.isEmpty());
        return noneOf
                ? Optional.of(new Refused("It is not clear of which rows this must not be true."))
                : Optional.empty();
    }

    /** Rows that are counted by their own names among other columns: each would count once. */
    private boolean countsByOwnName() {
        Draft.CountRank rank = draft.countRank;
        List<Expression> shown =
                outputs.stream().filter(output -> !output.isAggregate()).toList();
        return rank != null && shown.size() > 1 && shown.stream().anyMatch(display(rank.counted())::contains);
    }

    /** "our best doctors": of rows it can be asked by what, of anything else only be told. */
    private Assembly unranked() {
        TableName ranked = draft.entity;
        return ranked == null
                ? new Refused("It is not clear by what the first are to be chosen: say “by …”.")
                : new Ambiguous(new Ambiguity.OfRanking(ranked.name().replace('_', ' '), ranked));
    }

    private static boolean isExtreme(Aggregate aggregate) {
        return aggregate.function() == Expression.Function.MIN || aggregate.function() == Expression.Function.MAX;
    }

    /** "which countries have …" asks for countries, each once, though no table holds them. */
    private boolean isSetOfValues() {
        return (draft.entity == null || draft.setAsked)
                && !isAggregated()
                && draft.order.isEmpty()
                && (draft.branches.stream().anyMatch(branch -> !branch.isEmpty()) || hasFewValues())
                && outputs.size() == 1
                && draft.outputs.stream()
                        .allMatch(output -> output instanceof ColumnValue(ColumnRef column)
                                && (isDescriptive(column) || isShared(column)));
    }

    /** "titles that two films share" are the titles, though films are known by them. */
    private boolean isShared(ColumnRef column) {
        return draft.branches.stream()
                .flatMap(branch -> branch.conditions().stream())
                .anyMatch(condition -> condition instanceof Condition.HasAggregate has
                        && has.subject().equals(column)
                        && has.measured() instanceof Count);
    }

    /** "which channels are there" asks for the few values, not for one of each row. */
    private boolean hasFewValues() {
        return draft.entity == null
                && outputs.size() == 1
                && outputs.getFirst() instanceof ColumnValue(ColumnRef column)
                && column.isText()
                && column.column().statistics() != null
                && column.column().statistics().distinctCount() <= FEW;
    }

    private boolean isDescriptive(ColumnRef column) {
        return display(column.table()).stream().noneMatch(shown -> shown.equals(new ColumnValue(column)))
                && keys(column.table()).stream().noneMatch(key -> key.equals(new ColumnValue(column)));
    }

    private Set<TableName> measuredTables() {
        return outputs.stream()
                .filter(Expression::isAggregate)
                .map(Expression::table)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private boolean belongsTo(TableName table, TableName owner) {
        return graph.path(Set.of(table), owner, draft.preferredKeys) instanceof JoinPath.Found path && path.isToOne();
    }

    private @Nullable TableName root() {
        return measuredTables().stream()
                .filter(table -> measuredTables().stream().allMatch(other -> belongsTo(table, other)))
                .findFirst()
                .or(() -> measuredTables().stream().findFirst())
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
        countRoot(root);
        Placement placement = new Placement(graph, draft, root);
        List<Expression> used = new ArrayList<>(outputs);
        used.addAll(grouping);
        order.forEach(entry -> used.add(entry.by()));
        boolean scalar = grouping.isEmpty() && outputs.stream().anyMatch(Expression::isAggregate);
        List<Condition> ranks = scalar ? ranksAsConditions() : List.of();
        if (scalar) {
            order.clear();
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

    /** "directors with at least 3 films, and how many films": the films of a director decide, each film is counted. */
    private void countRoot(TableName root) {
        List<Expression> owner = Stream.of(
                        Stream.ofNullable(draft.entity), draft.groupedTables.stream(), draft.qualifiers.stream())
                .flatMap(tables -> tables)
                .filter(table -> !table.equals(root))
                .distinct()
                .limit(2)
                .flatMap(table -> keys(table).stream())
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
        if (!draft.shareAsked
                || outputs.stream().filter(Expression::isAggregate).count() != 1) {
            return conditions;
        }
        Shares shares = new Shares(draft.shareName, !grouping.isEmpty());
        Expression total =
                outputs.stream().filter(Expression::isAggregate).findFirst().orElseThrow();
        Optional<Expression> share = shares.of(total, conditions);
        share.ifPresent(found -> replace(total, found));
        return share.isPresent() ? shares.left(total, conditions) : conditions;
    }

    private void replace(Expression total, Expression share) {
        if (share instanceof Expression.ShareOfTotal) {
            outputs.add(share);
        } else {
            outputs.replaceAll(output -> output.equals(total) ? share : output);
        }
    }

    private Optional<Assembly> shareless() {
        return draft.shareAsked
                        && outputs.stream().allMatch(output -> output.total().equals(output))
                ? Optional.of(new Refused("It is not clear which part is to be shown as a share of the whole."))
                : Optional.empty();
    }

    /** An aggregate over the rows of the one that ranks first. */
    private List<Condition> ranksAsConditions() {
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
            boolean repeated = multiplied || !outputs.get(i).table().equals(root);
            if (repeated && outputs.get(i).isAggregate() && isDamagedByRepeats(outputs.get(i))) {
                return new Refused("The " + Labels.name(outputs.get(i)).replace('_', ' ') + " by "
                        + (multiplied ? placement.multiplying().iterator().next() : root)
                        + " would count rows more than once.");
            }
            outputs.set(i, once(outputs.get(i), root, multiplied));
        }
        if (multiplied && draft.firstOfEach && draft.ranksRows()) {
            return new Refused("I can find the first of all rows, but not the first of each group.");
        }
        if (order.isEmpty()) {
            order.addAll(DefaultOrder.of(outputs, grouping));
        }
        List<Order> ordered = order.stream()
                .map(entry -> new Order(once(entry.by(), root, multiplied), entry.descending()))
                .toList();
        boolean distinct = (draft.distinct || isSetOfValues())
                && !outputs.isEmpty()
                && outputs.stream().noneMatch(Expression::isAggregate);
        Intent intent = new Intent(
                root,
                outputs,
                distinct,
                conditions,
                List.copyOf(new LinkedHashSet<>(grouping)),
                ordered,
                within(),
                scalar ? null : draft.limit);
        return new Assembled(intent, draft.assumptions);
    }

    /** "the doctor with the most visits in each department": in the department, whatever it is called. */
    private List<Expression> within() {
        return draft.firstOfEach
                ? Stream.concat(
                                draft.grouping.stream(),
                                draft.groupedTables.stream().flatMap(table -> keys(table).stream()))
                        .toList()
                : List.of();
    }

    /** A plain count can be told to count each row once. */
    private static boolean isDamagedByRepeats(Expression output) {
        return !output.total().equals(output)
                || output instanceof Expression.MetricValue
                || (output instanceof Aggregate aggregate
                        && (aggregate.function() == Expression.Function.SUM
                                || aggregate.function() == Expression.Function.AVG));
    }

    private Expression once(Expression expression, TableName root, boolean multiplied) {
        boolean repeated = multiplied || !expression.table().equals(root);
        if (!repeated || !(expression instanceof Count count) || count.distinct() != null) {
            return expression;
        }
        List<Expression> keys = keys(count.table());
        return keys.size() == 1 && keys.getFirst() instanceof ColumnValue(ColumnRef key)
                ? new Count(count.table(), key)
                : expression;
    }
}
