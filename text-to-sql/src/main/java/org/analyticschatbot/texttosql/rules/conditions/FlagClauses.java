package org.analyticschatbot.texttosql.rules.conditions;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.analyticschatbot.core.catalog.ColumnStatistics;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Expression;
import org.analyticschatbot.texttosql.rules.intent.Literal;
import org.analyticschatbot.texttosql.rules.intent.Operator;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.language.Lemmas;
import org.analyticschatbot.texttosql.rules.linking.Match;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.linking.SchemaIndex;
import org.analyticschatbot.texttosql.rules.meaning.Flags;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** What a yes-or-no column says of rows: "motorised ships", "both motorised and non-motorised ships", "the officers". */
public final class FlagClauses {

    private static final String NON = "non-";
    private static final double WELL = 0.6;

    private final Scope scope;
    private final SchemaIndex index;

    public FlagClauses(Scope scope, SchemaIndex index) {
        this.scope = scope;
        this.index = index;
    }

    public List<Clause> clauses() {
        return List.of(this::outOf, this::yesAndNo, this::before, this::notBefore, this::counted, this::rows);
    }

    /** "motorised ships". */
    private boolean before(Cursor cursor, Draft draft) {
        Optional<ColumnRef> flag = table(cursor, 1).flatMap(table -> flag(cursor, table));
        flag.ifPresent(column -> {
            draft.where(is(column));
            cursor.advance(1);
        });
        return flag.isPresent();
    }

    /** "out of stock". */
    private boolean outOf(Cursor cursor, Draft draft) {
        Optional<ColumnRef> flag = cursor.peek().text().equalsIgnoreCase("out of") && !draft.isBlank()
                ? cursor.at(1, SchemaName.class)
                        .filter(name ->
                                name.columns().stream().anyMatch(match -> match.weight() >= WELL && isFlag(match)))
                        .flatMap(_ -> scope.column(
                                cursor.position() + 1,
                                draft,
                                column -> Flags.yes(column).isPresent()))
                : Optional.empty();
        flag.ifPresent(column -> {
            draft.where(new Condition.Not(is(column)));
            draft.mode = Draft.Mode.RESTRICTING;
            cursor.advance(2);
        });
        return flag.isPresent();
    }

    /** "non-motorised ships". */
    private boolean notBefore(Cursor cursor, Draft draft) {
        Optional<ColumnRef> flag = table(cursor, 1).flatMap(table -> denied(cursor, 0, table));
        flag.ifPresent(column -> {
            draft.where(new Condition.Not(is(column)));
            cursor.advance(1);
        });
        return flag.isPresent();
    }

    /** "both motorised and non-motorised ships". */
    private boolean yesAndNo(Cursor cursor, Draft draft) {
        int second = cursor.past(1, Cue.AND, Cue.OR, Cue.FILLER);
        Optional<ColumnRef> flag = second == 1
                ? Optional.empty()
                : table(cursor, second + 1)
                        .flatMap(table -> flag(cursor, table)
                                .filter(column -> denied(cursor, second, table)
                                        .filter(column::equals)
                                        .isPresent()));
        flag.ifPresent(column -> {
            List<Literal> values = List.of(Flags.yes(column).orElseThrow(), no(column));
            draft.where(draft.both ? new Condition.EachOf(column, values) : new Condition.OneOf(column, values));
            draft.both = false;
            cursor.advance(second + 1);
        });
        return flag.isPresent();
    }

    /** "how many officers". */
    private boolean counted(Cursor cursor, Draft draft) {
        int noun = cursor.past(1, Cue.FILLER, Cue.OF);
        if (!cursor.isCue(0, Cue.COUNT) || named(cursor.ahead(noun), draft).isEmpty()) {
            return false;
        }
        draft.countPending = true;
        draft.mode = Draft.Mode.SELECTING;
        cursor.advance(noun);
        return true;
    }

    /** "the officers": those of whom it is true. */
    private boolean rows(Cursor cursor, Draft draft) {
        Optional<ColumnRef> flag = named(cursor, draft);
        flag.ifPresent(column -> {
            if (draft.branch().isNegated()) {
                draft.relate(column.table());
            } else {
                name(draft, column.table());
            }
            draft.where(is(column));
            draft.current = column.table();
            cursor.advance(1);
        });
        return flag.isPresent();
    }

    private static void name(Draft draft, TableName table) {
        if (draft.countPending) {
            draft.output(new Expression.Count(table, null));
            draft.countPending = false;
        }
        draft.entity = draft.entity == null ? table : draft.entity;
    }

    /** A plural names rows, never whether something is true. */
    private Optional<ColumnRef> named(Cursor cursor, Draft draft) {
        return cursor.at(0, SchemaName.class)
                .filter(name -> isPlural(name.text()) && table(cursor, 1).isEmpty())
                .filter(name -> name.values().isEmpty() && scope.asTable(name).isEmpty())
                .filter(name -> !name.columns().isEmpty()
                        && name.columns().stream().allMatch(match -> match.weight() >= WELL && isFlag(match)))
                .flatMap(_ -> scope.column(cursor.position(), draft, _ -> true));
    }

    private static boolean isPlural(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return !lower.contains(" ") && !Lemmas.lemma(lower).equals(lower);
    }

    private Optional<TableName> table(Cursor cursor, int ahead) {
        return cursor.at(ahead, SchemaName.class).flatMap(scope::asTable).map(Match::table);
    }

    private Optional<ColumnRef> flag(Cursor cursor, TableName table) {
        return cursor.at(0, SchemaName.class).filter(name -> scope.asTable(name).isEmpty()).stream()
                .flatMap(name -> name.columns().stream())
                .filter(match -> match.table().equals(table) && match.weight() >= WELL && isFlag(match))
                .map(Match.ColumnMatch::column)
                .findFirst();
    }

    private Optional<ColumnRef> denied(Cursor cursor, int ahead, TableName table) {
        return cursor.at(ahead, Mention.Unknown.class)
                .map(unknown -> unknown.text().toLowerCase(Locale.ROOT))
                .filter(word -> word.startsWith(NON))
                .flatMap(word -> index.columns(List.of(word.substring(NON.length())), table).stream()
                        .filter(column -> Flags.yes(column).isPresent())
                        .findFirst());
    }

    private static boolean isFlag(Match.ColumnMatch match) {
        return Flags.yes(match.column()).isPresent();
    }

    private static Condition is(ColumnRef column) {
        return new Condition.Comparison(
                column, Operator.EQUAL, Flags.yes(column).orElseThrow());
    }

    private static Literal no(ColumnRef column) {
        ColumnStatistics statistics = column.column().statistics();
        Literal yes = Flags.yes(column).orElseThrow();
        return statistics == null || column.isBoolean()
                ? new Literal.Truth(false)
                : statistics.frequentValues().stream()
                        .<Literal>map(value -> new Literal.Text(value, true))
                        .filter(value -> !value.equals(yes))
                        .findFirst()
                        .orElse(yes);
    }
}
