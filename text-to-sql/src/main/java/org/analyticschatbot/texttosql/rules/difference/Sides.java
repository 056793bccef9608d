package org.analyticschatbot.texttosql.rules.difference;

import java.util.Optional;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.intent.Condition;
import org.analyticschatbot.texttosql.rules.intent.Literal;
import org.analyticschatbot.texttosql.rules.intent.Operator;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Match;
import org.analyticschatbot.texttosql.rules.linking.Match.ValueMatch;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;
import org.analyticschatbot.texttosql.rules.meaning.Scope;

/** Reads two parts of the rows by values of one column: "British sailors … Spanish sailors". */
final class Sides {

    private final Scope scope;

    Sides(Scope scope) {
        this.scope = scope;
    }

    Optional<Side> first(Cursor cursor, int from, Draft draft) {
        int noun = past(cursor, from);
        Optional<TableName> before = table(cursor, noun);
        int place = before.isPresent() ? past(cursor, noun + 1) : noun;
        return value(cursor, place)
                .flatMap(name -> scope.valueColumn(cursor.position() + place, name, draft)
                        .flatMap(column -> match(name, column)))
                .map(match -> side(cursor, place, match, before));
    }

    /** A value of the same column, "that of" and the like skipped. */
    Optional<Side> second(Cursor cursor, int from, Side first) {
        int noun = past(cursor, from);
        int place = table(cursor, noun).isPresent() ? past(cursor, noun + 1) : noun;
        return value(cursor, place)
                .flatMap(name -> match(name, first.condition().column()))
                .map(match -> side(cursor, place, match, Optional.of(first.table())))
                .filter(other -> !other.condition().equals(first.condition()));
    }

    private Side side(Cursor cursor, int place, ValueMatch match, Optional<TableName> before) {
        Optional<TableName> after = table(cursor, place + 1);
        TableName table = before.or(() -> after).orElse(match.table());
        Condition.Comparison condition =
                new Condition.Comparison(match.column(), Operator.EQUAL, new Literal.Text(match.value(), true));
        return new Side(cursor.peek(place).text(), condition, table, after.isPresent() ? place + 2 : place + 1);
    }

    private static int past(Cursor cursor, int from) {
        return cursor.past(from, Cue.FILLER, Cue.OF, Cue.IN, Cue.IS, Cue.RELATION, Cue.RESTRICT, Cue.BY, Cue.TO);
    }

    private Optional<TableName> table(Cursor cursor, int ahead) {
        return cursor.at(ahead, SchemaName.class).flatMap(scope::asTable).map(Match::table);
    }

    private Optional<SchemaName> value(Cursor cursor, int ahead) {
        return cursor.at(ahead, SchemaName.class).filter(scope::isValue);
    }

    private static Optional<ValueMatch> match(SchemaName name, ColumnRef column) {
        return name.values().stream()
                .filter(value -> value.column().equals(column))
                .findFirst();
    }
}
