package org.analyticschatbot.texttosql.rules.meaning;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.language.Lemmas;
import org.analyticschatbot.texttosql.rules.linking.Match;
import org.analyticschatbot.texttosql.rules.linking.Mention;

/** What a name in the question means by itself: a table, a column or a value. */
final class Nouns {

    private final Keys keys;

    Nouns(Keys keys) {
        this.keys = keys;
    }

    /** The table that a name means, unless it rather means a column or a value. */
    Optional<Match.TableMatch> asTable(Mention.SchemaName name) {
        double column = best(name.columns().stream()
                .filter(match -> !keys.isForeignKey(match.column()))
                .toList());
        double value = name.values().isEmpty() ? 0 : 0.8;
        return name.tables().stream()
                .filter(table -> table.weight() >= 0.5 && table.weight() >= value)
                .filter(table -> table.weight() >= column || (isPlural(name) && isNamedAfterItself(name, table)))
                .max(Comparator.comparingDouble(Match::weight));
    }

    /** "makers" are the rows of a table of makers, even if it has a column "maker". */
    private static boolean isNamedAfterItself(Mention.SchemaName name, Match.TableMatch table) {
        return name.columns().stream()
                .anyMatch(column -> column.weight() >= 0.9 && column.table().equals(table.table()));
    }

    private static boolean isPlural(Mention.SchemaName name) {
        String lower = name.text().toLowerCase(Locale.ROOT);
        return !Lemmas.lemma(lower).equals(lower) && !lower.contains(" ");
    }

    /** After "each", "maker" means a row of the makers if these have a column of that name. */
    Optional<TableName> asGroup(Mention.SchemaName name) {
        return asTable(name)
                .map(Match::table)
                .or(() -> name.tables().stream()
                        .filter(table -> table.weight() >= 0.5 && isNamedAfterItself(name, table))
                        .map(Match::table)
                        .findFirst());
    }

    boolean isValue(Mention.SchemaName name) {
        return !name.values().isEmpty()
                && best(name.columns()) < 0.85
                && asTable(name).isEmpty();
    }

    static double best(List<? extends Match> matches) {
        return matches.stream().mapToDouble(Match::weight).max().orElse(0);
    }
}
