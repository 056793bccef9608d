package org.analyticschatbot.texttosql.rules.assembling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Ambiguity;
import org.analyticschatbot.texttosql.rules.draft.Branch;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Operator;
import org.analyticschatbot.texttosql.rules.joining.Join;
import org.analyticschatbot.texttosql.rules.joining.JoinGraph;
import org.analyticschatbot.texttosql.rules.joining.JoinPath;

/**
 * Where each table goes: shown tables are joined; a table that only restricts is joined if that cannot multiply rows,
 * and becomes an EXISTS else.
 */
final class Placement {

    private final JoinGraph graph;
    private final Draft draft;
    private final TableName root;
    private final Optional<ColumnRef> subject;
    private final Set<TableName> joined = new LinkedHashSet<>();
    private final Set<TableName> multiplying = new LinkedHashSet<>();
    private Optional<Assembly> problem = Optional.empty();

    /** @param subject the column whose values are asked for; empty if rows are */
    Placement(JoinGraph graph, Draft draft, TableName root, Optional<ColumnRef> subject) {
        this.subject = subject.filter(column -> column.table().equals(root));
        this.graph = graph;
        this.draft = draft;
        this.root = root;
        joined.add(root);
    }

    Optional<Assembly> problem() {
        return problem;
    }

    /** Joined tables that hold several rows for one of the root. */
    Set<TableName> multiplying() {
        return multiplying;
    }

    void show(TableName table) {
        if (joined.contains(table)) {
            return;
        }
        path(table).ifPresent(found -> {
            if (!found.isToOne()) {
                multiplying.add(table);
            }
            found.joins().forEach(join -> joined.add(join.to()));
        });
    }

    /** A table that nothing else uses must still hold a row: "pets of students". */
    void restrict(TableName table) {
        boolean used = joined.contains(table)
                || draft.branches.stream()
                        .anyMatch(branch -> branch.tables().contains(table)
                                || Condition.tablesRead(branch.conditions()).contains(table));
        if (!used) {
            draft.branches.getFirst().tables().add(table);
        }
    }

    private Optional<JoinPath.Found> path(TableName table) {
        return switch (graph.path(joined, table, draft.preferredKeys)) {
            case JoinPath.Found found -> Optional.of(found);
            case JoinPath.Ambiguous ambiguous ->
                refuse(new Assembly.Ambiguous(new Ambiguity.OfRoles(table.name(), choices(ambiguous))));
            case JoinPath.None _ ->
                refuse(new Assembly.Refused("Nothing in the data joins " + root + " with " + table + "."));
        };
    }

    private static List<String> choices(JoinPath.Ambiguous ambiguous) {
        return ambiguous.choices().stream()
                .map(Join::keyColumn)
                .map(name -> name.replace('_', ' '))
                .distinct()
                .toList();
    }

    private Optional<JoinPath.Found> refuse(Assembly reason) {
        if (problem.isEmpty()) {
            problem = Optional.of(reason);
        }
        return Optional.empty();
    }

    List<Condition> conditions(List<Condition> ranks) {
        List<Condition> placed = new ArrayList<>(ranks.stream().map(this::alone).toList());
        draft.branches.stream().filter(branch -> !branch.isEmpty()).forEach(branch -> placed.addAll(place(branch)));
        return subject.map(column -> SharedValues.of(column, placed, this::alone))
                .orElse(placed);
    }

    private List<Condition> place(Branch branch) {
        List<Condition> placed = new ArrayList<>();
        List<Condition> elsewhere = new ArrayList<>();
        Set<TableName> related = new LinkedHashSet<>();
        branch.tables().stream()
                .filter(table -> !isAtHand(table) || branch.isNegated() || isOptional(table))
                .forEach(related::add);
        related.remove(root);
        for (Condition condition : Conditions.compatible(branch.conditions())) {
            if (isAtHand(condition) || (condition instanceof Condition.EachOf && subject.isPresent())) {
                placed.add(condition);
            } else if (condition instanceof Condition.AnyOf || condition instanceof Condition.EachOf) {
                placed.add(alone(condition));
            } else {
                elsewhere.add(condition);
                related.addAll(condition.tablesRead());
            }
        }
        branch.conditions().stream()
                .flatMap(condition -> Conditions.readElsewhere(condition).stream())
                .filter(table -> !Condition.tablesRead(elsewhere).contains(table))
                .forEach(related::remove);
        return branch.isNegated() ? negated(placed, elsewhere, related) : affirmed(placed, elsewhere, related);
    }

    /** A table reached by a key that many rows may leave empty. */
    private boolean isOptional(TableName table) {
        return !joined.contains(table);
    }

    private List<Condition> affirmed(List<Condition> placed, List<Condition> elsewhere, Set<TableName> related) {
        List<Condition> excluded = Conditions.excluded(elsewhere);
        if (!related.isEmpty() && excluded.isEmpty()) {
            placed.add(related(related, elsewhere, false));
        }
        for (Condition each : excluded) {
            List<Condition> within = new ArrayList<>(elsewhere);
            within.removeAll(excluded);
            within.add(each);
            placed.add(related(related, within, false));
        }
        return placed;
    }

    private List<Condition> negated(List<Condition> placed, List<Condition> elsewhere, Set<TableName> related) {
        if (subject.isPresent()) {
            return List.of(new Condition.Not(
                    SharedValues.ofSome(subject.get(), affirmed(new ArrayList<>(placed), elsewhere, related))));
        }
        if (related.isEmpty() && placed.isEmpty()) {
            refuse(new Assembly.Refused("It is not clear what must not be true."));
        }
        if (related.isEmpty()) {
            return placed.stream()
                    .map(Condition.Not::new)
                    .map(Condition.class::cast)
                    .toList();
        }
        elsewhere.addAll(placed);
        return List.of(related(related, elsewhere, true));
    }

    private Condition related(Set<TableName> tables, List<Condition> within, boolean negated) {
        tables.forEach(this::path);
        return new Condition.HasRelated(List.copyOf(tables), within, negated);
    }

    private boolean isAtHand(Condition condition) {
        return switch (condition) {
            case Condition.HasCount hasCount -> isCountable(hasCount.counted());
            case Condition.EachOf eachOf -> isAtHand(eachOf.column().table());
            default -> condition.tablesRead().stream().allMatch(this::isAtHand);
        };
    }

    private boolean isCountable(TableName table) {
        if (table.equals(root)) {
            refuse(new Assembly.Refused("It is not clear of what the " + table + " are to be counted."));
        }
        return path(table).isPresent();
    }

    /** Whether it is joined, or can be without multiplying rows; then it is joined. */
    private boolean isAtHand(TableName table) {
        if (joined.contains(table)) {
            return true;
        }
        Optional<JoinPath.Found> path = path(table).filter(JoinPath.Found::isToOne);
        path.ifPresent(found -> found.joins().forEach(join -> joined.add(join.to())));
        return path.isPresent();
    }

    /** A condition that needs a subquery of its own. */
    private Condition alone(Condition condition) {
        return switch (condition) {
            case Condition.AnyOf anyOf ->
                new Condition.AnyOf(anyOf.conditions().stream().map(this::alone).toList());
            case Condition.EachOf eachOf -> allOf(eachOf);
            default -> isAtHand(condition) ? condition : related(condition.tablesRead(), List.of(condition), false);
        };
    }

    private Condition allOf(Condition.EachOf eachOf) {
        return new Condition.AllOf(eachOf.values().stream()
                .map(value -> new Condition.Comparison(eachOf.column(), Operator.EQUAL, value))
                .map(this::alone)
                .toList());
    }
}
