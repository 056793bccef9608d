package org.analyticschatbot.texttosql.rules.meaning;

import java.util.Locale;
import java.util.Optional;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Periods;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Mention;

/** Nouns that stand side by side: in "car models" the models are meant, the cars only describe them. */
final class Compounds {

    private final Nouns nouns;

    Compounds(Nouns nouns) {
        this.nouns = nouns;
    }

    /** The place of the head noun: in "car models" the models are meant, the cars only describe them. */
    int head(Cursor cursor, int ahead) {
        int place = ahead;
        while (isNoun(cursor, place + 1)
                && isCompound(cursor, place)
                && !isVerb(cursor, place + 1)
                && !isParticiple(cursor, place + 1)
                && !isDated(cursor, place + 1)) {
            place++;
        }
        return place;
    }

    /** "maker full name": the first noun may name the table that the next one's column is in. */
    boolean describes(Cursor cursor, int ahead) {
        Optional<Mention.SchemaName> first = cursor.at(ahead, Mention.SchemaName.class);
        Optional<Mention.SchemaName> next = cursor.at(ahead + 1, Mention.SchemaName.class);
        return first.isPresent()
                && next.isPresent()
                && first.get().tables().stream()
                        .anyMatch(table -> next.get().columns().stream()
                                .anyMatch(column -> column.table().equals(table.table())));
    }

    /** "signed up in 2025", "launched last month": the column says what happened then. */
    boolean isDated(Cursor cursor, int ahead) {
        boolean datable = cursor.at(ahead, Mention.SchemaName.class)
                .filter(name -> nouns.asTable(name).isEmpty() && !nouns.isValue(name))
                .filter(name -> name.columns().stream()
                        .anyMatch(match ->
                                match.column().isTemporal() || match.column().isYear()))
                .isPresent();
        boolean from =
                cursor.isCue(ahead + 1, Cue.IS) || cursor.peek(ahead + 1).text().equalsIgnoreCase("from");
        int next = cursor.past(
                ahead + (from ? 2 : 1),
                Cue.IN,
                Cue.OF,
                Cue.BEFORE,
                Cue.AFTER,
                Cue.SINCE,
                Cue.UNTIL,
                Cue.BETWEEN,
                Cue.FILLER);
        return datable
                && (Periods.at(cursor, next).isPresent()
                        || Periods.longAgo(cursor, next).isPresent());
    }

    /** "directed by", "cost more than 50". */
    private static boolean isVerb(Cursor cursor, int ahead) {
        boolean byEach = cursor.isCue(ahead + 1, Cue.EACH)
                && cursor.peek(ahead + 1).text().toLowerCase(Locale.ROOT).startsWith("by");
        boolean byNumber = cursor.isCue(ahead + 1, Cue.BY)
                && cursor.at(ahead, Mention.SchemaName.class)
                        .filter(name -> !name.columns().isEmpty()
                                && name.columns().stream()
                                        .allMatch(match -> match.column().isNumeric()))
                        .isPresent();
        return byEach
                || (!byNumber && cursor.isCue(ahead + 1, Cue.BY))
                || cursor.isCue(ahead + 1, Cue.MORE_THAN, Cue.LESS_THAN, Cue.AT_LEAST, Cue.AT_MOST, Cue.BETWEEN);
    }

    /** "customers ordered": what the customers did, no kind of orders. */
    private boolean isParticiple(Cursor cursor, int ahead) {
        return cursor.peek(ahead).text().endsWith("ed")
                && cursor.at(ahead, Mention.SchemaName.class)
                        .filter(name -> Nouns.best(name.matches()) < 0.9)
                        .isPresent();
    }

    private boolean isCompound(Cursor cursor, int ahead) {
        return isNoun(cursor, ahead)
                && (describes(cursor, ahead)
                        || cursor.at(ahead + 1, Mention.SchemaName.class)
                                .flatMap(nouns::asTable)
                                .isPresent());
    }

    private boolean isNoun(Cursor cursor, int ahead) {
        return cursor.at(ahead, Mention.SchemaName.class)
                .filter(name -> !nouns.isValue(name))
                .isPresent();
    }
}
