package org.analyticschatbot.texttosql.rules.conditions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Literal;
import org.analyticschatbot.texttosql.rules.intent.Operator;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.DisplayColumns;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.Quotation;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Scope;
import org.jspecify.annotations.Nullable;

/** Texts that no statistics know: "name contains 'Hey'", "last name is 'Smith'", "the singer named 'Ada'". */
final class TextClauses {

    private static final Set<String> NAMED = Set.of("named", "called", "titled", "is named", "is called");

    private final Scope scope;

    TextClauses(Scope scope) {
        this.scope = scope;
    }

    /** "name contains 'Hey'", "having 'Hey' in its name". */
    boolean contains(Cursor cursor, Draft draft) {
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

    static String pattern(@Nullable Cue cue, String text) {
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

    /** A value that no statistics know must be quoted, or be a proper name after "is". */
    boolean columnIsQuotation(Cursor cursor, Draft draft) {
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
    boolean tableIsNamed(Cursor cursor, Draft draft) {
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
}
