package org.analyticschatbot.texttosql.rules.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Literal;
import org.analyticschatbot.texttosql.rules.intent.Operator;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.DisplayColumns;
import org.analyticschatbot.texttosql.rules.linking.Match.ValueMatch;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.Quotation;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Flags;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** Values of the data: "from France", "cats or dogs", "last name is 'Smith'", "name contains 'Hey'". */
public final class ValueClauses {

    private static final Set<String> NAMED = Set.of("named", "called", "titled", "is named", "is called");

    private final Scope scope;

    public ValueClauses(Scope scope) {
        this.scope = scope;
    }

    public List<Clause> clauses() {
        return List.of(
                this::contains,
                this::columnIsValue,
                this::columnIsQuotation,
                this::tableIsNamed,
                this::flag,
                this::values);
    }

    /** "name contains 'Hey'", "having 'Hey' in its name". */
    private boolean contains(Cursor cursor, Draft draft) {
        int ahead = cursor.past(1, Cue.IS, Cue.FILLER, Cue.RESTRICT, Cue.OF);
        if (cursor.at(0, SchemaName.class).isEmpty()
                || !cursor.isCue(ahead, Cue.CONTAINS, Cue.STARTS_WITH, Cue.ENDS_WITH)) {
            return false;
        }
        int quoted = cursor.past(ahead + 1, Cue.FILLER, Cue.OF);
        Optional<ColumnRef> column =
                literal(cursor, quoted).flatMap(_ -> scope.column(cursor.position(), draft, ColumnRef::isText));
        column.ifPresent(found -> {
            draft.where(new Condition.Matches(
                    found, pattern(cursor.cue(ahead), literal(cursor, quoted).orElseThrow())));
            draft.mode = Draft.Mode.RESTRICTING;
            cursor.advance(quoted + 1);
        });
        return column.isPresent();
    }

    static String pattern(@org.jspecify.annotations.Nullable Cue cue, String text) {
        String escaped = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return (cue == Cue.STARTS_WITH ? "" : "%") + escaped + (cue == Cue.ENDS_WITH ? "" : "%");
    }

    private static Optional<String> literal(Cursor cursor, int ahead) {
        return switch (cursor.peek(ahead)) {
            case Quotation quotation -> Optional.of(quotation.text());
            case SchemaName name when !name.values().isEmpty() -> Optional.of(name.text());
            case Mention.Unknown unknown when unknown.capitalised() -> Optional.of(unknown.text());
            default -> Optional.empty();
        };
    }

    /** "state of Hawaii", "language is English", "model volvo". */
    private boolean columnIsValue(Cursor cursor, Draft draft) {
        Optional<SchemaName> column = cursor.at(0, SchemaName.class).filter(name -> !scope.isValue(name));
        int ahead = cursor.past(1, Cue.IS, Cue.FILLER, Cue.OF, Cue.BY);
        int value = cursor.isCue(ahead, Cue.NOT) ? ahead + 1 : ahead;
        Optional<SchemaName> named = cursor.at(value, SchemaName.class).filter(scope::isValue);
        if (column.isEmpty()
                || named.isEmpty()
                || shared(column.get(), named.get()).isEmpty()) {
            return false;
        }
        List<ValueMatch> shared = shared(column.get(), named.get());
        cursor.advance(value);
        if (value > ahead) {
            draft.negate();
        }
        return read(cursor, draft, new SchemaName(named.get().text(), List.copyOf(shared)));
    }

    private static List<ValueMatch> shared(SchemaName column, SchemaName value) {
        return value.values().stream()
                .filter(match -> column.columns().stream()
                        .anyMatch(
                                other -> other.weight() >= 0.8 && other.column().equals(match.column())))
                .toList();
    }

    /** A value that no statistics know must be quoted, or be a proper name after "is". */
    private boolean columnIsQuotation(Cursor cursor, Draft draft) {
        int ahead = cursor.past(1, Cue.IS, Cue.FILLER, Cue.OF, Cue.BY);
        boolean negated = cursor.isCue(ahead, Cue.NOT);
        int first = negated ? ahead + 1 : ahead;
        List<String> words = newWords(cursor, first);
        Optional<ColumnRef> column = words.isEmpty() ? Optional.empty() : describedColumn(cursor, draft);
        column.ifPresent(found -> {
            Literal value = new Literal.Text(String.join(" ", words), false);
            Condition condition = new Condition.Comparison(found, Operator.EQUAL, value);
            draft.where(negated ? new Condition.Not(condition) : condition);
            draft.mode = Draft.Mode.RESTRICTING;
            cursor.advance(first + words.size());
        });
        return column.isPresent();
    }

    private static List<String> newWords(Cursor cursor, int first) {
        List<String> words = new ArrayList<>();
        while (isNew(cursor, first + words.size(), first)) {
            words.add(cursor.peek(first + words.size()).text());
        }
        return words;
    }

    private Optional<ColumnRef> describedColumn(Cursor cursor, Draft draft) {
        return cursor.at(0, SchemaName.class)
                .filter(name -> !scope.isValue(name) && scope.asTable(name).isEmpty())
                .flatMap(_ -> scope.column(cursor.position(), draft, ColumnRef::isText));
    }

