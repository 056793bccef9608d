package org.analyticschatbot.texttosql.retrieval.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.analyticschatbot.texttosql.rules.language.Lexicon;
import org.analyticschatbot.texttosql.values.Glossary;
import org.analyticschatbot.texttosql.values.Thing;

/** General English: which words may stand for one another, of which kind a thing is, what an adjective measures. */
public final class Thesaurus {

    /** The most words that a phrase has. */
    static final int LONGEST_PHRASE = 3;

    private static final float WEIGHT_OF_SYNONYM = 0.7f;
    private static final float WEIGHT_OF_KIND = 0.6f;
    private static final float WEIGHT_OF_MEASURE = 0.5f;

    private static final Thesaurus ENGLISH = new Thesaurus();

    private final Map<String, List<Related>> related = new HashMap<>();
    private final Map<String, Set<String>> synonyms = new HashMap<>();

    private Thesaurus() {
        WordList.of("synonyms.txt").forEach(line -> {
            group(phrases(line));
            synonyms(List.of(line.split(", ")));
        });
        WordList.of("kinds.txt").forEach(this::kinds);
        Glossary.things().forEach(this::thing);
        Lexicon.lists("adjectives.txt").forEach(this::adjective);
    }

    /** @param phrase one to three stems, parted by spaces */
    static List<Related> of(String phrase) {
        return ENGLISH.related.getOrDefault(phrase, List.of());
    }

    /** Whether this is a word of English that the lists have. */
    public static boolean knows(String word) {
        return ENGLISH.related.containsKey(Stems.of(word));
    }

    /** The words that may stand for a word, as the lists spell them. */
    public static Set<String> synonyms(String word) {
        return Collections.unmodifiableSet(ENGLISH.synonyms.getOrDefault(Stems.of(word), Set.of()));
    }

    private void synonyms(List<String> words) {
        words.forEach(word -> words.stream()
                .filter(other -> !other.equals(word))
                .forEach(other -> synonyms.computeIfAbsent(Stems.of(word), unknown -> new LinkedHashSet<>())
                        .add(other)));
    }

    /** The stems of a text, parted by spaces. */
    private static String stems(String text) {
        return String.join(" ", Stems.ofName(text));
    }

    private void group(List<String> words) {
        words.forEach(word -> words.forEach(other -> add(word, other, WEIGHT_OF_SYNONYM)));
    }

    private void kinds(String line) {
        int colon = line.indexOf(':');
        List<String> kinds = phrases(line.substring(0, colon));
        phrases(line.substring(colon + 1)).forEach(thing -> kinds.forEach(kind -> add(thing, kind, WEIGHT_OF_KIND)));
    }

    /** "german" speaks of what Germany is. */
    private void thing(Thing thing) {
        kinds(thing.names(), thing.sort().kinds());
        kinds(thing.adjectives(), thing.sort().kindsOfAdjectives());
    }

    /** Who says "the states" may mean any. */
    private void kinds(List<String> names, List<String> kinds) {
        List<String> stems = kinds.stream().map(Thesaurus::stems).toList();
        names.stream()
                .filter(name -> !name.startsWith("the "))
                .map(Thesaurus::stems)
                .forEach(name -> stems.forEach(kind -> add(name, kind, WEIGHT_OF_KIND)));
    }

    private void adjective(String degrees, List<String> measures) {
        List<String> measured = measures.stream()
                .flatMap(measure -> Stems.ofName(measure).stream())
                .toList();
        Stream.of(degrees.split(" "))
                .filter(degree -> !degree.equals("-"))
                .map(Thesaurus::stems)
                .forEach(degree -> measured.forEach(measure -> add(degree, measure, WEIGHT_OF_MEASURE)));
    }

    private void add(String phrase, String other, float weight) {
        if (!phrase.equals(other)) {
            related.computeIfAbsent(phrase, unknown -> new ArrayList<>()).add(new Related(other, weight));
        }
    }

    private static List<String> phrases(String list) {
        return Stream.of(list.split(",")).map(Thesaurus::stems).toList();
    }
}
