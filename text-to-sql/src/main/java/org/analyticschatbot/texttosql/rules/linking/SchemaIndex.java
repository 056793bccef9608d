package org.analyticschatbot.texttosql.rules.linking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.Schema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.core.semantics.Metric;
import org.analyticschatbot.core.sql.TableName;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.language.Lemmas;
import org.analyticschatbot.texttosql.rules.language.Lexicon;
import org.analyticschatbot.texttosql.rules.language.Tokenizer;
import org.analyticschatbot.texttosql.rules.language.UnitOfMeasure;
import org.analyticschatbot.texttosql.rules.language.Word;

/**
 * Finds what words may name: tables and columns by their names, labels and parts of them, values as the statistics
 * know them. Values of private columns are not in it.
 */
public final class SchemaIndex {

    private static final Set<String> WEAK_COLUMN_WORDS = Set.of(
            "code", "name", "number", "no", "num", "yn", "flag", "is", "has", "id", "type", "value", "date", "at", "on",
            "text");
    /** Words that need their noun: the "last order" has nothing to do with a last name. */
    private static final Set<String> ORDINALS = Set.of("first", "last");

    private static final List<String> SALES = Lexicon.lists("measures.txt").getOrDefault("revenue", List.of());
    private static final int LONGEST_LABEL = 5;
    private static final double STEM = 0.85;
    private static final double WELL = 0.5;

    private final Schema schema;
    private final Map<String, Map<Identity, Match>> names = new HashMap<>();
    private final Map<String, List<Match>> values = new HashMap<>();
    private final Map<String, Metric> metrics = new HashMap<>();
    private final Set<String> measuredKinds = new HashSet<>();

    /** @param column empty for the table itself */
    private record Identity(TableName table, String column) {}

    public SchemaIndex(Schema schema) {
        this.schema = schema;
        schema.tables().forEach(this::add);
        schema.semantics().metrics().forEach(this::add);
    }

    /** Matches of a bag of words, best first; empty if there is none. */
    List<Match> names(List<String> words) {
        Map<Identity, Match> exact = names.getOrDefault(Names.lemmaKey(words), Map.of());
        return List.copyOf(
                (exact.isEmpty() ? names.getOrDefault("~" + Names.stemKey(words), Map.of()) : exact).values());
    }

    /** The metric that the words name. */
    Optional<Metric> metric(List<String> words) {
        return Optional.ofNullable(metrics.get(Names.lemmaKey(words)));
    }

    /** Whether the name of some column of numbers ends with a unit of the same kind. */
    boolean measures(UnitOfMeasure unit) {
        return measuredKinds.contains(unit.kind());
    }

    /** The dates and times of a table. */
    public List<ColumnRef> dates(TableName table) {
        return schema.table(table).stream()
                .flatMap(found -> found.columns().stream())
                .map(column -> new ColumnRef(table, column))
                .filter(ColumnRef::isTemporal)
                .toList();
    }

    /** Numbers that the words name well; if several tables have some, those of the table that also has sales. */
    List<Match> amounts(List<String> words) {
        List<Match> amounts = names(words).stream()
                .filter(match -> match instanceof Match.ColumnMatch column
                        && column.column().isNumeric()
                        && column.weight() >= WELL)
                .toList();
        List<Match> sold =
                amounts.stream().filter(match -> hasSales(match.table())).toList();
        return sold.isEmpty() ? amounts : sold;
    }

    private boolean hasSales(TableName table) {
        return SALES.stream()
                .anyMatch(words -> !columns(List.of(words.split(" ")), table).isEmpty());
    }

    /** Columns of one table that the words may name, best first. */
    public List<ColumnRef> columns(List<String> words, TableName table) {
        return names(words).stream()
                .filter(match ->
                        match instanceof Match.ColumnMatch && match.table().equals(table))
                .sorted(Comparator.comparingDouble(Match::weight).reversed())
                .map(match -> ((Match.ColumnMatch) match).column())
                .toList();
    }

    /** The table that the words name, if they name one at all. */
    public Optional<TableName> table(List<String> words) {
        return names(words).stream()
                .filter(match -> match instanceof Match.TableMatch && match.weight() >= 0.5)
                .max(Comparator.comparingDouble(Match::weight))
                .map(Match::table);
    }

    List<Match> values(String key) {
        return values.getOrDefault(key, List.of());
    }

    /** Values of one word that share its stem: "cancelled" for "cancellation". */
    public List<Match.ValueMatch> valuesOfFamily(String word) {
        String stem = Lemmas.stem(word.toLowerCase(Locale.ROOT));
        return values.entrySet().stream()
                .filter(entry -> Lemmas.stem(entry.getKey()).equals(stem))
                .flatMap(entry -> entry.getValue().stream())
                .filter(Match.ValueMatch.class::isInstance)
                .map(Match.ValueMatch.class::cast)
                .filter(match -> match.weight() == 1)
                .toList();
    }

    Set<String> keys() {
        return names.keySet();
    }

    static String valueKey(String value) {
        StringBuilder key = new StringBuilder();
        for (Word word : Tokenizer.words(value.replaceAll("[\"'‘’“”]", ""))) {
            if (!word.is(Word.Kind.PUNCTUATION)) {
                key.append(key.isEmpty() ? "" : " ").append(word.lower());
            }
        }
        return key.toString();
    }

