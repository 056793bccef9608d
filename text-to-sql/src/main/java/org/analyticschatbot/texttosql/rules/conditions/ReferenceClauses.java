package org.analyticschatbot.texttosql.rules.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Expression.Function;
import org.analyticschatbot.texttosql.rules.intent.Literal;
import org.analyticschatbot.texttosql.rules.intent.Operator;
import org.analyticschatbot.texttosql.rules.language.Adjective;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.DisplayColumns;
import org.analyticschatbot.texttosql.rules.linking.Match.ValueMatch;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.Degree;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Measures;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** Compared with another row, or with the average: "a higher price than Ledger", "more docks than the average". */
public final class ReferenceClauses {

    private static final Map<String, Operator> QUANTIFIERS =
            Map.of("more", Operator.GREATER, "fewer", Operator.LESS, "less", Operator.LESS, "higher", Operator.GREATER);

    private static final Set<String> ALL = Set.of("all", "all the", "all other", "of all");

    private final Scope scope;
    private final Measures measures;

    public ReferenceClauses(Scope scope, Measures measures) {
        this.scope = scope;
        this.measures = measures;
    }

    public List<Clause> clauses() {
        return List.of(this::columnThan, this::adjectiveThan);
    }

    private boolean columnThan(Cursor cursor, Draft draft) {
        Optional<Operator> operator = operator(cursor);
        int place = cursor.past(1, Cue.FILLER);
        int than = place + 1;
        if (operator.isEmpty() || draft.isBlank() || !isThan(cursor, than)) {
            return false;
        }
        int reference = than + 1;
        Optional<ColumnRef> column = cursor.at(place, SchemaName.class)
                .filter(name -> scope.asTable(name).isEmpty())
                .flatMap(_ -> scope.column(cursor.position() + place, draft, ColumnRef::isNumeric));
        return column.isPresent() && compare(cursor, draft, column.get(), operator.get(), reference);
    }

    private boolean adjectiveThan(Cursor cursor, Draft draft) {
        Optional<Adjective> adjective = cursor.at(0, Degree.class)
                .map(Degree::adjective)
                .filter(found -> found.degree() == Adjective.Degree.COMPARATIVE);
        if (adjective.isEmpty() || draft.isBlank() || !isThan(cursor, 1)) {
            return false;
        }
        return measures.of(adjective.get(), scope.nearby(draft))
                .filter(found ->
                        compare(cursor, draft, found.column(), found.turned() ? Operator.LESS : Operator.GREATER, 2))
                .isPresent();
    }

    /** @param than the place behind "than" */
    private boolean compare(Cursor cursor, Draft draft, ColumnRef column, Operator operator, int than) {
        if (isAll(cursor, than)) {
            return compareWithAll(cursor, draft, column, operator, cursor.past(than, Cue.FILLER, Cue.EACH, Cue.OF));
        }
        int reference = cursor.past(than, Cue.FILLER);
        Optional<Condition> condition = cursor.isCue(reference, Cue.AVERAGE)
                ? Optional.of(new Condition.AgainstAll(column, operator, Function.AVG))
                : row(cursor, column, operator, reference);
        condition.ifPresent(found -> {
            draft.where(found);
            draft.mode = Draft.Mode.RESTRICTING;
            cursor.advance(isNamed(cursor, reference + 1, column) ? reference + 2 : reference + 1);
        });
        return condition.isPresent();
    }

    /** "cheaper than the average price": said once more. */
    private static boolean isNamed(Cursor cursor, int ahead, ColumnRef column) {
        return cursor.at(ahead, SchemaName.class)
                .filter(name ->
                        name.columns().stream().anyMatch(match -> match.column().equals(column)))
                .isPresent();
    }

    /** "than every", "than all". */
    private static boolean isAll(Cursor cursor, int ahead) {
        return cursor.isCue(ahead, Cue.EACH)
                || ALL.contains(cursor.peek(ahead).text().toLowerCase(Locale.ROOT));
    }

    /** "older than all Spanish sailors": what follows must end there, lest it be said of those that are compared. */
    private boolean compareWithAll(Cursor cursor, Draft draft, ColumnRef column, Operator operator, int first) {
        int end = first;
        List<Condition> within = new ArrayList<>();
        while (cursor.at(end, SchemaName.class).isPresent()) {
            SchemaName name = (SchemaName) cursor.peek(end);
            valueOf(name, column.table()).map(ReferenceClauses::is).ifPresent(within::add);
            if (!scope.isValue(name) && scope.asTable(name).isEmpty()) {
                return false;
            }
            end = cursor.past(end + 1, Cue.IN, Cue.OF);
            end = isFrom(cursor, end) ? end + 1 : end;
        }
        if (within.isEmpty() || !cursor.isCue(end, Cue.END, Cue.AND, Cue.BUT, Cue.ORDER_BY)) {
            return false;
        }
        draft.where(new Condition.AgainstRows(column, operator, within));
        draft.mode = Draft.Mode.RESTRICTING;
        cursor.advance(end);
        return true;
    }

    private static boolean isFrom(Cursor cursor, int ahead) {
        return cursor.isCue(ahead, Cue.RESTRICT) && cursor.peek(ahead).text().equalsIgnoreCase("from");
    }

    private Optional<ValueMatch> valueOf(SchemaName name, TableName table) {
        return name.values().stream()
                .filter(value -> scope.isValue(name) && value.table().equals(table))
                .findFirst();
    }

    private Optional<Condition> row(Cursor cursor, ColumnRef column, Operator operator, int reference) {
        List<ColumnRef> names = DisplayColumns.of(scope.schemaOf(column.table()));
        return cursor.at(reference, SchemaName.class).filter(scope::isValue).stream()
                .flatMap(name -> name.values().stream())
                .filter(value -> names.contains(value.column()))
                .findFirst()
                .map(value -> against(column, operator, value));
    }

    private static Condition against(ColumnRef column, Operator operator, ValueMatch value) {
        return new Condition.AgainstRows(column, operator, List.of(is(value)));
    }

    private static Condition is(ValueMatch value) {
        return new Condition.Comparison(value.column(), Operator.EQUAL, new Literal.Text(value.value(), true));
    }

    private static boolean isThan(Cursor cursor, int ahead) {
        return cursor.peek(ahead).text().equalsIgnoreCase("than");
    }

    private static Optional<Operator> operator(Cursor cursor) {
        if (cursor.isCue(0, Cue.MORE_THAN)) {
            return Optional.of(Operator.GREATER);
        }
        if (cursor.isCue(0, Cue.LESS_THAN)) {
            return Optional.of(Operator.LESS);
        }
        return cursor.peek() instanceof Mention.Unknown unknown
                ? Optional.ofNullable(QUANTIFIERS.get(unknown.text().toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
