package org.analyticschatbot.texttosql.rules.linking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.language.Lemmas;
import org.analyticschatbot.texttosql.rules.language.UnitOfMeasure;
import org.jspecify.annotations.Nullable;

/** Which words name a table or a column, and how well: their names, labels and synonyms, and parts of these. */
final class SchemaNames {

    private static final Set<String> WEAK_COLUMN_WORDS = Set.of(
            "code", "name", "number", "no", "num", "yn", "flag", "is", "has", "id", "type", "value", "date", "at", "on",
            "text");
    /** Words that need their noun: the "last order" has nothing to do with a last name. */
    private static final Set<String> ORDINALS = Set.of("first", "last");

    private static final int LONGEST_LABEL = 5;

    private final NameIndex index = new NameIndex();
    private final Set<String> measuredKinds = new HashSet<>();

    NameIndex index() {
        return index;
    }

    /** Whether the name of some column of numbers ends with a unit of the same kind. */
    boolean measures(UnitOfMeasure unit) {
        return measuredKinds.contains(unit.kind());
    }

    void add(TableSchema table) {
        List<String> words = Names.words(table.name().name());
        addTable(table, words, 1);
        addTable(
                table,
                words.stream().filter(word -> !Names.isWeakForTable(word)).toList(),
                0.9);
        if (words.size() > 1) {
            addTable(table, words.subList(words.size() - 1, words.size()), 0.6);
        }
        label(table.comment()).ifPresent(label -> addTable(table, label, 1));
        table.synonyms().forEach(name -> addTable(table, Names.words(name), 1));
        Set<String> tableWords = Set.copyOf(words.stream().map(Lemmas::lemma).toList());
        table.columns().forEach(column -> add(new ColumnRef(table.name(), column), tableWords));
        addRoles(table);
    }

    /** Any key answers to "id", and what a table is known by answers to "name". */
    private void addRoles(TableSchema table) {
        if (table.primaryKey().size() == 1) {
            table.column(table.primaryKey().getFirst())
                    .ifPresent(key -> put(List.of("id"), new ColumnRef(table.name(), key), 0.8));
        }
        DisplayColumns.of(table).stream().limit(1).forEach(column -> put(List.of("name"), column, 0.75));
    }

    private void addTable(TableSchema table, List<String> words, double weight) {
        index.put(words, new Match.TableMatch(table, weight));
    }

    private void add(ColumnRef column, Set<String> tableWords) {
        addNames(column, Names.words(column.name()), tableWords);
        label(column.column().comment()).ifPresent(label -> addNames(column, label, tableWords));
        column.column().synonyms().forEach(name -> put(Names.words(name), column, 1));
    }

    private void addNames(ColumnRef column, List<String> words, Set<String> tableWords) {
        List<String> own = words.stream()
                .filter(word -> !tableWords.contains(Lemmas.lemma(word)))
                .toList();
        put(words, column, 1);
        put(own, column, 0.9);
        UnitOfMeasure.endOf(words)
                .filter(_ -> column.isNumeric())
                .ifPresent(unit -> addMeasured(column, words.subList(0, words.size() - 1), unit));
        put(without(without(words, WEAK_COLUMN_WORDS), ORDINALS), column, 0.6);
        put(without(without(own, WEAK_COLUMN_WORDS), ORDINALS), column, 0.55);
        if (words.size() > 1) {
            put(words.subList(words.size() - 1, words.size()), column, 0.5);
            put(without(words.subList(0, words.size() - 1), ORDINALS), column, 0.45);
        }
        if (words.size() > 2) {
            put(words.subList(1, words.size()), column, 0.6);
        }
    }

    /** {@code duration_min} is a duration, {@code response_hours} a response time. */
    private void addMeasured(ColumnRef column, List<String> measured, UnitOfMeasure unit) {
        measuredKinds.add(unit.kind());
        put(measured, column, 0.9);
        if (unit.isTime()) {
            List<String> time = new ArrayList<>(measured);
            time.add("time");
            put(time, column, 0.9);
        }
    }

    private void put(List<String> words, ColumnRef column, double weight) {
        index.put(words, new Match.ColumnMatch(column, weight));
    }

    private static List<String> without(List<String> words, Set<String> weak) {
        return words.stream().filter(word -> !weak.contains(word)).toList();
    }

    /** The words of a comment that is short enough to be a name. */
    static Optional<List<String>> label(@Nullable String comment) {
        if (comment == null) {
            return Optional.empty();
        }
        List<String> words = Names.words(comment.toLowerCase(Locale.ROOT));
        return words.isEmpty() || words.size() > LONGEST_LABEL ? Optional.empty() : Optional.of(words);
    }
}