    /** "the singer named 'Ada'": the name is looked for where the table's rows have theirs. */
    private boolean tableIsNamed(Cursor cursor, Draft draft) {
        int ahead = cursor.past(1, Cue.IS);
        Optional<ColumnRef> column = cursor.isCue(1, Cue.IS)
                        && NAMED.contains(cursor.peek(ahead - 1).text().toLowerCase(Locale.ROOT))
                        && cursor.peek(ahead) instanceof Quotation
                ? cursor.at(0, SchemaName.class).flatMap(scope::asTable).stream()
                        .flatMap(table -> DisplayColumns.of(table.schema()).stream())
                        .findFirst()
                : Optional.empty();
        column.ifPresent(found -> {
            draft.entity = draft.entity == null && !draft.countPending ? found.table() : draft.entity;
            Literal value = new Literal.Text(cursor.peek(ahead).text(), false);
            draft.where(new Condition.Comparison(found, Operator.EQUAL, value));
            draft.current = found.table();
            cursor.advance(ahead + 1);
        });
        return column.isPresent();
    }

    private static boolean isNew(Cursor cursor, int place, int first) {
        return switch (cursor.peek(place)) {
            case Quotation _ -> place == first;
            case Mention.Unknown unknown ->
                unknown.capitalised() && (place > first || cursor.isCue(first - 1, Cue.IS, Cue.NOT));
            default -> false;
        };
    }

    /** "full time", "high definition": the name of a yes-or-no column asks for yes. */
    private boolean flag(Cursor cursor, Draft draft) {
        boolean describes =
                cursor.at(1, SchemaName.class).flatMap(scope::asTable).isPresent();
        if (draft.isSelecting() && !draft.countPending && draft.entity == null && !describes) {
            return false;
        }
        Optional<ColumnRef> flag = cursor.at(0, SchemaName.class)
                .filter(name -> scope.asTable(name).isEmpty() && !scope.isValue(name))
                .filter(name -> name.columns().stream().anyMatch(match -> match.weight() >= 0.6))
                .flatMap(_ -> scope.column(
                        cursor.position(), draft, column -> Flags.yes(column).isPresent()));
        flag.ifPresent(column -> {
            draft.where(new Condition.Comparison(
                    column, Operator.EQUAL, Flags.yes(column).orElseThrow()));
            cursor.advance(1);
        });
        return flag.isPresent();
    }

    private boolean values(Cursor cursor, Draft draft) {
        return cursor.at(0, SchemaName.class)
                .filter(scope::isValue)
                .filter(name -> read(cursor, draft, name))
                .isPresent();
    }

    /** Reads "A", "A or B", "A and B", and the column's name if it follows. */
    private boolean read(Cursor cursor, Draft draft, SchemaName first) {
        Optional<ColumnRef> column = scope.valueColumn(cursor.position(), first, draft);
        if (column.isEmpty()) {
            return false;
        }
        List<Literal> values = new ArrayList<>(List.of(value(first, column.get())));
        cursor.advance(1);
        boolean all = draft.both;
        while (next(cursor, column.get()) > 0) {
            int ahead = next(cursor, column.get());
            draft.comparing |= cursor.isCue(0, Cue.COMPARE);
            all |= !draft.comparing && cursor.isCue(0, Cue.AND) && !cursor.isCue(ahead - 1, Cue.OR);
            values.add(value((SchemaName) cursor.peek(ahead), column.get()));
            cursor.advance(ahead + 1);
        }
        draft.where(condition(column.get(), values, all));
        draft.both = false;
        finish(cursor, draft, column.get());
        return true;
    }

    private int next(Cursor cursor, ColumnRef column) {
        if (!cursor.isCue(0, Cue.AND, Cue.OR, Cue.COMPARE)) {
            return -1;
        }
        int ahead = cursor.past(0, Cue.AND, Cue.OR, Cue.COMPARE, Cue.FILLER, Cue.IN, Cue.OF);
        int skipped = isColumn(cursor, ahead, column) ? cursor.past(ahead + 1, Cue.OF, Cue.IS, Cue.FILLER) : ahead;
        boolean found = cursor.at(skipped, SchemaName.class)
                .filter(scope::isValue)
                .filter(name ->
                        name.values().stream().anyMatch(match -> match.column().equals(column)))
                .isPresent();
        return found ? skipped : -1;
    }

    private static boolean isColumn(Cursor cursor, int ahead, ColumnRef column) {
        return cursor.at(ahead, SchemaName.class)
                .filter(name ->
                        name.columns().stream().anyMatch(match -> match.column().equals(column)))
                .isPresent();
    }

    private static Literal value(SchemaName name, ColumnRef column) {
        return name.values().stream()
                .filter(match -> match.column().equals(column))
                .findFirst()
                .map(match -> new Literal.Text(match.value(), true))
                .orElseThrow();
    }

    private static Condition condition(ColumnRef column, List<Literal> values, boolean all) {
        if (values.size() == 1) {
            return new Condition.Comparison(column, Operator.EQUAL, values.getFirst());
        }
        return all ? new Condition.EachOf(column, values) : new Condition.OneOf(column, values);
    }

    private void finish(Cursor cursor, Draft draft, ColumnRef column) {
        TableName table = column.table();
        draft.current = table;
        if (isColumn(cursor, 0, column)
                && scope.asTable((SchemaName) cursor.peek()).isEmpty()) {
            cursor.advance(1);
        }
        if (draft.entity != null || !draft.outputs.isEmpty()) {
            draft.mode = Draft.Mode.RESTRICTING;
        }
    }
}