    private void add(Metric metric) {
        Stream.concat(Stream.of(metric.name()), metric.synonyms().stream())
                .forEach(name -> metrics.putIfAbsent(Names.lemmaKey(Names.words(name)), metric));
    }

    private void add(TableSchema table) {
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
                    .ifPresent(key -> put(List.of("id"), new Match.ColumnMatch(new ColumnRef(table.name(), key), 0.8)));
        }
        DisplayColumns.of(table).stream()
                .limit(1)
                .forEach(column -> put(List.of("name"), new Match.ColumnMatch(column, 0.75)));
    }

    private void addTable(TableSchema table, List<String> words, double weight) {
        put(words, new Match.TableMatch(table, weight));
    }

    private void add(ColumnRef column, Set<String> tableWords) {
        addNames(column, Names.words(column.name()), tableWords);
        label(column.column().comment()).ifPresent(label -> addNames(column, label, tableWords));
        column.column().synonyms().forEach(name -> put(Names.words(name), new Match.ColumnMatch(column, 1)));
        addValues(column);
    }

    private void addNames(ColumnRef column, List<String> words, Set<String> tableWords) {
        List<String> own = words.stream()
                .filter(word -> !tableWords.contains(Lemmas.lemma(word)))
                .toList();
        put(words, new Match.ColumnMatch(column, 1));
        put(own, new Match.ColumnMatch(column, 0.9));
        UnitOfMeasure.endOf(words)
                .filter(_ -> column.isNumeric())
                .ifPresent(unit -> addMeasured(column, words.subList(0, words.size() - 1), unit));
        put(without(without(words, WEAK_COLUMN_WORDS), ORDINALS), new Match.ColumnMatch(column, 0.6));
        put(without(without(own, WEAK_COLUMN_WORDS), ORDINALS), new Match.ColumnMatch(column, 0.55));
        if (words.size() > 1) {
            put(words.subList(words.size() - 1, words.size()), new Match.ColumnMatch(column, 0.5));
            put(without(words.subList(0, words.size() - 1), ORDINALS), new Match.ColumnMatch(column, 0.45));
        }
        if (words.size() > 2) {
            put(words.subList(1, words.size()), new Match.ColumnMatch(column, 0.6));
        }
    }

    /** {@code duration_min} is a duration, {@code response_hours} a response time. */
    private void addMeasured(ColumnRef column, List<String> measured, UnitOfMeasure unit) {
        measuredKinds.add(unit.kind());
        put(measured, new Match.ColumnMatch(column, 0.9));
        if (unit.isTime()) {
            List<String> time = new ArrayList<>(measured);
            time.add("time");
            put(time, new Match.ColumnMatch(column, 0.9));
        }
    }

    private void addValues(ColumnRef column) {
        ColumnSchema schema = column.column();
        if (schema.isPrivate() || schema.statistics() == null || !column.isText()) {
            return;
        }
        for (String value : schema.statistics().frequentValues()) {
            addValue(column, value);
        }
    }

    private void addValue(ColumnRef column, String value) {
        String key = valueKey(value);
        if (key.isEmpty() || key.chars().noneMatch(Character::isLetter)) {
            return;
        }
        values.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Match.ValueMatch(column, value, 1));
        String lemma = Lemmas.lemma(key);
        if (!lemma.equals(key)) {
            values.computeIfAbsent(lemma, _ -> new ArrayList<>()).add(new Match.ValueMatch(column, value, 0.9));
        }
    }

    private static List<String> without(List<String> words, Set<String> weak) {
        return words.stream().filter(word -> !weak.contains(word)).toList();
    }

    /** The words of a comment that is short enough to be a name. */
    static java.util.Optional<List<String>> label(@org.jspecify.annotations.Nullable String comment) {
        if (comment == null) {
            return java.util.Optional.empty();
        }
        List<String> words = Names.words(comment.toLowerCase(Locale.ROOT));
        return words.isEmpty() || words.size() > LONGEST_LABEL
                ? java.util.Optional.empty()
                : java.util.Optional.of(words);
    }

    private void put(List<String> words, Match match) {
        if (!words.isEmpty()) {
            keep(Names.lemmaKey(words), match);
            keep("~" + Names.stemKey(words), weaker(match));
        }
    }

    private static Match weaker(Match match) {
        return switch (match) {
            case Match.TableMatch table -> new Match.TableMatch(table.schema(), table.weight() * STEM);
            case Match.ColumnMatch column -> new Match.ColumnMatch(column.column(), column.weight() * STEM);
            case Match.ValueMatch value -> value;
        };
    }

    /** Of several ways that lead to the same thing the best one stays. */
    private void keep(String key, Match match) {
        if (!key.isBlank() && !key.equals("~")) {
            names.computeIfAbsent(key, _ -> new LinkedHashMap<>()).merge(identity(match), match, SchemaIndex::better);
        }
    }

    private static Match better(Match known, Match other) {
        return known.weight() >= other.weight() ? known : other;
    }

    private static Identity identity(Match match) {
        return switch (match) {
            case Match.TableMatch table -> new Identity(table.table(), "");
            case Match.ColumnMatch column ->
                new Identity(column.table(), column.column().name());
            case Match.ValueMatch value ->
                new Identity(value.table(), value.column().name());
        };
    }
}
