package org.analyticschatbot.texttosql.rules.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.analyticschatbot.core.catalog.ColumnSchema;
import org.analyticschatbot.core.catalog.TableSchema;
import org.analyticschatbot.texttosql.rules.intent.ColumnRef;
import org.analyticschatbot.texttosql.rules.language.Lemmas;
import org.analyticschatbot.texttosql.rules.language.Tokenizer;
import org.analyticschatbot.texttosql.rules.language.Word;
import org.analyticschatbot.texttosql.rules.linking.Match.ValueMatch;
import org.analyticschatbot.texttosql.values.Glossary;
import org.analyticschatbot.texttosql.values.StoredValue;
import org.analyticschatbot.texttosql.values.TableValues;
import org.analyticschatbot.texttosql.values.ValueKey;
import org.analyticschatbot.texttosql.values.ValueLink.Kind;

/** Values of texts as the statistics know them. Those of private columns are not in it. */
final class ValueIndex {

    private static final double LEMMA = 0.9;
    private static final double MISSPELLED = 0.9;
    private static final double PART = 0.8;

    private final Map<String, List<Match>> byKey = new HashMap<>();
    private final List<TableValues> tables = new ArrayList<>();

    void add(TableSchema table) {
        tables.add(new TableValues(table, column -> new ColumnRef(table.name(), column).isText()));
        table.columns().stream()
                .map(column -> new ColumnRef(table.name(), column))
                .filter(ColumnRef::isText)
                .forEach(this::add);
    }

    private void add(ColumnRef column) {
        ColumnSchema schema = column.column();
        if (!schema.isPrivate() && schema.statistics() != null) {
            schema.statistics().frequentValues().forEach(value -> add(column, value));
        }
    }

    private void add(ColumnRef column, String value) {
        String key = key(value);
        if (key.isEmpty() || key.chars().noneMatch(Character::isLetter)) {
            return;
        }
        byKey.computeIfAbsent(key, _ -> new ArrayList<>()).add(new ValueMatch(column, value, 1));
        String lemma = Lemmas.lemma(key);
        if (!lemma.equals(key)) {
            byKey.computeIfAbsent(lemma, _ -> new ArrayList<>()).add(new ValueMatch(column, value, LEMMA));
        }
    }

    /** A text as it would be cut into words in a question, in lower case, without its punctuation. */
    static String key(String text) {
        StringBuilder key = new StringBuilder();
        for (Word word : Tokenizer.words(text.replaceAll("[\"'‘’“”]", ""))) {
            if (!word.is(Word.Kind.PUNCTUATION)) {
                key.append(key.isEmpty() ? "" : " ").append(word.lower());
            }
        }
        return key.toString();
    }

    List<Match> spelled(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** Those of one word that share its stem: "cancelled" for "cancellation". */
    List<ValueMatch> ofFamily(String word) {
        String stem = Lemmas.stem(word.toLowerCase(Locale.ROOT));
        return byKey.entrySet().stream()
                .filter(entry -> Lemmas.stem(entry.getKey()).equals(stem))
                .flatMap(entry -> entry.getValue().stream())
                .filter(ValueMatch.class::isInstance)
                .map(ValueMatch.class::cast)
                .filter(match -> match.weight() == 1)
                .toList();
    }

    /** Other names of what the words name: "French" finds "France", "female" finds "F". */
    List<Match> named(String words) {
        return Glossary.ofWords(words).stream()
                .sorted()
                .flatMap(thing -> tables.stream().flatMap(table -> table.naming(thing).stream()))
                .distinct()
                .map(value -> match(value, 1, Kind.ALIAS))
                .toList();
    }

    /** What may be meant by words that were typed with a slip or two, in columns all of whose values are known. */
    List<Match> near(String words) {
        return tables.stream()
                .flatMap(table -> table.near(words))
                .filter(StoredValue::isOneOfAll)
                .map(value -> match(value, MISSPELLED, Kind.MISSPELLED))
                .toList();
    }

    /**
     * Values of several words among which these stand, in columns all of whose values are known.
     *
     * @param inside whether they may stand anywhere in the value, or must begin it
     */
    List<Match> containing(String words, boolean inside) {
        String key = ValueKey.of(words);
        int space = key.indexOf(" ");
        String first = space < 0 ? key : key.substring(0, space);
        return tables.stream()
                .flatMap(table -> table.containing(first).stream())
                .filter(StoredValue::isOneOfAll)
                .filter(value -> contains(ValueKey.of(value.value()) + " ", key + " ", inside))
                .map(value -> match(value, PART, Kind.PART))
                .toList();
    }

    private static boolean contains(String value, String words, boolean inside) {
        return value.startsWith(words) || (inside && value.contains(" " + words));
    }

    private static Match match(StoredValue value, double weight, Kind kind) {
        return new ValueMatch(new ColumnRef(value.table(), value.column()), value.value(), weight, kind);
    }
}
