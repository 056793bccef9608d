package org.analyticschatbot.texttosql.values;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Things of the world that have several names. Each is known by its place in {@link #things()}. */
public final class Glossary {

    /**
     * @param isCode whether it is also a word, and means the thing in capitals only
     * @param isSpoken whether somebody who asks may mean it
     */
    private record Name(int thing, boolean isCode, boolean isSpoken) {}

    private static final List<Thing> THINGS = GlossaryFile.things();
    private static final Map<String, Set<Name>> NAMES = names();

    private Glossary() {}

    public static List<Thing> things() {
        return THINGS;
    }

    /**
     * The things that a stored value names, empty if none is known.
     *
     * @param key of the value, by {@link ValueKey}
     */
    static Set<Integer> ofValue(String key) {
        return NAMES.getOrDefault(key, Set.of()).stream().map(Name::thing).collect(toUnmodifiableSet());
    }

    /** The things that words of a question name, as they stand there. */
    public static Set<Integer> ofWords(String words) {
        return NAMES.getOrDefault(ValueKey.of(words), Set.of()).stream()
                .filter(name -> name.isSpoken() && (!name.isCode() || isUpperCase(words)))
                .map(Name::thing)
                .collect(toUnmodifiableSet());
    }

    /** The one of some values of one sort, such as {@code F} and {@code M}, that names the same thing as a text. */
    public static Optional<String> sameAs(String written, List<String> values) {
        Set<Integer> named = ofValue(ValueKey.of(written));
        List<String> same = named.stream()
                .filter(thing -> values.stream()
                        .allMatch(value -> isOfSort(value, THINGS.get(thing).sort())))
                .flatMap(thing -> values.stream()
                        .filter(value -> ofValue(ValueKey.of(value)).contains(thing)))
                .distinct()
                .toList();
        return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
    }

    private static boolean isOfSort(String value, Thing.Sort sort) {
        return ofValue(ValueKey.of(value)).stream()
                .anyMatch(thing -> THINGS.get(thing).sort().equals(sort));
    }

    private static Map<String, Set<Name>> names() {
        Map<String, Set<Name>> names = new HashMap<>();
        IntStream.range(0, THINGS.size()).forEach(number -> add(names, number, THINGS.get(number)));
        return Map.copyOf(names);
    }

    private static void add(Map<String, Set<Name>> names, int number, Thing thing) {
        thing.allNames()
                .forEach(name -> names.merge(
                        ValueKey.of(name),
                        Set.of(new Name(number, isUpperCase(name), thing.sort().isSpoken())),
                        Glossary::union));
    }

    private static Set<Name> union(Set<Name> some, Set<Name> others) {
        return Stream.concat(some.stream(), others.stream()).collect(toUnmodifiableSet());
    }

    private static boolean isUpperCase(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT));
    }
}
