package org.analyticschatbot.texttosql.rules.linking;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.texttosql.retrieval.words.Thesaurus;
import org.analyticschatbot.texttosql.rules.language.Lemmas;

/**
 * Reads a word that the schema does not have as another word of English that it has: one slip of typing away, or one
 * that may stand for it in general. Only if one name of the schema alone can be meant.
 */
final class OtherWords {

    /** A whole name of the schema, or all of it but the name of its table. */
    private static final double WHOLE = 0.85;

    private final SchemaIndex index;
    private final SpellingCorrector spelling;

    OtherWords(SchemaIndex index) {
        this.index = index;
        this.spelling = new SpellingCorrector(index);
    }

    /** @param other as the schema has it */
    record Reading(String other, List<Match> matches) {}

    /** @param word in lower case */
    Optional<Reading> of(String word) {
        return Thesaurus.knows(word)
                ? synonym(word).or(() -> spelling.correct(word))
                : spelling.correct(word).or(() -> synonym(word));
    }

    private Optional<Reading> synonym(String word) {
        List<Reading> readings = Thesaurus.synonyms(Lemmas.lemma(word)).stream()
                .map(other -> new Reading(other, whole(other)))
                .filter(reading -> !reading.matches().isEmpty())
                .toList();
        Set<String> names = readings.stream()
                .flatMap(reading -> reading.matches().stream())
                .map(OtherWords::name)
                .collect(toUnmodifiableSet());
        return names.size() == 1 ? readings.stream().findFirst() : Optional.empty();
    }

    private List<Match> whole(String other) {
        return index.names(List.of(other)).stream()
                .filter(match -> match.weight() >= WHOLE)
                .toList();
    }

    private static String name(Match match) {
        return switch (match) {
            case Match.TableMatch table -> "table " + table.table();
            case Match.ColumnMatch column -> "column " + column.column().name().toLowerCase(Locale.ROOT);
            case Match.ValueMatch value -> "value " + value.value();
        };
    }
}
