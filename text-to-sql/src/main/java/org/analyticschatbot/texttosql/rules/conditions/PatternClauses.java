package org.analyticschatbot.texttosql.rules.conditions;

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
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.DisplayColumns;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.Quotation;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** Parts of texts: "that have the word 'Gull' in their name", "whose name starts with the letter A". */
public final class PatternClauses {

    private static final Set<String> PARTS = Set.of("word", "words", "letter", "phrase", "string", "substring", "text");

    private final Scope scope;

    public PatternClauses(Scope scope) {
        this.scope = scope;
    }

    public List<Clause> clauses() {
        return List.of(this::within, this::letter, this::whoseName);
    }

    /** "the word 'Gull' in their name". */
    private boolean within(Cursor cursor, Draft draft) {
        int part = cursor.past(0, Cue.RESTRICT, Cue.CONTAINS, Cue.RELATION, Cue.FILLER);
        boolean named = isPart(cursor, part);
        int quoted = named ? cursor.past(part + 1, Cue.FILLER) : part;
        int place = cursor.past(quoted + 1, Cue.IN, Cue.FILLER);
        boolean inside = !draft.isBlank() && cursor.isCue(quoted + 1, Cue.IN) && cursor.isCue(place - 1, Cue.FILLER);
        Optional<ColumnRef> column = inside && isText(cursor, quoted, named || cursor.isCue(part - 1, Cue.CONTAINS))
                ? text(cursor, draft, place)
                : Optional.empty();
        column.ifPresent(found -> {
            draft.where(new Condition.Matches(
                    found, TextClauses.pattern(Cue.CONTAINS, cursor.peek(quoted).text())));
            draft.mode = Draft.Mode.RESTRICTING;
            cursor.advance(place + 1);
        });
        return column.isPresent();
    }

    /** "name starts with the letter A": the letter is no article. */
    private boolean letter(Cursor cursor, Draft draft) {
        int ahead = cursor.past(1, Cue.IS, Cue.FILLER, Cue.RESTRICT, Cue.OF);
        int part = cursor.past(ahead + 1, Cue.FILLER);
        int letter = isPart(cursor, part) ? part + 1 : ahead + 1;
        boolean said = cursor.isCue(ahead, Cue.STARTS_WITH, Cue.ENDS_WITH, Cue.CONTAINS)
                && (letter > ahead + 1 || cursor.peek(ahead).text().endsWith("letter"))
                && cursor.peek(letter).text().length() == 1;
        Optional<ColumnRef> column = said ? text(cursor, draft, 0) : Optional.empty();
        column.ifPresent(found -> {
            draft.where(new Condition.Matches(
                    found,
                    TextClauses.pattern(cursor.cue(ahead), cursor.peek(letter).text())));
            draft.mode = Draft.Mode.RESTRICTING;
            cursor.advance(letter + 1);
        });
        return column.isPresent();
    }

    /** "people whose name contains 'e'": the name that their rows are known by. */
    private boolean whoseName(Cursor cursor, Draft draft) {
        TableName table = draft.current;
        boolean said = cursor.isCue(0, Cue.CONTAINS)
                && cursor.peek().text().toLowerCase(Locale.ROOT).startsWith("whose name")
                && cursor.at(1, Quotation.class).isPresent();
        Optional<ColumnRef> name = said && table != null
                ? DisplayColumns.of(scope.schemaOf(table)).stream().findFirst()
                : Optional.empty();
        name.ifPresent(column -> {
            draft.where(new Condition.Matches(
                    column, TextClauses.pattern(Cue.CONTAINS, cursor.peek(1).text())));
            draft.mode = Draft.Mode.RESTRICTING;
            cursor.advance(2);
        });
        return name.isPresent();
    }

    private static boolean isPart(Cursor cursor, int ahead) {
        return PARTS.contains(cursor.peek(ahead).text().toLowerCase(Locale.ROOT));
    }

    private boolean isText(Cursor cursor, int ahead, boolean announced) {
        return switch (cursor.peek(ahead)) {
            case Quotation _ -> true;
            case SchemaName name -> announced || scope.isValue(name);
            case Mention.Unknown _ -> announced;
            default -> false;
        };
    }

    private Optional<ColumnRef> text(Cursor cursor, Draft draft, int ahead) {
        return cursor.at(ahead, SchemaName.class)
                .filter(name -> scope.asTable(name).isEmpty() && !scope.isValue(name))
                .flatMap(_ -> scope.column(cursor.position() + ahead, draft, ColumnRef::isText));
    }
}
