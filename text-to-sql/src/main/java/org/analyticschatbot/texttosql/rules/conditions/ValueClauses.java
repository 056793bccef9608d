package org.analyticschatbot.texttosql.rules.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Ambiguity;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Literal;
import org.analyticschatbot.texttosql.rules.intent.Operator;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Match.ValueMatch;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Flags;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.analyticschatbot.texttosql.values.ValueLink.Kind;

/** Values of the data: "from France", "cats or dogs", "language is English", "full time". */
public final class ValueClauses {

    private final Scope scope;
    private final TextClauses texts;

    public ValueClauses(Scope scope) {
        this.scope = scope;
        this.texts = new TextClauses(scope);
    }

    public List<Clause> clauses() {
        return List.of(
                texts::contains,
                this::columnIsValue,
                texts::columnIsQuotation,
                texts::tableIsNamed,
                this::flag,
                this::values);
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
        List<Literal> values = new ArrayList<>(List.of(value(first, column.get(), draft)));
        cursor.advance(1);
        boolean all = draft.both;
        while (next(cursor, column.get()) > 0) {
            int ahead = next(cursor, column.get());
            draft.comparing |= cursor.isCue(0, Cue.COMPARE);
            all |= !draft.comparing && cursor.isCue(0, Cue.AND) && !cursor.isCue(ahead - 1, Cue.OR);
            values.add(value((SchemaName) cursor.peek(ahead), column.get(), draft));
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

    /** Which value of the column is meant; where it is not spelled like that, whoever asks is told, or chooses. */
    private static Literal value(SchemaName name, ColumnRef column, Draft draft) {
        List<ValueMatch> matches = name.values().stream()
                .filter(match -> match.column().equals(column))
                .toList();
        ValueMatch meant = matches.getFirst();
        if (meant.kind() != Kind.SPELLED) {
            List<String> choices =
                    matches.stream().map(ValueMatch::value).distinct().toList();
            if (choices.size() > 1 && draft.ambiguity == null) {
                draft.ambiguity = new Ambiguity.OfSpelling(name.text(), choices);
            }
            draft.assume(name.told(meant.value()));
        }
        return new Literal.Text(meant.value(), true);
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
