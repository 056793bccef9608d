package org.analyticschatbot.texttosql.rules.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.draft.Clause;
import org.analyticschatbot.texttosql.rules.draft.Cursor;
import org.analyticschatbot.texttosql.rules.draft.Draft;
import org.analyticschatbot.texttosql.rules.language.Cue;
import org.analyticschatbot.texttosql.rules.linking.Match;
import org.analyticschatbot.texttosql.rules.linking.Mention;
import org.analyticschatbot.texttosql.rules.linking.Mention.Phrase;
import org.analyticschatbot.texttosql.rules.linking.Mention.SchemaName;

/** "…, using order date": the asker's choice where a question could mean several columns or several ways to join. */
final class UsingClause {

    List<Clause> clauses() {
        return List.of(UsingClause::skip);
    }

    /** Notes the choices before anything else is read, since they stand at the end. */
    void read(List<Mention> mentions, Draft draft) {
        for (int at = 0; at + 1 < mentions.size(); at++) {
            if (mentions.get(at) instanceof Phrase phrase
                    && phrase.cue() == Cue.USING
                    && mentions.get(at + 1) instanceof SchemaName name) {
                Set<TableName> tables = tablesAfter(mentions, at + 2);
                name.columns().stream()
                        .map(Match.ColumnMatch::column)
                        .filter(column -> tables.isEmpty() || tables.contains(column.table()))
                        .forEach(column -> draft.preferredKeys.add(
                                (tables.isEmpty() ? "" : column.table().name() + ".")
                                        + column.name().toLowerCase(Locale.ROOT)));
            }
        }
    }

    /** "… of order items". */
    private static Set<TableName> tablesAfter(List<Mention> mentions, int at) {
        boolean named = at + 1 < mentions.size()
                && mentions.get(at) instanceof Phrase of
                && of.cue() == Cue.OF
                && mentions.get(at + 1) instanceof SchemaName;
        return named
                ? ((SchemaName) mentions.get(at + 1))
                        .tables().stream().map(Match::table).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    private static boolean skip(Cursor cursor, Draft draft) {
        if (!cursor.isCue(0, Cue.USING) || cursor.at(1, SchemaName.class).isEmpty() || draft.preferredKeys.isEmpty()) {
            return false;
        }
        boolean ofTable =
                cursor.isCue(2, Cue.OF) && cursor.at(3, SchemaName.class).isPresent();
        cursor.advance(ofTable ? 4 : 2);
        return true;
    }
}
